import type { ResultsDeps } from './deps.ts'
import { eraseAllCopies } from './erase-copies.ts'
import { ResultsEvent } from './event.ts'
import { runExport } from './exports/run-export.ts'
import { finishImports } from './import/finish-imports.ts'
import { runImport } from './import/run-import.ts'
import { recountEverything } from './nightly.ts'
import { runJob } from './run-job.ts'
import { sealAudit } from './seal/seal-audit.ts'

/** The results function: parses the event, then does one job or the night's. A rejection asks for another try. */
export function resultsHandler(deps: ResultsDeps): (event: unknown) => Promise<void> {
  return async function handleResults(event) {
    const asked = ResultsEvent.parse(event)
    switch (asked.kind) {
      case 'recount':
        return runJob(deps, { survey: asked.survey, province: asked.province, id: asked.job })
      case 'export':
        return runExport(deps, asked)
      case 'import':
        return runImport(deps, asked)
      case 'nightly':
        await finishImports(deps) // so that the counts are over a whole register
        try {
          await eraseAllCopies(deps)
        } finally {
          await recountEverything(deps)
        }
        return
      case 'seal-audit':
        return sealAudit(deps)
    }
  }
}
