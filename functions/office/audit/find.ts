import type { AuditEntry } from '../../../shared/api/audit.ts'
import type { OfficeDeps } from '../deps.ts'
import { isSought, type Search } from './search.ts'

/** A part of the log that was read: what was sought in it, and the sort key behind which it goes on. */
export type Found = { entries: AuditEntry[]; next?: string }

/**
 * Reads a month from its newest entry, or on behind the sort key `after`, `READ` at once: until so many that are sought
 * were found, or so many were read altogether. May find some more than `enough`.
 */
export async function find(
  { audit }: Pick<OfficeDeps, 'audit'>,
  search: Search,
  limits: { after?: string; enough: number; read: number },
): Promise<Found> {
  const wanted = isSought(search)
  const entries: AuditEntry[] = []
  let { after } = limits
  for (let read = 0; read < limits.read && entries.length < limits.enough; read += READ) {
    const from = after === undefined ? {} : { after }
    const page = await audit.page(search.area.province, search.month, { ...from, limit: READ })
    for (const entry of page.entries) if (wanted(entry)) entries.push(entry)
    after = page.next
    if (after === undefined) return { entries }
  }
  return after === undefined ? { entries } : { entries, next: after }
}

/** An entry has about 400 bytes: a page of so many costs 5 read units. */
const READ = 100
