import { can } from '../../../shared/access.ts'
import { ResultsView } from '../../../shared/api/office.ts'
import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { pathPart } from '../../http/path.ts'
import { standingFiles } from '../downloads.ts'
import { viewOf } from '../job-view.ts'
import { forStaff } from '../staff-route.ts'

/** The newest results, the files of them that this person may have, and the run requested last. */
export const results = forStaff({
  method: 'get',
  path: '/api/office/results/:survey/:province',
  summary: 'The newest results of a survey in a province, its files, and the run requested last',
  answers: { 200: { description: 'Runs and files', schema: ResultsView } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    await desk.require('see-results', { province })

    const [latest, newest] = await Promise.all([
      deps.jobs.getLatest(survey, province),
      deps.jobs.getNewest(survey, province),
    ])
    const mayDownload = can(desk.actor, 'download-summary', { province })
    const answer: ResultsView = {
      ...(latest === undefined ? {} : { latest: viewOf(latest, deps.clock()) }),
      ...(newest === undefined ? {} : { newest: viewOf(newest, deps.clock()) }),
      files: latest === undefined || !mayDownload ? [] : standingFiles(latest),
    }
    return c.json(answer)
  },
})
