import { ImportView } from '../../../shared/api/imports.ts'
import { type EpochMs, MINUTE } from '../../../shared/time.ts'
import type { ImportRun } from '../../store/imports.ts'

/** An import that waits and that nobody has taken for so long was lost. */
export const QUEUE_PATIENCE = 5 * MINUTE

/** True while somebody works on it or is about to. */
export function isUnderWay(run: ImportRun, now: EpochMs): boolean {
  if (run.state === 'queued') return now < run.queuedAt + QUEUE_PATIENCE
  return run.state === 'running' && run.leaseUntil !== undefined && now < run.leaseUntil
}

/** What people see of it: one that waits or runs in nobody's hands has failed until somebody takes it up. */
export function viewOf(run: ImportRun, now: EpochMs): ImportView {
  return ImportView.parse(run.state === 'done' || isUnderWay(run, now) ? run : { ...run, state: 'failed' })
}
