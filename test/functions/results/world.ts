import { type ResultsDeps, resultsStores } from '../../../functions/results/deps.ts'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { type Manifest, Manifest as ManifestSchema } from '../../../functions/results/manifest.ts'
import { fileStore } from '../../../functions/store/files.ts'
import type { Job, JobRef } from '../../../functions/store/jobs.ts'
import { objectKeys } from '../../../functions/store/keys.ts'
import { lockedFileStore } from '../../../functions/store/locked-files.ts'
import { startS3 } from '../../../infra/local/engines/s3.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { AreaId, type JobId, JobId as JobIdSchema, SurveyId, uuidV7 } from '../../../shared/ids.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { aRegisterFiller } from '../../support/register.ts'
import { aRandom, aRegister } from '../../support/responses.ts'
import { aClock, aTable } from '../../support/table.ts'

export const province = AreaId.parse('96@2025-07-01')
export const survey = SurveyId.parse('hh_digital_visit')
/** Its code has leading zeros, as those of Hà Nội have. */
export const baDinh = AreaId.parse('00004@2025-07-01')
export const hongDan = AreaId.parse('31843@2025-07-01')

export type World = Awaited<ReturnType<typeof resultsWorld>>

/** The results function over embedded engines: one province, two communes, our own surveys. Only the clock is stood in for. */
export async function resultsWorld() {
  const { table, close } = await aTable()
  const s3 = await startS3({ bucket: 'results', locked: 'audit' })
  const clock = aClock()
  const random = aRandom(9)
  const files = fileStore({ bucket: 'results', endpoint: s3.endpoint })
  const logged: Record<string, unknown>[] = []
  const newId = (): JobId => JobIdSchema.parse(uuidV7(clock(), random.bytes))
  const deps: ResultsDeps = {
    clock,
    log: (entry) => logged.push(entry),
    files,
    sealed: lockedFileStore({ bucket: 'audit', endpoint: s3.endpoint }),
    newId,
    pause: () => Promise.resolve(),
    ...resultsStores(table, clock),
  }

  const fill = aRegisterFiller(table, clock)
  await fill.putProvince({ id: province, code: '96', name: 'Cà Mau', type: 'tinh' })
  for (const [id, name, type] of [
    [baDinh, 'Ba Đình', 'phuong'],
    [hongDan, 'Hồng Dân', 'xa'],
  ] as const) {
    await fill.putCommune({ id, province, code: id.slice(0, 5), name, type })
    const { hamlets, teams } = aRegister()
    for (const hamlet of hamlets) await fill.putHamlet(province, { ...hamlet, commune: id })
    for (const team of teams) {
      await fill.putTeam(province, {
        ...team,
        hamlets: [...team.hamlets],
        commune: id,
        level: 'hamlet',
        kind: 'community',
      })
    }
  }
  for (const version of ownSurveys) {
    await deps.surveys.publish(version)
    const { title, filledBy } = version
    await deps.surveys.put({ id: version.survey, title, filledBy, state: 'open', version: version.version })
  }

  const handle = resultsHandler(deps)
  const folder = (job: JobRef): string => objectKeys.run(job.survey, job.province, job.id)

  /** Writes a job down, as the office does before it invokes. */
  async function request(of = survey, days?: Job['days']): Promise<JobRef> {
    const id = newId()
    const asked = { id, survey: of, province, requestedBy: 'lan@example.gov.vn' }
    await deps.jobs.request({ ...asked, ...(days === undefined ? {} : { days }) })
    return { survey: of, province, id }
  }
  function run(job: JobRef, by = handle): Promise<void> {
    return by({ kind: 'recount', survey: job.survey, province: job.province, job: job.id })
  }
  async function recount(of = survey): Promise<JobRef> {
    const job = await request(of)
    await run(job)
    return job
  }
  async function text(job: JobRef, name: string): Promise<string> {
    const found = await files.getText(folder(job) + name)
    if (found === undefined) throw new Error(`There is no ${name}.`)
    return found
  }

  return {
    deps,
    table,
    files,
    clock,
    logged,
    handle,
    request,
    run,
    recount,
    folder,
    text,
    async store(...batches: ReceivedBatch[]) {
      for (const batch of batches) await deps.batches.put(batch, batch.id, [])
    },
    job: (ref: JobRef) => deps.jobs.getJob(ref.survey, ref.province, ref.id),
    latest: (of = survey) => deps.jobs.getLatest(of, province),
    async manifest(job: JobRef): Promise<Manifest> {
      return ManifestSchema.parse(JSON.parse(await text(job, 'manifest.json')))
    },
    /** The file as somebody downloads it. */
    async bytes(job: JobRef, name: string): Promise<Buffer> {
      const link = await files.link(folder(job) + name, { filename: name, seconds: 60 })
      const answer = await fetch(link)
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
      return Buffer.from(await answer.arrayBuffer())
    },
    async close() {
      await close()
      await s3.close()
    },
  }
}

/** File stores that break, for a run whose writing fails: the n-th file, of whatever kind, is refused. */
export function breakingAt(files: ResultsDeps['files'], n: number): ResultsDeps['files'] {
  let written = 0
  const refuse = () => {
    written += 1
    if (written === n) throw new Error('The bucket is on fire.')
  }
  return {
    ...files,
    async put(...args) {
      refuse()
      await files.put(...args)
    },
    async putStream(...args) {
      refuse()
      await files.putStream(...args)
    },
  }
}
