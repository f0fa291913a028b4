import { FeedbackContact } from '../../../shared/api/feedback.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { forStaff } from '../staff-route.ts'
import { objectOf, requireFeedback } from './named.ts'

/** What is kept apart of one feedback: a telephone number, and words as they were before numbers were masked. */
export const viewContact = forStaff({
  method: 'post',
  path: '/api/office/feedback/:province/:commune/:survey/:id/contact',
  summary: 'The telephone number of one feedback, written down as seen',
  answers: { 200: { description: 'What is kept apart', schema: FeedbackContact } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const named = await requireFeedback(deps, c, desk)
    const { province, commune, survey, feedback } = named
    await desk.record({ act: 'see-contact', object: objectOf(named), area: { province, commune } })

    const { newest, erasedAt } = feedback.handling
    const kept = erasedAt === undefined ? await deps.personal.of(survey.id, commune, newest.batch) : {}
    const answers: Answers = Object.assign({}, ...Object.values(kept))
    return c.json({ answers } satisfies FeedbackContact)
  },
})
