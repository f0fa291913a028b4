import type { Context } from 'hono'
import type { AreaId, SurveyId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { objectKeys } from '../store/keys.ts'
import type { OfficeDeps } from './deps.ts'

/**
 * Sends the newest run's summary of a province or of one of its communes, as the run wrote it.
 * The file is looked for in the province's own folder, so a commune of another province is not found there.
 */
export async function sendSummary(
  deps: Pick<OfficeDeps, 'jobs' | 'files'>,
  c: Context,
  of: { survey: SurveyId; province: AreaId; commune?: AreaId },
): Promise<Response> {
  const latest = await deps.jobs.getLatest(of.survey, of.province)
  if (latest === undefined) throw new Problem('no-results-yet')
  const folder = objectKeys.run(of.survey, of.province, latest.id)
  const name = of.commune === undefined ? 'summary.json' : `communes/${of.commune}.json`
  const json = await deps.files.getText(folder + name)
  if (json === undefined) throw new Problem(of.commune === undefined ? 'no-results-yet' : 'not-found')
  return c.body(json, 200, { 'Content-Type': 'application/json; charset=utf-8' })
}
