import * as z from 'zod/mini'
import { ReviewFilter, ReviewPage, ReviewShow } from '../../../shared/api/reviews.ts'
import { doubtCounts, isShownAs } from '../../../shared/doubts/counts.ts'
import { queryPart } from '../../http/query.ts'
import { forStaff } from '../staff-route.ts'
import { choicesOf, isWanted } from './choices.ts'
import { type Newest, named, newestFirst } from './lines.ts'
import { readNames } from './names.ts'
import { readReceived, requireReviewed } from './received.ts'

/** Responses on one page. */
const PAGE = 50

/** What came of one survey and commune, the last received first, a page at a time. */
export const listReviews = forStaff({
  method: 'get',
  path: '/api/office/reviews/:survey/:province/:commune',
  summary:
    'Received responses: ?show=held|doubtful|sent-back|all&doubt=&team=&member=&after= (see ReviewPage)',
  answers: { 200: { description: 'A page', schema: ReviewPage } },
  problems: ['not-found', 'out-of-scope', 'malformed-request'],
  async handle(deps, c, desk) {
    const reviewed = await requireReviewed(deps, c, desk)
    const show = queryPart(c, 'show', ReviewShow) ?? 'all'
    const after = queryPart(c, 'after', Cursor)
    const { doubt, team, member } = ReviewFilter.shape
    const filter = {
      doubt: queryPart(c, 'doubt', doubt),
      team: queryPart(c, 'team', team),
      member: queryPart(c, 'member', member),
    }
    const { survey, province, commune } = reviewed
    const asked = [survey.id, show, filter.doubt, filter.team, filter.member]
    await desk.record({
      act: 'see-responses',
      object: asked.filter((part) => part !== undefined).join(' '),
      area: { province, commune },
    })

    const [received, names] = await Promise.all([readReceived(deps, reviewed), readNames(deps, reviewed)])
    const all = newestFirst(received)
    const shown = all.filter(({ line }) => isShownAs(show, line))
    const wanted = shown.filter(({ line }) => isWanted(line, filter))
    const first = after === undefined ? 0 : wanted.findIndex((one) => placeOf(one) < after)
    const page = first === -1 ? [] : wanted.slice(first, first + PAGE)
    const last = page.at(-1)
    const isMore = last !== undefined && last !== wanted.at(-1)
    return c.json({
      lines: page.map((one) => named(one, names, received.versions)),
      ...(isMore ? { next: placeOf(last) } : {}),
      counts: doubtCounts(all.map(({ line }) => line)),
      found: wanted.length,
      choices: choicesOf(
        shown.map(({ line }) => line),
        names,
      ),
    } satisfies ReviewPage)
  },
})

// What came since the page before stands before it: nothing is shown twice or left out.
const Cursor = z.string().check(z.regex(/^\d{16}\.[0-9a-f-]{36}$/))

function placeOf({ line: { receivedAt, response } }: Newest): string {
  return `${String(receivedAt).padStart(16, '0')}.${response}`
}
