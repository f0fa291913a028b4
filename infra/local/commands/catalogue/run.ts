import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { auditStore } from '../../../../functions/store/audit.ts'
import { registerRecordStore } from '../../../../functions/store/register-records.ts'
import type { SheetIssue } from '../../../../shared/register/import/sheet.ts'
import type { Clock } from '../../../../shared/time.ts'
import { readOptions } from '../../given.ts'
import { StartProblem } from '../../start-problem.ts'
import { inBoth } from '../../words.ts'
import { openStore, storeOptions } from '../open-store.ts'
import { readAreaSheet } from './area-sheet.ts'
import { importAreas } from './import-areas.ts'
import { catalogueWords, issueWords } from './words.ts'

/** So many issues are told; who mends those runs the command again. */
const TOLD = 30

/** What the command line asks for; `say` gets what the person reads. Gives whether everything was as wanted. */
export async function runCatalogue(
  [file, ...given]: string[],
  from: { environment: Record<string, string | undefined>; clock: Clock; say: (text: string) => void },
): Promise<boolean> {
  if (file === undefined || file.startsWith('-')) throw new StartProblem(catalogueWords.fileMissing)
  const { table: name, 'dry-run': dryRun = false } = readOptions(given, {
    ...storeOptions,
    'dry-run': { type: 'boolean' },
  })
  const { sheet, issues } = await readAreaSheet(file)
  if (issues.length > 0) return refuse(issues, from.say)
  const { table, close } = await openStore({ table: name }, from.environment)
  try {
    const records = registerRecordStore(table, from.clock)
    const audit = auditStore(table, from.clock, randomBytes)
    const { plan, own, stale } = await importAreas({ records, audit }, sheet, {
      file: basename(file),
      dryRun,
    })
    if (plan.issues.length > 0) return refuse(plan.issues, from.say)
    from.say(inBoth((dryRun ? catalogueWords.wouldChange : catalogueWords.changed)(plan.counts)))
    if (own > 0) from.say(inBoth(catalogueWords.own(own)))
    if (stale > 0) from.say(inBoth(catalogueWords.stale(stale)))
    return stale === 0
  } finally {
    await close()
  }
}

function refuse(issues: readonly SheetIssue[], say: (text: string) => void): false {
  say(inBoth(catalogueWords.refused(issues.length)))
  for (const issue of issues.slice(0, TOLD)) say(inBoth(issueWords(issue)))
  if (issues.length > TOLD) say(inBoth(catalogueWords.more(issues.length - TOLD)))
  return false
}
