import { ResultFile } from '../../../shared/api/office.ts'
import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import { objectKeys } from '../../store/keys.ts'
import { downloadName, standingFiles } from '../downloads.ts'
import { forStaff } from '../staff-route.ts'

/** A link works for whoever holds it, so it lasts only as long as a slow start of a download needs. */
const LINK_LIFE = 5 * MINUTE

/** Leads to one file of the newest results, by a link that is made for this one time. */
export const download = forStaff({
  method: 'get',
  path: '/api/office/results/:survey/:province/files/:name',
  summary: 'Download one file of the newest results',
  answers: {
    302: { description: 'To the file, for five minutes' },
  },
  problems: ['not-found', 'out-of-scope', 'no-results-yet'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    const name = pathPart(c, 'name', ResultFile)
    await desk.require('download-summary', { province })

    const latest = await deps.jobs.getLatest(survey, province)
    if (latest?.asOf === undefined) throw new Problem('no-results-yet')
    if (!standingFiles(latest).some((file) => file.name === name)) throw new Problem('not-found')
    await desk.record({ act: 'download', object: `${survey}/${latest.id}/${name}`, area: { province } })
    const link = await deps.files.link(objectKeys.run(survey, province, latest.id) + name, {
      filename: downloadName(latest, latest.asOf, name),
      seconds: LINK_LIFE / SECOND,
    })
    return c.redirect(link)
  },
})
