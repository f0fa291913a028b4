import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { CommuneSummary } from '../../../shared/results/summary.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { sendSummary } from '../summary-file.ts'

/** One commune of the newest results; a coordinator sees the own one only. */
export const communeSummary = forStaff({
  method: 'get',
  path: '/api/office/results/:survey/:province/communes/:area/summary',
  summary: 'The newest results of one commune',
  answers: { 200: { description: 'A summary', schema: CommuneSummary } },
  problems: ['not-found', 'out-of-scope', 'no-results-yet'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    const commune = pathPart(c, 'area', AreaId)
    await desk.require('see-results', { province, commune })
    return sendSummary(deps, c, desk, { survey, province, commune })
  },
})
