import { AreaId, JobId, SurveyId } from '../../../shared/ids.ts'
import { PeriodId } from '../../../shared/periods.ts'
import { Problem } from '../../../shared/problems.ts'
import { PeriodSummary } from '../../../shared/results/summary.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { sendPeriod } from './send-period.ts'

/** The days that a job was asked to count, once it is done. */
export const jobPeriod = forStaff({
  method: 'get',
  path: '/api/office/results/:survey/:province/jobs/:job/periods/:period',
  summary: 'The days that a finished job counted',
  answers: { 200: { description: 'A period', schema: PeriodSummary } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    const job = pathPart(c, 'job', JobId)
    const id = pathPart(c, 'period', PeriodId)
    await desk.require('see-results', { province })
    const found = await deps.jobs.getJob(survey, province, job)
    if (found?.state !== 'done') throw new Problem('not-found')
    return sendPeriod(deps, c, found, id)
  },
})
