import { AuditPage } from '../../../shared/api/audit.ts'
import { forStaff } from '../staff-route.ts'
import { cursorOf, sortKeyIn } from './cursor.ts'
import { find } from './find.ts'
import { objectOf, readSearch } from './search.ts'

/** The log of a month, newest first, a page at a time. Reading it is written down, once and not for each page. */
export const auditPages = forStaff({
  method: 'get',
  path: '/api/office/audit/:month',
  summary: 'The audit log of one month, of a province or of what concerns none',
  answers: { 200: { description: 'A page, newest first', schema: AuditPage } },
  problems: ['out-of-scope', 'not-found', 'malformed-request'],
  async handle(deps, c, desk) {
    const search = await readSearch(deps, c, desk)
    const after = search.after === undefined ? {} : { after: sortKeyIn(search, search.after) }
    if (search.after === undefined)
      await desk.record({ act: 'see-audit', object: objectOf(search), area: search.area })

    const { entries, next } = await find(deps, search, { ...after, enough: ENOUGH, read: MOST_READ })
    const answer: AuditPage = {
      entries,
      ...(next === undefined ? {} : { next: cursorOf(search, next) }),
    }
    return c.json(answer)
  },
})

const ENOUGH = 100

/** Where little is found, an answer still comes within a second or two, and "more" goes on. */
const MOST_READ = 3_000
