import { ReviewLine, ReviewRequest } from '../../../shared/api/reviews.ts'
import { type ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Decision } from '../../../shared/results/received.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import { type Newest, named, newestFirst } from './lines.ts'
import { readNames } from './names.ts'
import { type ReceivedHere, readReceived, requireReviewed, withDecision } from './received.ts'

const MAX_BYTES = 4 * 1024

/** Decides on the revision that the person has seen; refused where a newer one has come, or it is held no longer. */
export const decide = forStaff({
  method: 'post',
  path: '/api/office/reviews/:survey/:province/:commune',
  summary: 'Approve, send back, exclude or release one revision of a response',
  body: ReviewRequest,
  answers: { 200: { description: 'Its line from now on', schema: ReviewLine } },
  problems: ['not-found', 'out-of-scope', 'changed-meanwhile', 'survey-frozen'],
  async handle(deps, c, desk) {
    const reviewed = await requireReviewed(deps, c, desk)
    const request = parseJson(ReviewRequest, await readBytes(c, MAX_BYTES))
    const { survey, province, commune } = reviewed
    if (survey.state === 'frozen') throw new Problem('survey-frozen')

    const received = await readReceived(deps, reviewed)
    const { line } = requireNewest(received, request.response)
    if (line.rev !== request.rev) throw new Problem('changed-meanwhile')
    if (request.kind === 'release' && line.verdict !== 'held') throw new Problem('changed-meanwhile')

    const decision = decisionOn(deps, request, desk.actor.email, line.decision)
    await desk.record({
      act: 'review',
      object: `${survey.id} ${line.response}#${line.rev} ${request.kind}`,
      area: { province, commune },
      before: line.decision,
      after: decision,
    })
    await deps.decisions.put(survey.id, commune, decision)
    await deps.sheets.forget(survey.id, commune)
    const names = await readNames(deps, reviewed)
    const after = requireNewest(withDecision(received, decision), request.response)
    return c.json(named(after, names, received.versions))
  },
})

/** The newest revision of a response. Throws `not-found`. */
function requireNewest(received: ReceivedHere, response: ResponseId): Newest {
  const found = newestFirst(received).find(({ line }) => line.response === response)
  if (found === undefined) throw new Problem('not-found')
  return found
}

// The newest decision holds, and time orders them: one that was seen stays behind, though its server's clock was ahead.
function decisionOn(
  { clock, random }: OfficeDeps,
  { response, rev, kind, reason }: ReviewRequest,
  by: string,
  last: { at: number } | undefined,
): Decision {
  const at = Math.max(clock(), (last?.at ?? 0) + 1)
  const id = uuidV7(at, random)
  return { id, response, rev, kind, by, at, ...(reason === undefined ? {} : { reason }) }
}
