import { isWithin } from '../../shared/api/survey-scope.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import type { Province } from '../../shared/register/present.ts'
import { indicatorsOf } from '../../shared/results/catalogue.ts'
import { type Layout, layoutOf } from '../../shared/results/layout.ts'
import { legend } from '../../shared/results/legend.ts'
import type { IndicatorSpec } from '../../shared/results/spec.ts'
import type { Legend } from '../../shared/results/summary.ts'
import { dayOf, type EpochMs } from '../../shared/time.ts'
import type { JobRef } from '../store/jobs.ts'
import type { Survey } from '../store/surveys.ts'
import { type CountedCommune, communesToCount, provincesToCount } from './communes.ts'
import type { ResultsDeps } from './deps.ts'
import type { Lease } from './lease.ts'
import { type ProvinceRegister, readProvinceRegister } from './province-register.ts'
import { Refusal } from './refusal.ts'

/** What a run is about, before any response is read. */
export type Run = {
  deps: ResultsDeps
  job: JobRef
  lease: Lease
  asOf: EpochMs
  survey: Survey
  versions: SurveyVersion[]
  specs: readonly IndicatorSpec[]
  layout: Layout
  legend: Legend
  province: Province
  communes: CountedCommune[]
  register: ProvinceRegister
}

/** Reads the survey, the province and its register as of now. Throws `Refusal` where there is nothing to recount. */
export async function openRun(deps: ResultsDeps, job: JobRef, lease: Lease): Promise<Run> {
  const asOf = deps.clock()
  const survey = await deps.surveys.getSurvey(job.survey)
  const versions = await deps.surveys.versions(job.survey)
  if (survey === undefined || versions.length === 0) throw new Refusal('unknown-survey')
  if (!isWithin(survey.scope, { province: job.province })) throw new Refusal('unknown-survey')
  if (survey.state === 'frozen') throw new Refusal('survey-frozen')
  const province = (await provincesToCount(deps, dayOf(asOf))).find(({ id }) => id === job.province)
  const communes = await communesToCount(deps, survey, job.province, dayOf(asOf))
  if (province === undefined || communes.length === 0) throw new Refusal('unknown-province')
  const register = await readProvinceRegister(deps, job.province)
  const specs = indicatorsOf(survey.id)
  return {
    ...{ deps, job, lease, asOf, survey, versions, specs, province, communes, register },
    layout: layoutOf(versions, specs),
    legend: legend(versions, specs),
  }
}
