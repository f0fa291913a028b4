import type { AreaId } from '../../../shared/ids.ts'
import type { NewResponse, OutboxLines } from './finished.ts'

/** Where a correction goes: to the area of what it corrects, though the team may belong to another one since. */
export function areaOf({ finished, batches }: OutboxLines, { id, area }: NewResponse): AreaId {
  const former =
    finished.find((form) => form.id === id) ??
    batches.find(({ visits }) => visits.some((form) => form.id === id))
  return former?.area ?? area
}
