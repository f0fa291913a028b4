import { ExportList, type ExportView } from '../../../shared/api/exports.ts'
import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { isListed, viewOf } from './view.ts'

/** The own exports of rows of a survey in a province. */
export const listExports = forStaff({
  method: 'get',
  path: '/api/office/exports/:survey/:province',
  summary: 'The exports of rows that this person asked for',
  answers: { 200: { description: 'The newest first, as long as their files stand', schema: ExportList } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    await desk.require('download-rows', { province })

    const now = deps.clock()
    const exports: ExportView[] = []
    for await (const one of deps.exports.newestFirst(survey, province)) {
      if (one.requestedBy === desk.actor.email && isListed(one, now)) exports.push(viewOf(one, now))
    }
    return c.json({ exports } satisfies ExportList)
  },
})
