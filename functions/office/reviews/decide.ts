import { ReviewLine, ReviewRequest } from '../../../shared/api/reviews.ts'
import type { ResponseId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { forStaff } from '../staff-route.ts'
import { putDecision, requireUnchanged } from './decision.ts'
import { type Newest, named, newestFirst } from './lines.ts'
import { readNames } from './names.ts'
import { type ReceivedHere, readReceived, requireReviewed, withDecisions } from './received.ts'

const MAX_BYTES = 4 * 1024

/** Decides on the revision that the person has seen; refused where a newer one has come, or it is held no longer. */
export const decide = forStaff({
  method: 'post',
  path: '/api/office/reviews/:survey/:province/:commune',
  summary: 'Approve, send back, exclude or release one revision of a response, or take that back',
  body: ReviewRequest,
  answers: { 200: { description: 'Its line from now on', schema: ReviewLine } },
  problems: ['not-found', 'out-of-scope', 'changed-meanwhile', 'survey-frozen'],
  async handle(deps, c, desk) {
    const reviewed = await requireReviewed(deps, c, desk)
    const request = parseJson(ReviewRequest, await readBytes(c, MAX_BYTES))
    if (reviewed.survey.state === 'frozen') throw new Problem('survey-frozen')

    const received = await readReceived(deps, reviewed)
    const newest = requireNewest(received, request.response)
    requireUnchanged(newest.line, request, request.kind)
    const decision = await putDecision(deps, desk, reviewed, newest, request)
    await deps.sheets.forget(reviewed.survey.id, reviewed.commune)
    const names = await readNames(deps, reviewed)
    const after = requireNewest(withDecisions(received, [decision]), request.response)
    return c.json(named(after, names, received.versions))
  },
})

/** The newest revision of a response. Throws `not-found`. */
function requireNewest(received: ReceivedHere, response: ResponseId): Newest {
  const found = newestFirst(received).find(({ line }) => line.response === response)
  if (found === undefined) throw new Problem('not-found')
  return found
}
