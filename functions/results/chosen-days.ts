import { freePeriod } from '../../shared/periods.ts'
import { summarisePeriod } from '../../shared/results/summarise-periods.ts'
import { dayOf } from '../../shared/time.ts'
import type { Job, JobRef } from '../store/jobs.ts'
import { objectKeys } from '../store/keys.ts'
import { headingOf } from './commune.ts'
import { countProvince } from './count-province.ts'
import type { ResultsDeps } from './deps.ts'
import type { Lease } from './lease.ts'
import { periodFile } from './names.ts'
import { openFolder } from './output.ts'
import { manifestOf, type Outcome } from './run.ts'
import { openRun } from './subject.ts'

/**
 * Counts one survey in one province in days that somebody chose: writes `periods/free-….json` and the manifest into the
 * job's own folder, and nothing else.
 * Throws what a recount throws (`run.ts`).
 */
export async function writeChosenDays(
  deps: ResultsDeps,
  job: JobRef,
  days: NonNullable<Job['days']>,
  lease: Lease,
): Promise<Outcome> {
  const run = await openRun(deps, job, lease)
  const { layout, specs, register, province, asOf } = run
  const period = freePeriod(days.from, days.to)
  const counted = await countProvince(run, () => [period])
  const reader = { layout, specs, today: dayOf(asOf) }
  const summary = summarisePeriod(headingOf(run, province), period, counted.inPeriod(period), {
    reader,
    parts: counted.inPeriods,
    former: register.former,
  })
  const folder = openFolder(deps.files, objectKeys.run(job.survey, job.province, job.id))
  await folder.putJson(periodFile(period.id), summary)
  await lease.hold()
  await folder.putJson('manifest.json', manifestOf(run, folder, counted, undefined))
  return { asOf, counted: summary.all.responses, files: [] }
}
