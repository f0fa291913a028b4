import { ReviewedResponse } from '../../../shared/api/reviews.ts'
import { othersOf } from '../../../shared/doubts/doubt.ts'
import { HamletId, ResponseId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { named, newestFirst, wordsOf } from './lines.ts'
import { readNames } from './names.ts'
import { readReceived, requireReviewed } from './received.ts'

/** The newest revision of one response with its answers, less the personal ones, and the version that they are read by. */
export const viewReview = forStaff({
  method: 'get',
  path: '/api/office/reviews/:survey/:province/:commune/:response',
  summary: 'One received response with its answers, less the personal ones',
  answers: { 200: { description: 'The response', schema: ReviewedResponse } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const reviewed = await requireReviewed(deps, c, desk)
    const response = pathPart(c, 'response', ResponseId)
    const { survey, province, commune } = reviewed
    await desk.record({
      act: 'see-responses',
      object: `${survey.id} ${response}`,
      area: { province, commune },
    })

    const [received, names] = await Promise.all([readReceived(deps, reviewed), readNames(deps, reviewed)])
    const all = newestFirst(received)
    const found = all.find(({ line }) => line.response === response)
    if (found === undefined) throw new Problem('not-found')
    const compared = new Set(found.line.doubts.flatMap(othersOf))
    const version = received.versions.find((one) => one.version === found.line.version)
    return c.json({
      survey: survey.id,
      area: commune,
      line: named(found, names, received.versions),
      answers: found.entry.response.answers,
      ...(version === undefined ? {} : { version }),
      history: received.decisions
        .filter((decision) => decision.response === response)
        .toSorted((a, b) => (a.id < b.id ? 1 : -1))
        .map((decision) => ({ ...wordsOf(decision), rev: decision.rev })),
      others: all
        .filter(({ line }) => compared.has(line.response))
        .map((one) => named(one, names, received.versions)),
      hamlets: Array.from(names.hamlets, ([id, name]) => ({ id: HamletId.parse(id), name })),
    } satisfies ReviewedResponse)
  },
})
