import { kinds } from '../../../shared/register/kinds.ts'
import { declaredName } from '../../../shared/results/declared.ts'
import { outsideFigures, registerPeriodOfCommune } from '../../../shared/results/register/summaries.ts'
import { registerTitle } from '../../../shared/results/sources.ts'
import type { PeriodSummary } from '../../../shared/results/summary.ts'
import { dayOf } from '../../../shared/time.ts'
import { readRegisterCommune } from '../../results/register/read-register.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Live } from './live.ts'

/** What the register says of one commune in a period; nothing of one that ended and never had any. */
export async function countRegister(
  { records }: Pick<OfficeDeps, 'records'>,
  { job, asOf, survey, province, record, name, period }: Live,
): Promise<PeriodSummary | undefined> {
  const day = dayOf(asOf)
  const [campaigns, figures] = await Promise.all([
    records.entries(province, kinds.campaigns),
    records.entries(province, kinds.figures),
  ])
  const commune = await readRegisterCommune(
    records,
    record,
    day,
    campaigns.map((campaign) => campaign.record),
  )
  if (commune === undefined) return undefined
  const outside = outsideFigures(
    figures.map((figure) => figure.record),
    declaredName,
  )
  const heading = { survey, title: registerTitle, area: record.id, areaName: name, job, asOf }
  return registerPeriodOfCommune(heading, commune, outside, period, day)
}
