import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { PeriodId } from '../../../shared/periods.ts'
import { Problem } from '../../../shared/problems.ts'
import { PeriodSummary } from '../../../shared/results/summary.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { sendPeriod } from './send-period.ts'

/** One fixed period of the newest results of a province, and its communes in it. */
export const period = forStaff({
  method: 'get',
  path: '/api/office/results/:survey/:province/periods/:period',
  summary: 'One period of the newest results of a province',
  answers: { 200: { description: 'A period', schema: PeriodSummary } },
  problems: ['not-found', 'out-of-scope', 'no-results-yet'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    const id = pathPart(c, 'period', PeriodId)
    await desk.require('see-results', { province })
    const latest = await deps.jobs.getLatest(survey, province)
    if (latest === undefined) throw new Problem('no-results-yet')
    return sendPeriod(deps, c, latest, id)
  },
})
