import { FeedbackStep, FeedbackView } from '../../../shared/api/feedback.ts'
import type { Case } from '../../../shared/feedback/case.ts'
import { isLate, takeStep } from '../../../shared/feedback/handle.ts'
import { isRefusal, type Refusal } from '../../../shared/feedback/stepping.ts'
import { Problem } from '../../../shared/problems.ts'
import { dayOf } from '../../../shared/time.ts'
import { changeCase } from '../../change-case.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'
import { forStaff } from '../staff-route.ts'
import { keepContact } from './keep-contact.ts'
import { type Named, objectOf, requireFeedback } from './named.ts'
import { requireAssignee } from './people.ts'
import { viewOf } from './view.ts'

const MAX_BYTES = 40 * 1024

/**
 * One step of handling a feedback, on the case that the person has seen. Handling goes on when the survey is closed or
 * frozen: only its results are final. The day of a late one is moved by the province alone, which has to see to it.
 */
export const stepFeedback = forStaff({
  method: 'post',
  path: '/api/office/feedback/:province/:commune/:survey/:id',
  summary: 'Take, assign, reply to, close or tag one feedback, or move its day',
  body: FeedbackStep,
  answers: { 200: { description: 'The feedback from now on', schema: FeedbackView } },
  problems: ['not-found', 'out-of-scope', 'changed-meanwhile', 'unfit-step', 'unknown-assignee'],
  async handle(deps, c, desk) {
    const named = await requireFeedback(deps, c, desk)
    const asked = parseJson(FeedbackStep, await readBytes(c, MAX_BYTES))
    const { handling } = named.feedback
    if (asked.rev !== handling.rev) throw new Problem('changed-meanwhile')
    const at = deps.clock()
    if (asked.kind === 'due' && isLate(handling, dayOf(at))) {
      await desk.require('answer-feedback', { province: named.province })
    }
    const step =
      asked.kind === 'assign' ? { ...asked, to: await requireAssignee(deps, named, asked.to) } : asked
    const next = takeStep(handling, step, { by: desk.actor.email, at })
    if (isRefusal(next)) throw new Problem('unfit-step', reasons[next])
    const changed = next === handling ? handling : await change(deps, desk, named, { next, kind: asked.kind })
    const feedback = { ...named.feedback, handling: changed }
    return c.json((await viewOf(deps, { ...named, feedback })) satisfies FeedbackView)
  },
})

async function change(
  deps: OfficeDeps,
  desk: Desk,
  named: Named,
  { next, kind }: { next: Case; kind: FeedbackStep['kind'] },
): Promise<Case> {
  const { province, commune, feedback } = named
  await desk.record({
    act: 'answer-feedback',
    object: `${objectOf(named)} ${kind}`,
    area: { province, commune },
    before: feedback.handling,
    after: next,
  })
  // Before the case: a contact that goes a little early harms nobody, one that is forgotten would stay.
  await keepContact(deps, feedback, next)
  const changed = await changeCase(deps, feedback, next)
  if (changed !== 'stale') return changed
  const { survey, area, id } = feedback.batch
  const newest = await deps.cases.get(survey, area, id)
  if (newest !== undefined) await keepContact(deps, { ...feedback, handling: next }, newest.handling)
  throw new Problem('changed-meanwhile')
}

const reasons: Record<Refusal, string> = {
  state: 'Its state does not allow it.',
  quarantined: 'It waits to be released from quarantine, or was cleared.',
  erased: 'Its resident took it back.',
  'too-many': 'It has had too many steps of this kind; answering and closing an open one always goes.',
  'unfit-day': 'A day from today until 90 days ahead is needed.',
}
