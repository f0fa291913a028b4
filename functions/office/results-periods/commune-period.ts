import { areaName } from '../../../shared/area-name.ts'
import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { campaignPeriod, type Period, PeriodId } from '../../../shared/periods.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { lastKnownCommune } from '../../../shared/register/last-known.ts'
import { periodNamed } from '../../../shared/results/period-named.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import { PeriodSummary } from '../../../shared/results/summary.ts'
import { type Day, dayOf } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'
import { countRegister } from './count-register.ts'
import { countSurvey } from './count-survey.ts'

/**
 * One commune in any period, chosen days too, with its hamlets and teams: counted now, from what had come when the newest
 * results were made, so that it fits them.
 */
export const communePeriod = forStaff({
  method: 'get',
  path: '/api/office/results/:survey/:province/communes/:area/periods/:period',
  summary: 'One commune in one period, with its hamlets and teams',
  answers: { 200: { description: 'A period', schema: PeriodSummary } },
  problems: ['not-found', 'out-of-scope', 'no-results-yet', 'survey-frozen'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    const commune = pathPart(c, 'area', AreaId)
    const id = pathPart(c, 'period', PeriodId)
    await desk.require('see-results', { province, commune })

    const latest = await deps.jobs.getLatest(survey, province)
    if (latest?.asOf === undefined) throw new Problem('no-results-yet')
    const { id: job, asOf } = latest
    const found = await deps.records.getCommune(province, commune)
    const named = found && lastKnownCommune(found.record, dayOf(asOf))
    const period = await findPeriod(deps, id, { province, commune, today: dayOf(asOf) })
    if (found === undefined || named === undefined || period === undefined) throw new Problem('not-found')
    const live = { job, asOf, survey, province, record: found.record, name: areaName(named), period }
    const summary = await (survey === REGISTER ? countRegister(deps, live) : countSurvey(deps, live))
    if (summary === undefined) throw new Problem('not-found')
    return c.json(summary)
  },
})

/** Nothing where no calendar has it, it has not begun, or it is a campaign elsewhere. */
async function findPeriod(
  { records }: OfficeDeps,
  id: PeriodId,
  { province, commune, today }: { province: AreaId; commune: AreaId; today: Day },
): Promise<Period | undefined> {
  const { cutDay } = await records.getSettings(province)
  const campaigns = id.startsWith('campaign-') ? await records.entries(province, kinds.campaigns) : []
  const own = campaigns
    .filter(({ record }) => record.communes.length === 0 || record.communes.includes(commune))
    .map(({ record }) => campaignPeriod(record))
  const period = own.find((one) => one.id === id) ?? periodNamed(id, cutDay)
  return period !== undefined && period.from <= today ? period : undefined
}
