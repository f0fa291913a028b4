import * as z from 'zod/mini'
import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import { pathPart } from '../../http/path.ts'
import { requireScope } from '../scope.ts'
import { forStaff } from '../staff-route.ts'
import { sendSummary } from '../summary-file.ts'

/** The whole province for whom it is, and only the own commune for its coordinator: the scope picks the file. */
export const summary = forStaff({
  method: 'get',
  path: '/api/office/results/:survey/:province/summary',
  summary: 'The newest results that this person may see: of the province, or of the own commune',
  answers: {
    200: { description: 'A summary', schema: z.union([ProvinceSummary, CommuneSummary]) },
  },
  problems: ['not-found', 'out-of-scope', 'no-results-yet'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    const scope = await requireScope(desk, 'see-results', province)
    return sendSummary(deps, c, desk, { survey, ...scope })
  },
})
