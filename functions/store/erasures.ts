import * as z from 'zod/mini'
import { AreaId, BatchId, SurveyId } from '../../shared/ids.ts'
import { type Clock, Day, EpochMs } from '../../shared/time.ts'
import { expire } from './expire.ts'
import { keys, partitions } from './keys.ts'
import { put, query, type Table } from './table.ts'

/** A feedback that its resident took back: what was said is gone from the table, copies in row files are not yet. */
export const Erasure = z.object({
  survey: SurveyId,
  area: AreaId,
  province: AreaId,
  id: BatchId,
  askedAt: EpochMs,
  /** The last day on which it may still be anywhere (Luật 91/2025/QH15). */
  due: Day,
})
export type Erasure = z.infer<typeof Erasure>

/** The clock of every erasure that is under way, by province and due day. */
export function erasureStore(table: Table, clock: Clock) {
  return {
    /** Asked for again on the same day, it runs from then on: copies may have been made since. */
    begin: (erasure: Erasure): Promise<void> =>
      put(table, keys.erasure(erasure.province, erasure.due, erasure.id), erasure),

    /** Those of a province that are not finished, the first due first. */
    async ofProvince(province: AreaId): Promise<Erasure[]> {
      const found: Erasure[] = []
      for await (const item of query(table, partitions.erasures(province), { now: clock() })) {
        found.push(Erasure.parse(item))
      }
      return found
    },

    /** No copy is left. */
    finish: ({ province, due, id }: Erasure): Promise<void> =>
      expire(table, keys.erasure(province, due, id), clock()),
  }
}
