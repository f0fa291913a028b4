import { ProblemBody } from '../../../shared/problems.ts'
import { FEEDBACK } from '../../support/batches.ts'
import { aFeedback } from '../../support/feedback.ts'
import { theSurvey } from '../../support/versions.ts'
import { caMau, hongDan, officeWorld, people, type World } from './world.ts'

export type Said = Awaited<ReturnType<typeof aFeedback>>
type Given = Parameters<typeof aFeedback>[1]
type Caller = Awaited<ReturnType<World['as']>>

/** Where the feedback of Cà Mau is. */
export const inCaMau = `/api/office/feedback/${caMau}`

export type FeedbackWorld = Awaited<ReturnType<typeof feedbackWorld>>

/** The office, where residents of every province are asked for feedback, and its coordinator of Hồng Dân has signed in. */
export async function feedbackWorld() {
  const world = await officeWorld()
  const { surveys } = world.deps
  const version = theSurvey(FEEDBACK)
  await surveys.publish(version)
  await surveys.put({ id: FEEDBACK, title: version.title, filledBy: 'resident', state: 'open', version: 1 })
  const coordinator = await world.as(people.coordinator)
  const at = ({ survey, area, id }: Pick<Said, 'survey' | 'area' | 'id'>) =>
    `${inCaMau}/${area}/${survey}/${id}`

  return {
    ...world,
    coordinator,
    at,
    /** Somebody of Hồng Dân says something. */
    says: (given: Given = {}): Promise<Said> => aFeedback(world.deps, { area: hongDan, ...given }),
    caseOf: async ({ survey, area, id }: Said) => {
      const found = await world.deps.cases.get(survey, area, id)
      if (found === undefined) throw new Error('no such feedback')
      return found.handling
    },
    post(path: string, body: object, call: Caller = coordinator): Promise<Response> {
      world.advance(1) // entries of the audit log stand in order
      return call(path, { method: 'POST', body: JSON.stringify(body) })
    },
    /** A step by the coordinator on the case as it is now. */
    async step(said: Said, step: Record<string, unknown>, call: Caller = coordinator): Promise<Response> {
      const found = await world.deps.cases.get(said.survey, said.area, said.id)
      return this.post(at(said), { rev: found?.handling.rev, ...step }, call)
    },
  }
}

/** The code of a problem. */
export async function codeOf(answer: Response): Promise<string> {
  return ProblemBody.parse(await answer.json()).code
}
