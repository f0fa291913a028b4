import type { Period } from '../../../shared/periods.ts'
import { Problem } from '../../../shared/problems.ts'
import type { CommuneRecord } from '../../../shared/register/areas.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { declaredName } from '../../../shared/results/declared.ts'
import { outsideFigures, registerPeriodOfCommune } from '../../../shared/results/register/summaries.ts'
import { REGISTER, registerTitle } from '../../../shared/results/sources.ts'
import type { PeriodSummary } from '../../../shared/results/summary.ts'
import { dayOf, type EpochMs } from '../../../shared/time.ts'
import { readRegisterCommune } from '../../results/register/read-register.ts'
import type { Job } from '../../store/jobs.ts'
import type { OfficeDeps } from '../deps.ts'

/** What the register and other agencies say of one commune in any period, with its hamlets and teams. */
export async function registerPeriod(
  { records }: Pick<OfficeDeps, 'records'>,
  { id, province, asOf }: Pick<Job, 'id' | 'province'> & { asOf: EpochMs },
  record: CommuneRecord,
  period: Period,
): Promise<PeriodSummary> {
  const day = dayOf(asOf)
  const campaigns = (await records.entries(province, kinds.campaigns)).map((entry) => entry.record)
  const figures = (await records.entries(province, kinds.figures, record.id)).map((entry) => entry.record)
  const commune = await readRegisterCommune(records, record, day, campaigns)
  if (commune === undefined) throw new Problem('not-found')
  const heading = {
    ...{ survey: REGISTER, title: registerTitle, area: record.id, areaName: commune.name },
    ...{ job: id, asOf },
  }
  return registerPeriodOfCommune(heading, commune, outsideFigures(figures, declaredName), period, day)
}
