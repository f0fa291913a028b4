import type { ResultsDeps } from './deps.ts'
import { ResultsEvent } from './event.ts'
import { recountEverything } from './nightly.ts'
import { runJob } from './run-job.ts'
import { sealAudit } from './seal/seal-audit.ts'

/** The results function: parses the event, then does one job or the night's. A rejection asks for another try. */
export function resultsHandler(deps: ResultsDeps): (event: unknown) => Promise<void> {
  return async function handleResults(event) {
    const asked = ResultsEvent.parse(event)
    if (asked.kind === 'nightly') await recountEverything(deps)
    else if (asked.kind === 'seal-audit') await sealAudit(deps)
    else await runJob(deps, { survey: asked.survey, province: asked.province, id: asked.job })
  }
}
