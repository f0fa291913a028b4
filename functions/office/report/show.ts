import { AreaId } from '../../../shared/ids.ts'
import { ReportView } from '../../../shared/report/view.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { askedPeriod } from './asked-period.ts'
import { occasionOf } from './occasion.ts'
import { readReport } from './read-report.ts'

/** A province's report: the words to edit and the figures, protected, for it leaves the office. */
export const showReport = forStaff({
  method: 'get',
  path: '/api/office/report/:province',
  summary: 'The report of a province for a period: its words, its figures, and what else can be chosen',
  answers: { 200: { description: 'What the report is composed from', schema: ReportView } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    await desk.require('download-summary', { province })
    return c.json(await readReport(deps, await occasionOf(deps, province, askedPeriod(c))))
  },
})
