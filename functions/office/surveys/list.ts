import { SurveyList } from '../../../shared/api/surveys.ts'
import { forStaff } from '../staff-route.ts'
import { homeOf, maySee } from './scope.ts'
import { viewOf } from './view.ts'

/** The national surveys and those of the person's own province. */
export const listSurveys = forStaff({
  method: 'get',
  path: '/api/office/surveys',
  summary: 'The surveys that the person may see',
  answers: { 200: { description: 'The surveys', schema: SurveyList } },
  problems: ['out-of-scope'],
  async handle(deps, c, desk) {
    await desk.require('see-surveys', homeOf(desk.actor))
    const seen = (await deps.surveys.list()).filter((survey) => maySee(desk.actor, survey))
    const surveys = await Promise.all(seen.map((survey) => viewOf(deps, desk.actor, survey)))
    return c.json({ surveys } satisfies SurveyList)
  },
})
