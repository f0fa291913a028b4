import * as z from 'zod/mini'
import { resultFiles } from '../../shared/api/office.ts'
import type { Period } from '../../shared/periods.ts'
import { campaignsUntil, fixedPeriods } from '../../shared/results/fixed-periods.ts'
import { OVERVIEW, overviewOf } from '../../shared/results/overview.ts'
import { summariseProvince } from '../../shared/results/summarise.ts'
import { figuresOfParts, summarisePeriod } from '../../shared/results/summarise-periods.ts'
import { CommuneSummary, type ProvinceSummary } from '../../shared/results/summary.ts'
import { type Day, dayOf, type EpochMs } from '../../shared/time.ts'
import type { Job, JobRef } from '../store/jobs.ts'
import { objectKeys } from '../store/keys.ts'
import { writeCodebook } from './books/codebook.ts'
import { readEarlier, writeProtectedBook } from './books/protected-book.ts'
import { writeSummaryBook } from './books/summary-book.ts'
import { headingOf, seriesOf } from './commune.ts'
import { type CountedProvince, countProvince, totalsOf } from './count-province.ts'
import type { ResultsDeps } from './deps.ts'
import type { Lease } from './lease.ts'
import { freshSince, type Manifest, readLatestManifest } from './manifest.ts'
import { communeFile, periodFile } from './names.ts'
import { isNothingNew, rulesDigest } from './nothing-new.ts'
import { openFolder, type RunFolder } from './output.ts'
import { columnsOf } from './rows/columns.ts'
import { openRun, type Run } from './subject.ts'

/** What a run wrote. */
export type Outcome = { asOf: EpochMs; counted: number; files: Job['files'] }

/** Nothing was written: the newest results say it all. */
export type Unchanged = { unchanged: true; counted: number }

/**
 * Recounts one survey in one province and writes every file of it into the job's own folder, the manifest last. Where
 * nothing is new since the newest results, nothing is written.
 * Throws `Refusal` where there is nothing to recount, `Miscounted` where the store gives other responses than it has,
 * `LeaseLost` when somebody else took the job over.
 */
export async function writeResults(
  deps: ResultsDeps,
  job: JobRef,
  lease: Lease,
): Promise<Outcome | Unchanged> {
  const run = await openRun(deps, job, lease)
  const previous = await readLatestManifest(deps, job)
  if (previous !== undefined && (await isNothingNew(run, previous))) {
    return { unchanged: true, counted: previous.counts.counted }
  }
  const folder = openFolder(deps.files, objectKeys.run(job.survey, job.province, job.id))
  try {
    return await writeFiles(run, folder, previous)
  } catch (error) {
    await folder.abandon(new Error('The run was given up.', { cause: error }))
    throw error
  }
}

async function writeFiles(run: Run, folder: RunFolder, previous: Manifest | undefined): Promise<Outcome> {
  const { lease, asOf, versions, register } = run
  const last = dayOf(asOf)
  const periodsFrom = (first: Day | undefined) => fixedPeriods({ ...register, first, last })
  const counted = await countProvince(run, periodsFrom, folder)
  const periods = periodsFrom(counted.first)

  await writePeriods(run, folder, counted, periods)
  const summary = summaryOf(run, counted, periods)
  await folder.putJson('summary.json', summary)
  await folder.putJson(OVERVIEW, overviewOf(summary))
  await writeSummaryBook(folder, summary, () => readCommunes(run, folder))
  await writeProtectedBook(folder, summary, await earlierOf(run, previous))
  await writeCodebook(folder, versions, columnsOf(versions))
  await lease.hold()
  await folder.putJson('manifest.json', manifestOf(run, folder, counted, previous))
  return { asOf, counted: summary.counts.counted, files: downloadable(folder) }
}

// What left the office last: somebody may hold it against what leaves now.
function earlierOf(
  { deps, job }: Run,
  previous: Manifest | undefined,
): ReturnType<typeof readEarlier> | undefined {
  if (previous === undefined) return undefined
  return readEarlier(deps.files, objectKeys.run(job.survey, job.province, previous.job))
}

function summaryOf(run: Run, counted: CountedProvince, periods: readonly Period[]): ProvinceSummary {
  const { register, specs, province, asOf } = run
  const { sum, parts, inPeriods } = counted
  const totals = totalsOf(counted, periods)
  return {
    ...summariseProvince(headingOf(run, province), sum, parts, specs, register.former),
    periods: seriesOf(run, totals, (period, day) => figuresOfParts(inPeriods, period, day)),
    campaigns: campaignsUntil(register.campaigns, dayOf(asOf)).map(({ id, name, from, to, targets }) => ({
      ...{ id, name, from, to, targets },
    })),
  }
}

async function writePeriods(
  run: Run,
  folder: RunFolder,
  { inPeriods, inPeriod }: CountedProvince,
  periods: readonly Period[],
): Promise<void> {
  const { layout, specs, register, province, asOf, lease } = run
  const heading = headingOf(run, province)
  const given = { reader: { layout, specs, today: dayOf(asOf) }, parts: inPeriods, former: register.former }
  for (const period of periods) {
    await folder.putJson(periodFile(period.id), summarisePeriod(heading, period, inPeriod(period), given))
    await lease.hold()
  }
}

/** The communes as they were written, for sheets of hamlets and teams: their days and periods, which are long, are left out. */
async function* readCommunes({ communes, lease }: Run, folder: RunFolder): AsyncIterable<CommuneSummary> {
  for (const { id } of communes) {
    const { periods: _, ...summary } = Written.parse(await folder.getJson(communeFile(id)))
    yield CommuneSummary.parse({ ...summary, days: [] })
    await lease.hold()
  }
}

const Written = z.looseObject({ periods: z.unknown() })

/** The manifest of a run whose other files are written. */
export function manifestOf(
  run: Run,
  folder: RunFolder,
  { sum, areas }: CountedProvince,
  previous: Manifest | undefined,
): Manifest {
  const { job, asOf, versions, register } = run
  return {
    job: job.id,
    survey: job.survey,
    province: job.province,
    asOf,
    versions: versions.map(({ version }) => version),
    registerDigest: register.digest,
    rulesDigest: rulesDigest(run),
    counts: sum.counts,
    ...(previous === undefined ? {} : { previous: previous.job }),
    fresh: freshSince(previous, areas),
    areas,
    files: folder.written,
  }
}

function downloadable({ written }: RunFolder): Job['files'] {
  return resultFiles.flatMap((name) => {
    const file = written.find((one) => one.name === name)
    return file === undefined ? [] : [{ name, bytes: file.bytes }]
  })
}
