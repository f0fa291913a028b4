import { isWithin } from '../../../shared/api/survey-scope.ts'
import { areaName } from '../../../shared/area-name.ts'
import { AreaId, SurveyId } from '../../../shared/ids.ts'
import { campaignPeriod, type Period, PeriodId } from '../../../shared/periods.ts'
import { Problem } from '../../../shared/problems.ts'
import type { CommuneRecord } from '../../../shared/register/areas.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { lastKnownCommune } from '../../../shared/register/last-known.ts'
import { indicatorsOf } from '../../../shared/results/catalogue.ts'
import { summariseCommunePeriod } from '../../../shared/results/commune-period.ts'
import { registerOn } from '../../../shared/results/commune-register.ts'
import { layoutOf } from '../../../shared/results/layout.ts'
import { legend } from '../../../shared/results/legend.ts'
import { periodNamed } from '../../../shared/results/period-named.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { recount } from '../../../shared/results/recount.ts'
import { dayOfFigures } from '../../../shared/results/summarise-periods.ts'
import { PeriodSummary } from '../../../shared/results/summary.ts'
import { type Day, dayOf, type EpochMs } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import type { Job } from '../../store/jobs.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'

/**
 * One commune in any period, chosen days too, with its hamlets and teams: counted now, from what had come when the newest
 * results were made, so that it fits them.
 */
export const communePeriod = forStaff({
  method: 'get',
  path: '/api/office/results/:survey/:province/communes/:area/periods/:period',
  summary: 'One commune in one period, with its hamlets and teams',
  answers: { 200: { description: 'A period', schema: PeriodSummary } },
  problems: ['not-found', 'out-of-scope', 'no-results-yet'],
  async handle(deps, c, desk) {
    const survey = pathPart(c, 'survey', SurveyId)
    const province = pathPart(c, 'province', AreaId)
    const commune = pathPart(c, 'area', AreaId)
    const id = pathPart(c, 'period', PeriodId)
    await desk.require('see-results', { province, commune })

    const latest = await deps.jobs.getLatest(survey, province)
    if (latest?.asOf === undefined) throw new Problem('no-results-yet')
    const found = await deps.records.getCommune(province, commune)
    const period = await findPeriod(deps, id, { province, commune, today: dayOf(latest.asOf) })
    if (found === undefined || period === undefined) throw new Problem('not-found')
    return c.json(await count(deps, { ...latest, asOf: latest.asOf }, found.record, period))
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

async function count(
  deps: OfficeDeps,
  { id, survey, province, asOf }: Job & { asOf: EpochMs },
  record: CommuneRecord,
  period: Period,
): Promise<PeriodSummary> {
  const day = dayOfFigures(period, dayOf(asOf))
  const commune = lastKnownCommune(record, dayOf(asOf))
  const known = await deps.surveys.getSurvey(survey)
  const versions = await deps.surveys.versions(survey)
  if (commune === undefined || known === undefined) throw new Problem('not-found')
  const batches = deps.batches.ofArea(survey, record.id, (batch, why) =>
    deps.log({ level: 'error', event: 'batch-unreadable', area: record.id, batch, error: String(why) }),
  )
  const received: ReceivedBatch[] = []
  for await (const batch of batches) received.push(batch)
  const decisions = await deps.decisions.ofArea(survey, record.id)
  const [hamlets, teams] = await Promise.all([
    deps.records.entries(province, kinds.hamlets, record.id),
    deps.records.entries(province, kinds.teams, record.id),
  ])
  const specs = indicatorsOf(survey)
  const { counted } = recount(versions, received, decisions, asOf)
  const history = {
    commune: record,
    hamlets: hamlets.map((entry) => entry.record),
    teams: teams.map((entry) => entry.record),
  }
  const isSurveyed = counted.length > 0 || isWithin(known.scope, { province, commune: record.id })
  return summariseCommunePeriod(
    {
      ...{ survey, title: known.title, area: record.id, areaName: areaName(commune), job: id, asOf },
      legend: legend(versions, specs),
    },
    period,
    {
      ...{ versions, counted, specs, layout: layoutOf(versions, specs) },
      register: registerOn(history, day, isSurveyed),
    },
  )
}
