import { JobView } from '../../../shared/api/office.ts'
import { AreaId, JobId, SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import { viewOf } from '../job-view.ts'
import { forStaff } from '../staff-route.ts'

/** How far a recount is, for the page that waits for it. */
export const job = forStaff({
  method: 'get',
  path: '/api/office/results/:survey/:province/jobs/:job',
  summary: 'How far a recount is',
  answers: { 200: { description: 'The job', schema: JobView } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    const id = pathPart(c, 'job', JobId)
    await desk.require('see-results', { province })

    const found = await deps.jobs.getJob(survey, province, id)
    if (found === undefined) throw new Problem('not-found')
    return c.json(viewOf(found, deps.clock()))
  },
})
