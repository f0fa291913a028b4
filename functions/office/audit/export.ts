import { FRONT_PAGE } from '../pages.ts'
import { forStaff, isFollowed, signInHref } from '../staff-route.ts'
import { find } from './find.ts'
import { logFile } from './log-file.ts'
import { objectOf, readSearch, type Search } from './search.ts'

/** What is looked for in a month as a file; the download is written down, and asks for a fresh sign-in. */
export const exportAudit = forStaff({
  method: 'get',
  path: '/api/office/audit/:month/log.csv',
  summary: 'The audit log of one month as CSV',
  answers: {
    200: { description: 'CSV in UTF-8, newest first; the last record says where it is not the whole month' },
    302: {
      description: 'To the sign-in, where somebody follows a link whose sign-in is older than five minutes',
    },
  },
  problems: ['out-of-scope', 'not-found', 'malformed-request', 'sign-in-again'],
  async handle(deps, c, desk) {
    const search = await readSearch(deps, c, desk)
    if (isFollowed(c) && !desk.isFresh()) return c.redirect(signInHref(pageOf(search)))
    desk.requireFresh()

    await desk.record({ act: 'export-audit', object: objectOf(search), area: search.area })
    const { entries, next } = await find(deps, search, { enough: MOST, read: MOST })
    return c.body(logFile(entries, next === undefined), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${nameOf(search)}"`,
    })
  },
})

/** Ten megabytes: what the function reads within its ten seconds, and Lambda answers once it is compressed. */
const MOST = 20_000

/** `nhat-ky_96_2026-11.csv` */
function nameOf({ area, month }: Search): string {
  return `nhat-ky_${area.province?.split('@')[0] ?? 'toan-quoc'}_${month}.csv`
}

/** The page that has the link, with the same search. */
function pageOf({ month, area, act, who }: Search): string {
  const search = { page: 'audit', ...area, view: month, ...(act && { item: act }), ...(who && { q: who }) }
  return `${FRONT_PAGE}?${new URLSearchParams(search)}`
}
