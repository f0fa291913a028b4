import { resultFiles } from '../../shared/api/office.ts'
import { isWithin } from '../../shared/api/survey-scope.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import type { Province } from '../../shared/register/present.ts'
import { indicatorsOf } from '../../shared/results/catalogue.ts'
import { legend } from '../../shared/results/legend.ts'
import { mergeTallies } from '../../shared/results/merge.ts'
import { type CommunePart, summariseProvince } from '../../shared/results/summarise.ts'
import { CommuneSummary } from '../../shared/results/summary.ts'
import { type Day, dayOf, type EpochMs } from '../../shared/time.ts'
import type { Job, JobRef } from '../store/jobs.ts'
import { objectKeys } from '../store/keys.ts'
import type { Survey } from '../store/surveys.ts'
import { writeCodebook } from './books/codebook.ts'
import { writeSummaryBook } from './books/summary-book.ts'
import { type CommuneRun, communeFile, countCommune, headingOf } from './commune.ts'
import { type CountedCommune, communesToCount, provincesToCount } from './communes.ts'
import type { ResultsDeps } from './deps.ts'
import type { Lease } from './lease.ts'
import { type AreaManifest, freshSince, Manifest } from './manifest.ts'
import { openFolder, type RunFolder } from './output.ts'
import { Refusal } from './refusal.ts'
import { columnsOf } from './rows/columns.ts'
import { openRowFiles } from './rows/files.ts'

export type Outcome = { asOf: EpochMs; counted: number; files: Job['files'] }

/**
 * Recounts one survey in one province and writes every file of it into the job's own folder, the manifest last.
 * Communes come one after another, in the order of their ids, and only one is in memory at a time.
 * Throws `Refusal` where there is nothing to recount, `LeaseLost` when somebody else took the job over.
 */
export async function writeResults(deps: ResultsDeps, job: JobRef, lease: Lease): Promise<Outcome> {
  const asOf = deps.clock()
  const subject = await readSubject(deps, job, dayOf(asOf))
  const folder = openFolder(deps.files, objectKeys.run(job.survey, job.province, job.id))
  try {
    return await writeFiles({ deps, job, lease, asOf, folder, ...subject })
  } catch (error) {
    await folder.abandon(new Error('The run was given up.', { cause: error }))
    throw error
  }
}

type Subject = { survey: Survey; versions: SurveyVersion[]; province: Province; communes: CountedCommune[] }

type Run = Subject & {
  deps: ResultsDeps
  job: JobRef
  lease: Lease
  asOf: EpochMs
  folder: RunFolder
}

async function readSubject(deps: ResultsDeps, job: JobRef, day: Day): Promise<Subject> {
  const { surveys } = deps
  const survey = await surveys.getSurvey(job.survey)
  const versions = await surveys.versions(job.survey)
  if (survey === undefined || versions.length === 0) throw new Refusal('unknown-survey')
  if (!isWithin(survey.scope, { province: job.province })) throw new Refusal('unknown-survey')
  if (survey.state === 'frozen') throw new Refusal('survey-frozen')
  const province = (await provincesToCount(deps, day)).find(({ id }) => id === job.province)
  const communes = await communesToCount(deps, survey, job.province, day)
  if (province === undefined || communes.length === 0) throw new Refusal('unknown-province')
  return { survey, versions, province, communes }
}

async function writeFiles(run: Run): Promise<Outcome> {
  const { lease, asOf, folder, survey, versions, province, communes } = run
  const specs = indicatorsOf(survey.id)
  const names = legend(versions, specs)
  const columns = columnsOf(versions)
  const rows = await openRowFiles(folder, columns)
  const communeRun: CommuneRun = { ...run, specs, legend: names, rows }

  let sum = mergeTallies([])
  const parts: CommunePart[] = []
  const areas: AreaManifest[] = []
  await lease.progress(0, communes.length)
  for (const commune of communes) {
    const { part, tally, manifest } = await countCommune(communeRun, commune)
    sum = mergeTallies([sum, tally])
    parts.push(part)
    areas.push(manifest)
    await lease.progress(areas.length, communes.length)
  }
  await rows.close()

  const summary = summariseProvince(headingOf(communeRun, province), sum, parts, specs)
  await folder.putJson('summary.json', summary)
  await writeSummaryBook(folder, summary, () => readCommunes(run))
  await writeCodebook(folder, versions, columns)
  await lease.hold()
  await writeManifest(run, summary.counts, areas)
  return { asOf, counted: summary.counts.counted, files: downloadable(folder) }
}

async function* readCommunes({ folder, communes, lease }: Run): AsyncIterable<CommuneSummary> {
  for (const { id } of communes) {
    yield CommuneSummary.parse(await folder.getJson(communeFile(id)))
    await lease.hold()
  }
}

async function writeManifest(run: Run, counts: Manifest['counts'], areas: AreaManifest[]): Promise<void> {
  const { deps, job, asOf, folder, versions } = run
  const previous = await readPreviousManifest(deps, job)
  const manifest: Manifest = {
    job: job.id,
    survey: job.survey,
    province: job.province,
    asOf,
    versions: versions.map(({ version }) => version),
    counts,
    ...(previous === undefined ? {} : { previous: previous.job }),
    fresh: freshSince(previous, areas),
    areas,
    files: folder.written,
  }
  await folder.putJson('manifest.json', manifest)
}

// One that is gone or of another shape only means that everything is fresh; it must not stop new results.
async function readPreviousManifest(deps: ResultsDeps, job: JobRef): Promise<Manifest | undefined> {
  const latest = await deps.jobs.getLatest(job.survey, job.province)
  if (latest === undefined) return undefined
  const folder = objectKeys.run(job.survey, job.province, latest.id)
  const json = await deps.files.getText(`${folder}manifest.json`)
  return json === undefined ? undefined : Manifest.safeParse(JSON.parse(json)).data
}

function downloadable({ written }: RunFolder): Job['files'] {
  return resultFiles.flatMap((name) => {
    const file = written.find((one) => one.name === name)
    return file === undefined ? [] : [{ name, bytes: file.bytes }]
  })
}
