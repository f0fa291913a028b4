import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import { OVERVIEW, ProvinceOverview } from '../../../shared/results/overview.ts'
import { objectKeys } from '../../store/keys.ts'
import type { OfficeDeps } from '../deps.ts'

/**
 * The newest results of a province, as little of them as is laid beside others; nothing where there are none. A run of before
 * there were overviews has the whole summary only. One that cannot be read is as if there were none, and the log says so.
 */
export async function getOverview(
  { jobs, files, log }: Pick<OfficeDeps, 'jobs' | 'files' | 'log'>,
  survey: SurveyId,
  province: AreaId,
): Promise<ProvinceOverview | undefined> {
  const latest = await jobs.getLatest(survey, province)
  if (latest === undefined) return undefined
  const folder = objectKeys.run(survey, province, latest.id)
  const json = (await files.getText(folder + OVERVIEW)) ?? (await files.getText(`${folder}summary.json`))
  const overview = ProvinceOverview.safeParse(json === undefined ? undefined : JSON.parse(json))
  if (!overview.success)
    log({ level: 'error', event: 'unreadable-results', survey, province, job: latest.id })
  return overview.data
}
