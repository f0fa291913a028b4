import { resultFiles } from '../../shared/api/office.ts'
import { areaName } from '../../shared/area-name.ts'
import { fixedPeriods } from '../../shared/results/fixed-periods.ts'
import { OVERVIEW, overviewOf } from '../../shared/results/overview.ts'
import {
  periodsOfCommune,
  type RegisterProvince,
  registerPeriodOfProvince,
  summariseRegisterProvince,
} from '../../shared/results/register/province.ts'
import {
  noCounts,
  type RegisterHeading,
  summariseRegisterCommune,
} from '../../shared/results/register/summaries.ts'
import { REGISTER, registerTitle } from '../../shared/results/sources.ts'
import { CommuneSummary } from '../../shared/results/summary.ts'
import { type Day, dayOf } from '../../shared/time.ts'
import type { Job, JobRef } from '../store/jobs.ts'
import { objectKeys } from '../store/keys.ts'
import { writeProtectedBook } from './books/protected-book.ts'
import { writeSummaryBook } from './books/summary-book.ts'
import { provincesToCount } from './communes.ts'
import type { ResultsDeps } from './deps.ts'
import type { Lease } from './lease.ts'
import { type Manifest, readLatestManifest } from './manifest.ts'
import { communeFile, periodFile } from './names.ts'
import { openFolder, type RunFolder } from './output.ts'
import { Refusal } from './refusal.ts'
import { readRegisterProvince } from './register/read-register.ts'
import { isRegisterUnchanged, type RegisterDigests, registerDigests } from './register/unchanged.ts'
import type { Outcome, Unchanged } from './run.ts'

/**
 * Writes what the register and other agencies say of one province into the job's own folder, the manifest last: files of the
 * same shape as a survey's, without questions and responses. Where nothing is new since the newest results, nothing is written.
 * Throws `Refusal` where there is no such province, `LeaseLost` when somebody else took the job over.
 */
export async function writeRegisterResults(
  deps: ResultsDeps,
  job: JobRef,
  lease: Lease,
): Promise<Outcome | Unchanged> {
  const asOf = deps.clock()
  const day = dayOf(asOf)
  const province = (await provincesToCount(deps, day)).find(({ id }) => id === job.province)
  if (province === undefined) throw new Refusal('unknown-province')
  const { cutDay } = await deps.records.getSettings(job.province)
  const register = await readRegisterProvince(deps.records, job.province, day, lease)
  const digests = registerDigests(register, cutDay)
  const previous = await readLatestManifest(deps, job)
  if (previous !== undefined && isRegisterUnchanged(register, digests, previous, { cutDay, today: day })) {
    return { unchanged: true, counted: 0 }
  }
  const heading: RegisterHeading = {
    ...{ survey: REGISTER, title: registerTitle, area: province.id, areaName: areaName(province) },
    ...{ job: job.id, asOf },
  }
  const folder = openFolder(deps.files, objectKeys.run(job.survey, job.province, job.id))
  try {
    return await writeFiles({ job, lease, day, cutDay, heading, register, digests, previous, folder })
  } catch (error) {
    await folder.abandon(new Error('The run was given up.', { cause: error }))
    throw error
  }
}

type Run = {
  job: JobRef
  lease: Lease
  day: Day
  cutDay: number
  heading: RegisterHeading
  register: RegisterProvince
  digests: RegisterDigests
  previous: Manifest | undefined
  folder: RunFolder
}

async function writeFiles(run: Run): Promise<Outcome> {
  const { lease, day, cutDay, heading, register, folder } = run
  const { campaigns } = register
  const periods = fixedPeriods({ first: firstDayIn(register), last: day, cutDay, campaigns })
  const series = periods.filter(({ kind }) => kind !== 'day')
  for (const commune of register.communes) {
    const own = { ...heading, area: commune.id, areaName: commune.name }
    const itsSeries = periodsOfCommune(series, campaigns, commune.id)
    const summary = summariseRegisterCommune(own, commune, register.outside, itsSeries, day)
    await folder.putJson(communeFile(commune.id), summary)
    await lease.hold()
  }
  for (const period of periods) {
    await folder.putJson(periodFile(period.id), registerPeriodOfProvince(heading, register, period, day))
    await lease.hold()
  }
  const summary = summariseRegisterProvince(heading, register, series, day)
  await folder.putJson('summary.json', summary)
  await folder.putJson(OVERVIEW, overviewOf(summary))
  await lease.hold()
  await writeSummaryBook(folder, summary, () => readCommunes(run))
  await writeProtectedBook(folder, summary)
  await lease.hold()
  await folder.putJson('manifest.json', manifestOf(run))
  return { asOf: heading.asOf, counted: 0, files: downloadable(folder) }
}

function manifestOf({ job, heading, register, digests, previous, folder }: Run): Manifest {
  return {
    ...{ job: job.id, survey: job.survey, province: job.province, asOf: heading.asOf, versions: [] },
    ...digests,
    counts: noCounts,
    ...(previous === undefined ? {} : { previous: previous.job }),
    fresh: { batches: 0, decisions: 0 },
    areas: register.communes.map(({ id }) => ({ area: id, counts: noCounts, batches: [], decisions: [] })),
    files: folder.written,
  }
}

function downloadable({ written }: RunFolder): Job['files'] {
  return written.flatMap(({ name, bytes }) => {
    const known = resultFiles.find((one) => one === name)
    return known === undefined ? [] : [{ name: known, bytes }]
  })
}

async function* readCommunes({ folder, register, lease }: Run): AsyncIterable<CommuneSummary> {
  for (const { id } of register.communes) {
    yield CommuneSummary.parse(await folder.getJson(communeFile(id)))
    await lease.hold()
  }
}

// Before anybody had written anything down there is nothing to tell.
function firstDayIn({ place, outside }: RegisterProvince): Day | undefined {
  const { records } = place
  const began = [...records.hamlets, ...records.teams, ...records.campaigns].map(({ from }) => from)
  const days = [...began, ...[...records.trainings, ...outside.figures].map(({ day }) => day)]
  return days.reduce<Day | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  )
}
