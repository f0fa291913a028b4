import { areaName } from '../../shared/area-name.ts'
import { freePeriod } from '../../shared/periods.ts'
import { registerPeriodOfProvince } from '../../shared/results/register/province.ts'
import { registerTitle } from '../../shared/results/sources.ts'
import { dayOf } from '../../shared/time.ts'
import type { Job } from '../store/jobs.ts'
import { objectKeys } from '../store/keys.ts'
import { provincesToCount } from './communes.ts'
import type { ResultsDeps } from './deps.ts'
import type { Lease } from './lease.ts'
import type { Manifest } from './manifest.ts'
import { periodFile } from './names.ts'
import { openFolder } from './output.ts'
import { Refusal } from './refusal.ts'
import { readRegisterProvince } from './register/read-register.ts'
import type { Outcome } from './run.ts'

/**
 * What the register says of a province in days that somebody chose, as `chosen-days.ts` does of a survey.
 * Throws `Refusal` where there is no such province, `LeaseLost` when somebody else took the job over.
 */
export async function writeRegisterDays(
  deps: ResultsDeps,
  job: Job,
  days: NonNullable<Job['days']>,
  lease: Lease,
): Promise<Outcome> {
  const asOf = deps.clock()
  const day = dayOf(asOf)
  const province = (await provincesToCount(deps, day)).find(({ id }) => id === job.province)
  if (province === undefined) throw new Refusal('unknown-province')
  const register = await readRegisterProvince(deps.records, job.province, day, lease)
  const period = freePeriod(days.from, days.to)
  const heading = {
    ...{ survey: job.survey, title: registerTitle, area: province.id, areaName: areaName(province) },
    ...{ job: job.id, asOf },
  }
  const folder = openFolder(deps.files, objectKeys.run(job.survey, job.province, job.id))
  await folder.putJson(periodFile(period.id), registerPeriodOfProvince(heading, register, period, day))
  const counts = { batches: 0, received: 0, counted: 0, superseded: 0, excluded: 0, held: {}, noted: {} }
  const manifest: Manifest = {
    ...{ job: job.id, survey: job.survey, province: job.province, asOf, versions: [], counts },
    fresh: { batches: 0, decisions: 0 },
    areas: [],
    files: folder.written,
  }
  await lease.hold()
  await folder.putJson('manifest.json', manifest)
  return { asOf, counted: 0, files: [] }
}
