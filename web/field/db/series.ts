import { LedgerId, type SurveyResponse } from '../../../shared/api/batches.ts'
import type { Database } from './open.ts'
import { readOne } from './read.ts'

/**
 * The series that this person's numbers belong to: the one that is `kept`, else the mirrored one of a database that was
 * thrown away, else a new one, which its first form names. That may be a correction of a form of an older series,
 * therefore the time.
 */
export function seriesFor(
  db: Database,
  kept: unknown,
  { finishedAt, id }: Pick<SurveyResponse, 'finishedAt' | 'id'>,
): LedgerId {
  const named = `${finishedAt.toString(16)}${id.slice(15).replace(/-/g, '')}`
  return readOne(LedgerId, kept) ?? LedgerId.parse(db.mirror?.read()?.id ?? named)
}

/** Tells the mirror how the ledger stands. Never rejects: the form is safe, whether or not this comes to pass. */
export async function noteLedger(db: Database): Promise<void> {
  const { mirror } = db
  if (mirror === undefined) return
  await import('./ledger.ts')
    .then(({ ledgerOf }) => ledgerOf(db))
    .then(
      (ledger) => ledger && mirror.note(ledger),
      () => {},
    )
}
