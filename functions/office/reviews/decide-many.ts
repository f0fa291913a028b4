import { ManyReviewed, ManyReviews } from '../../../shared/api/reviews.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Decision } from '../../../shared/results/received.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { isBusy } from '../../store/table.ts'
import { forStaff } from '../staff-route.ts'
import { putDecision, requireUnchanged, type Seen } from './decision.ts'
import { named, newestFirst } from './lines.ts'
import { readNames } from './names.ts'
import { readReceived, requireReviewed, withDecisions } from './received.ts'

const MAX_BYTES = 16 * 1024

/**
 * Decides the same on several responses, each as the person saw it and each an event and an entry of its own. What cannot be
 * decided is told with why, and keeps nothing else from being decided.
 */
export const decideMany = forStaff({
  method: 'post',
  path: '/api/office/reviews/:survey/:province/:commune/many',
  summary: 'Decide the same on up to 100 responses',
  body: ManyReviews,
  answers: { 200: { description: 'What was decided, and what was not', schema: ManyReviewed } },
  problems: ['not-found', 'out-of-scope', 'survey-frozen'],
  async handle(deps, c, desk) {
    const reviewed = await requireReviewed(deps, c, desk)
    const { responses, ...verdict } = parseJson(ManyReviews, await readBytes(c, MAX_BYTES))
    if (reviewed.survey.state === 'frozen') throw new Problem('survey-frozen')

    const received = await readReceived(deps, reviewed)
    const lines = new Map(newestFirst(received).map((newest) => [newest.line.response, newest]))
    const decisions: Decision[] = []
    const refused: ManyReviewed['refused'] = []
    const decide = async (seen: Seen) => {
      const newest = lines.get(seen.response)
      try {
        if (newest === undefined) throw new Problem('not-found')
        requireUnchanged(newest.line, seen, verdict.kind)
        decisions.push(await putDecision(deps, desk, reviewed, newest, verdict))
      } catch (error) {
        refused.push({ response: seen.response, code: whyNot(error) })
      }
    }
    try {
      for (const seen of new Map(responses.map((one) => [one.response, one])).values()) await decide(seen)
    } finally {
      // What was decided before something broke stands.
      if (decisions.length > 0) await deps.sheets.forget(reviewed.survey.id, reviewed.commune)
    }

    const names = await readNames(deps, reviewed)
    const decided = new Set(decisions.map(({ response }) => response))
    const after = newestFirst(withDecisions(received, decisions))
    return c.json({
      done: after
        .filter(({ line }) => decided.has(line.response))
        .map((newest) => named(newest, names, received.versions)),
      refused,
    } satisfies ManyReviewed)
  },
})

// What is broken on our side ends the request: nobody is told that it may be tried again.
function whyNot(error: unknown): ManyReviewed['refused'][number]['code'] {
  if (error instanceof Problem && (error.code === 'not-found' || error.code === 'changed-meanwhile')) {
    return error.code
  }
  if (isBusy(error)) return 'store-busy'
  throw error
}
