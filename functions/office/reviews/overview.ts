import { ReviewOverview } from '../../../shared/api/reviews.ts'
import { isWithin } from '../../../shared/api/survey-scope.ts'
import { doubtCounts } from '../../../shared/doubts/counts.ts'
import { AreaId } from '../../../shared/ids.ts'
import { SECOND } from '../../../shared/time.ts'
import { queryPart } from '../../http/query.ts'
import { forStaff } from '../staff-route.ts'
import { newestFirst } from './lines.ts'
import { readReceived, requireProvinceReviewed } from './received.ts'

/** Communes on one page, and how long it may take: one of 8,000 responses takes about a second. */
const PAGE = 12
const MOST_MS = 5 * SECOND

/** How much waits in each commune of a province. Each is counted anew, so only as many as are asked for. */
export const reviewOverview = forStaff({
  method: 'get',
  path: '/api/office/reviews/:survey/:province',
  summary: 'How many responses are held, doubtful and sent back, commune by commune: ?after=',
  answers: { 200: { description: 'A few communes', schema: ReviewOverview } },
  problems: ['not-found', 'out-of-scope', 'malformed-request'],
  async handle(deps, c, desk) {
    const { survey, province } = await requireProvinceReviewed(deps, c, desk)
    const after = queryPart(c, 'after', AreaId)
    await desk.record({ act: 'see-responses', object: `${survey.id} overview`, area: { province } })

    const begun = deps.clock()
    const all = (await deps.register.communes(province))
      .filter(({ id }) => isWithin(survey.scope, { province, commune: id }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const left = all.filter(({ id }) => after === undefined || id > after)
    const communes: ReviewOverview['communes'] = []
    for (const { id, name } of left.slice(0, PAGE)) {
      if (communes.length > 0 && deps.clock() - begun > MOST_MS) break
      const received = await readReceived(deps, { survey, commune: id })
      communes.push({ id, name, counts: doubtCounts(newestFirst(received).map(({ line }) => line)) })
    }
    const last = communes.at(-1)
    const isMore = last !== undefined && last.id !== left.at(-1)?.id
    return c.json({ communes, ...(isMore ? { next: last.id } : {}) } satisfies ReviewOverview)
  },
})
