import { AuditEntry } from '../../shared/api/audit.ts'
import { type AreaId, type RandomBytes, uuidV7 } from '../../shared/ids.ts'
import { type Clock, type Day, dayOf } from '../../shared/time.ts'
import { keys, partitions, prefixes } from './keys.ts'
import { queryPage } from './page.ts'
import { putIfAbsent, query, type Table } from './table.ts'

/** What there is to say; id and time are given by the store. */
export type NewAuditEntry = Omit<AuditEntry, 'id' | 'at'>

export type Audit = ReturnType<typeof auditStore>

/** The audit log: entries are added, read and never changed. The server's clock dates them, by Vietnam's days. */
export function auditStore(table: Table, clock: Clock, random: RandomBytes) {
  return {
    /** Writes an entry; only then may be done what it says. */
    async write(entry: NewAuditEntry): Promise<void> {
      const at = clock()
      const id = uuidV7(at, random)
      const outcome = await putIfAbsent(table, keys.auditEntry(entry.province, dayOf(at), id), {
        ...entry,
        id,
        at,
      })
      if (outcome === 'taken') throw new Error('Two audit entries with one id.')
    },

    /** A page of a month (`2026-11`), newest first; goes on behind `after`, which the page before gave. */
    async page(
      province: AreaId | undefined,
      month: string,
      from: { after?: string; limit: number },
    ): Promise<{ entries: AuditEntry[]; next?: string }> {
      const { items, next } = await queryPage(table, partitions.audit(province, month), {
        ...from,
        prefix: month,
        newestFirst: true,
        now: clock(),
      })
      const entries = items.map((item) => AuditEntry.parse(item))
      return next === undefined ? { entries } : { entries, next }
    },

    /** Every entry of a day, oldest first. */
    async *ofDay(province: AreaId | undefined, day: Day): AsyncGenerator<AuditEntry> {
      const options = { prefix: prefixes.auditDay(day), now: clock() }
      for await (const item of query(table, partitions.audit(province, day.slice(0, 7)), options)) {
        yield AuditEntry.parse(item)
      }
    },
  }
}
