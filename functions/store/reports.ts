import * as z from 'zod/mini'
import type { AreaId } from '../../shared/ids.ts'
import { Period, type PeriodId } from '../../shared/periods.ts'
import { ReportTexts } from '../../shared/report/texts.ts'
import { type Clock, EpochMs } from '../../shared/time.ts'
import { keys, partitions } from './keys.ts'
import { get, type Item, putIf, query, type Table } from './table.ts'

/** The words of one report. `period` as it was then, for a province may move its cut-off day; `campaign` is its name. */
const StoredReport = z.object({
  period: Period,
  campaign: z.exactOptional(z.string()),
  texts: ReportTexts,
  rev: z.int(),
  savedAt: EpochMs,
})
export type StoredReport = z.infer<typeof StoredReport>

export type Reports = ReturnType<typeof reportStore>

/** The words of the provinces' reports; the figures are never stored, they come from the results. */
export function reportStore(table: Table, clock: Clock) {
  return {
    async get(province: AreaId, period: PeriodId): Promise<StoredReport | undefined> {
      const item = await get(table, keys.report(province, period), clock())
      return item === undefined ? undefined : StoredReport.parse(item)
    },

    /** The last report of the same kind whose period ended before this one began. */
    async lastBefore(province: AreaId, { kind, from }: Period): Promise<StoredReport | undefined> {
      // `cut-` begins the names of quarters and years too.
      const options = { prefix: `${kind}-`, newestFirst: true, pageSize: 20, now: clock() }
      let last: StoredReport | undefined
      for await (const item of query(table, partitions.reports(province), options)) {
        const found = StoredReport.parse(item)
        if (found.period.kind !== kind || found.period.to >= from) continue
        if (kind !== 'campaign') return found // names of calendar periods are in the order of time
        if (last === undefined || found.period.to > last.period.to) last = found
      }
      return last
    },

    /** Puts words over revision `rev` (0: there are none yet), and gives them with the next; `stale` where others came first. */
    async put(
      province: AreaId,
      report: Pick<StoredReport, 'period' | 'campaign' | 'texts'>,
      rev: number,
    ): Promise<StoredReport | 'stale'> {
      const next: StoredReport = { ...report, rev: rev + 1, savedAt: clock() }
      const condition =
        rev === 0
          ? { expression: 'attribute_not_exists(pk)' }
          : { expression: '#rev = :rev', names: { '#rev': 'rev' }, values: { ':rev': rev } }
      const item: Item = next
      const outcome = await putIf(table, keys.report(province, report.period.id), item, condition)
      return outcome === 'put' ? next : 'stale'
    },
  }
}
