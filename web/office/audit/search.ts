import { AuditAct, AuditMonth, AuditPage } from '../../../shared/api/audit.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { dayOf, type EpochMs } from '../../../shared/time.ts'
import type { Address } from '../address.ts'
import { get } from '../api.ts'

/** What of the log is looked at: without a province what concerns none. */
export type Search = { month: string; province?: AreaId; act?: AuditAct; who?: string }

/** What the address says; this month where it names none. `view` is the month, `item` what was done, `q` by whom. */
export function searchOf({ view, province, item, q }: Address, now: EpochMs): Search {
  const month = AuditMonth.safeParse(view)
  const act = AuditAct.safeParse(item)
  return {
    month: month.success ? month.data : dayOf(now).slice(0, 7),
    ...(province === undefined ? {} : { province }),
    ...(act.success ? { act: act.data } : {}),
    ...(q === undefined || q.trim() === '' ? {} : { who: q.trim() }),
  }
}

/** The months to choose from: the last three years, and the one that is looked at. */
export function monthsUntil(now: EpochMs, chosen: string): string[] {
  const [year = 0, month = 1] = dayOf(now).split('-').map(Number)
  const recent = Array.from({ length: 36 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back)).toISOString().slice(0, 7),
  )
  return [...new Set([...recent, chosen])].sort().reverse()
}

/** A page of what is looked for; goes on behind the page that gave `after`. Throws `ApiFailure`. */
export function fetchPage(search: Search, after?: string): Promise<AuditPage> {
  return get(pathOf(search, '', after), AuditPage)
}

/** Where all of it can be downloaded. */
export function fileHref(search: Search): string {
  return pathOf(search, '/log.csv')
}

function pathOf({ month, ...sought }: Search, file: string, after?: string): string {
  const query = new URLSearchParams({ ...sought, ...(after === undefined ? {} : { after }) })
  return `/api/office/audit/${month}${file}?${query}`
}
