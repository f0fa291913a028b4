import { FeedbackView } from '../../../shared/api/feedback.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import { type Named, objectOf, requireFeedback } from './named.ts'
import { readPeople } from './people.ts'

/** One feedback with all that was done about it. Looking at it mends an entry of the inbox that says something else. */
export const viewFeedback = forStaff({
  method: 'get',
  path: '/api/office/feedback/:province/:commune/:survey/:id',
  summary: 'One feedback and its handling, without what is kept apart',
  answers: { 200: { description: 'The feedback', schema: FeedbackView } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const named = await requireFeedback(deps, c, desk)
    const { province, commune, survey, feedback } = named
    await desk.record({ act: 'see-feedback', object: objectOf(named), area: { province, commune } })

    const name = { survey: survey.id, area: commune, id: feedback.batch.id }
    if (!(await deps.inbox.isMirrored(name, feedback.handling))) {
      await deps.inbox.mirror(name, feedback.handling)
    }
    return c.json((await viewOf(deps, named)) satisfies FeedbackView)
  },
})

/** The feedback as it is now: by its newest answers, and the version that they were given to. */
export async function viewOf(
  deps: OfficeDeps,
  { feedback: { batch, handling }, ...place }: Named,
): Promise<FeedbackView> {
  const { survey, area, id } = batch
  const { newest } = handling
  const [last, versions, contact, people] = await Promise.all([
    newest.batch === id ? batch : deps.cases.getBatch(survey, area, newest.batch),
    deps.surveys.versions(survey),
    deps.personal.of(survey, area, newest.batch),
    readPeople(deps, place),
  ])
  const [response] = last?.responses ?? []
  const isErased = handling.erasedAt !== undefined
  const version = versions.find((one) => one.version === response?.version)
  return {
    id,
    survey,
    area,
    case: handling,
    answers: isErased ? {} : (response?.answers ?? {}),
    ...(version === undefined ? {} : { version }),
    hasContact: !isErased && Object.keys(contact).length > 0,
    people,
  }
}
