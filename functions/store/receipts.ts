import * as z from 'zod/mini'
import { AreaId, BatchId, PosterId, SurveyId } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import { keys } from './keys.ts'
import { get, putIfAbsent, type Table } from './table.ts'

/** Which feedback a resident's typed characters stand for. */
export const Receipt = z.object({ survey: SurveyId, area: AreaId, id: BatchId, poster: PosterId })
export type Receipt = z.infer<typeof Receipt>

/** Typed receipts, found by the keyed digest of their commune and characters (`functions/resident/receipt.ts`). */
export function receiptStore(table: Table, clock: Clock) {
  return {
    get: async (digest: string): Promise<Receipt | undefined> =>
      z.optional(Receipt).parse(await get(table, keys.receipt(digest), clock())),

    /** `there` where it stands already; `taken` where another feedback has these characters. */
    async create(digest: string, receipt: Receipt): Promise<'put' | 'there' | 'taken'> {
      if ((await putIfAbsent(table, keys.receipt(digest), receipt)) === 'put') return 'put'
      const there = z.optional(Receipt).parse(await get(table, keys.receipt(digest), clock()))
      return there?.id === receipt.id ? 'there' : 'taken'
    },
  }
}
