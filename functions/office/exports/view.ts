import { ExportView } from '../../../shared/api/exports.ts'
import { DAY, type EpochMs, MINUTE } from '../../../shared/time.ts'
import type { RowExport } from '../../store/exports.ts'
import { rowFiles } from '../../store/keys.ts'

/** A queued export that nobody has taken for so long was lost. */
const QUEUE_PATIENCE = 5 * MINUTE

/** True while somebody works on it or is about to. */
export function isUnderWay(one: RowExport, now: EpochMs): boolean {
  if (one.state === 'queued') return now < one.requestedAt + QUEUE_PATIENCE
  return one.state === 'running' && one.leaseUntil !== undefined && now < one.leaseUntil
}

/** What its person sees: one in nobody's hands has failed, as far as he or she is concerned, and files go after 30 days. */
export function viewOf(one: RowExport, now: EpochMs): ExportView {
  const isStranded = (one.state === 'queued' || one.state === 'running') && !isUnderWay(one, now)
  const files = now < (one.filesUntil ?? 0) ? one.files : []
  return ExportView.parse({ ...one, files, ...(isStranded ? { state: 'failed' } : {}) })
}

/** Whether there is still something to do with it: files to have, or to read what became of it. */
export function isListed(one: RowExport, now: EpochMs): boolean {
  if (now >= one.requestedAt + rowFiles.days * DAY) return false
  return one.state !== 'done' || one.count === 0 || viewOf(one, now).files.length > 0
}
