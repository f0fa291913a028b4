import * as z from 'zod/mini'
import { AuditEntry } from '../../shared/api/audit.ts'
import type { AreaId, RandomBytes } from '../../shared/ids.ts'
import type { Clock, Day } from '../../shared/time.ts'
import { auditWriter } from './audit-writer.ts'
import { partitions, prefixes } from './keys.ts'
import { queryPage } from './page.ts'
import { query, type Table } from './table.ts'

/** What there is to say; id and time are given by the store. */
export type NewAuditEntry = Omit<AuditEntry, 'id' | 'at'>

export type Audit = ReturnType<typeof auditStore>

/**
 * The audit log: entries are added, read and never changed. The server's clock dates them, by Vietnam's days. No role
 * may update or delete one (`infra/table.ts`); a put over one that stands is not made here, and where somebody makes it
 * all the same, its day's seal no longer fits (`functions/results/seal/`).
 */
export function auditStore(table: Table, clock: Clock, random: RandomBytes) {
  return {
    ...auditWriter(table, clock, random),

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

    /** Everything that stands in a day, in the order of keys and as it is stored, whether it is an entry or not. */
    storedOfDay: (province: AreaId | undefined, day: Day): AsyncGenerator<StoredEntry> =>
      stored(partitions.audit(province, day.slice(0, 7)), { prefix: prefixes.auditDay(day) }),

    /** The same of a month (`2026-11`), also what has no place on any of its days; `pageSize` as the table's query. */
    storedOfMonth: (
      province: AreaId | undefined,
      month: string,
      options: { pageSize?: number } = {},
    ): AsyncGenerator<StoredEntry> => stored(partitions.audit(province, month), options),
  }

  // Nothing of the log ever expires: an entry with a TTL was tampered with, and is shown.
  async function* stored(
    pk: string,
    options: { prefix?: string; pageSize?: number },
  ): AsyncGenerator<StoredEntry> {
    for await (const item of query(table, pk, { ...options, now: 0 })) yield StoredEntry.parse(item)
  }
}

/** An item of the log as it stands in the table. */
const StoredEntry = z.looseObject({ pk: z.string(), sk: z.string() })
type StoredEntry = z.infer<typeof StoredEntry>
