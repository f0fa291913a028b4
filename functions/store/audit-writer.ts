import { type RandomBytes, uuidV7 } from '../../shared/ids.ts'
import { type Clock, dayOf } from '../../shared/time.ts'
import type { NewAuditEntry } from './audit.ts'
import { keys } from './keys.ts'
import { putIfAbsent, type Table } from './table.ts'

/** What only adds to the audit log and reads nothing of it: all that phones need. */
export function auditWriter(table: Table, clock: Clock, random: RandomBytes) {
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
  }
}
