import type { Context } from 'hono'
import { AreaId, ExportId, SurveyId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import type { RowExport } from '../../store/exports.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'

/**
 * The export that the path names, of whoever asked for it and may have such files there now. Throws `out-of-scope`;
 * somebody else's is `not-found`.
 */
export async function requireOwn(deps: OfficeDeps, c: Context, desk: Desk): Promise<RowExport> {
  const survey = pathPart(c, 'survey', SurveyId)
  const province = pathPart(c, 'province', AreaId)
  const id = pathPart(c, 'id', ExportId)
  await desk.require('download-rows', { province })
  const found = await deps.exports.getExport({ survey, province, id })
  if (found === undefined || found.requestedBy !== desk.actor.email) throw new Problem('not-found')
  return found
}
