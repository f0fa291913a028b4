import { SurveyDetail } from '../../../shared/api/surveys.ts'
import { forStaff } from '../staff-route.ts'
import { requireSurvey } from './scope.ts'
import { detailOf } from './view.ts'

export const surveyDetail = forStaff({
  method: 'get',
  path: '/api/office/surveys/:survey',
  summary: 'A survey with its versions',
  answers: { 200: { description: 'The survey', schema: SurveyDetail } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const survey = await requireSurvey(deps, c, desk, 'see-surveys')
    return c.json(await detailOf(deps, desk.actor, survey))
  },
})
