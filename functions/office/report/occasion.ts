import type { AreaId } from '../../../shared/ids.ts'
import { type PeriodId, periodBefore } from '../../../shared/periods.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import type { Province } from '../../../shared/register/present.ts'
import type { Occasion } from '../../../shared/report/first-texts.ts'
import {
  type Campaign,
  findPeriod,
  lastClosedMonth,
  offeredPeriods,
  periodAfter,
  type ReportPeriod,
} from '../../../shared/report/period.ts'
import { dayOf } from '../../../shared/time.ts'
import type { OfficeDeps } from '../deps.ts'

/** Which report it is: of which province and period, what it is compared with, and what else could be chosen. */
export type ReportOccasion = Occasion & {
  area: AreaId
  province: Province
  cutDay: number
  before?: ReportPeriod
  campaign?: Campaign
  offered: ReportPeriod[]
}

/** What the register says of a report's period. Throws `not-found` for an unknown province or no period of a report. */
export async function occasionOf(
  deps: Pick<OfficeDeps, 'register' | 'records' | 'clock'>,
  area: AreaId,
  wanted: PeriodId | undefined,
): Promise<ReportOccasion> {
  const [province, settings, entries] = await Promise.all([
    deps.register.getProvince(area),
    deps.records.getSettings(area),
    deps.records.entries(area, kinds.campaigns),
  ])
  if (province === undefined) throw new Problem('not-found')
  const today = dayOf(deps.clock())
  const custom = { cutDay: settings.cutDay, campaigns: entries.map(({ record }) => record) }
  const at = wanted === undefined ? { period: lastClosedMonth(today) } : findPeriod(wanted, custom)
  if (at === undefined) throw new Problem('not-found')
  const { period } = at
  const next = periodAfter(period, settings.cutDay)
  const campaign = custom.campaigns.find(({ id }) => period.id === `campaign-${id}`)
  return {
    area,
    province,
    teams: settings.teamLong,
    cutDay: settings.cutDay,
    today,
    at,
    offered: offeredPeriods(today, custom),
    ...(next === undefined ? {} : { next: { period: next } }),
    ...(period.kind === 'campaign' ? {} : { before: { period: periodBefore(period, settings.cutDay) } }),
    ...(campaign === undefined ? {} : { campaign }),
  }
}
