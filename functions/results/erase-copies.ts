import type { AreaId, SurveyId } from '../../shared/ids.ts'
import { JobId } from '../../shared/ids.ts'
import { DAY, dayOf, type EpochMs, MINUTE } from '../../shared/time.ts'
import type { Erasure } from '../store/erasures.ts'
import { objectKeys } from '../store/keys.ts'
import { provincesToCount } from './communes.ts'
import type { ResultsDeps } from './deps.ts'

/** So long after its answers are gone no run that begins can have read them, whatever the clocks of two machines say. */
const SETTLED = 5 * MINUTE

/** So long an erasure waits for a recount, which puts new files in the place of those that go. */
const PATIENCE = 2 * DAY

type Place = { survey: SurveyId; province: AreaId }

/**
 * After a recount as of `asOf`: removes the files of rows of earlier runs that may still have what residents took back since,
 * and ends the clocks of those erasures.
 */
export async function eraseOlderCopies(deps: ResultsDeps, place: Place, asOf: EpochMs): Promise<void> {
  const erasures = await deps.erasures.ofProvince(place.province)
  const own = await erasedOf(deps, erasures, place.survey)
  await eraseCopies(
    deps,
    place,
    own.filter(({ erasedAt }) => erasedAt + SETTLED <= asOf),
  )
}

/**
 * Every night: removes the copies of whatever was taken back two days ago, also of surveys that nobody recounts any more, and
 * says as an error what is past the day that the law sets.
 */
export async function eraseAllCopies(deps: ResultsDeps): Promise<void> {
  const now = deps.clock()
  for (const { id: province } of await provincesToCount(deps, dayOf(now))) {
    const erasures = await deps.erasures.ofProvince(province)
    if (erasures.length === 0) continue
    for (const { survey, area, id, due } of erasures) {
      if (due >= dayOf(now)) continue
      deps.log({ level: 'error', event: 'erasure-overdue', survey, province, area, feedback: id, due })
    }
    for (const survey of new Set(erasures.map((erasure) => erasure.survey))) {
      const own = await erasedOf(deps, erasures, survey)
      await eraseCopies(
        deps,
        { survey, province },
        own.filter(({ erasedAt }) => erasedAt + PATIENCE <= now),
      )
    }
  }
}

type Erased = { erasure: Erasure; erasedAt: EpochMs }

/**
 * Those whose answers are gone from the table. Where the erasing broke off the clock runs on, until its resident asks once more
 * or an operator is told.
 */
async function erasedOf({ cases }: ResultsDeps, erasures: Erasure[], survey: SurveyId): Promise<Erased[]> {
  const erased: Erased[] = []
  for (const erasure of erasures) {
    if (erasure.survey !== survey) continue
    const erasedAt = (await cases.get(survey, erasure.area, erasure.id))?.handling.erasedAt
    if (erasedAt !== undefined) erased.push({ erasure, erasedAt })
  }
  return erased
}

async function eraseCopies(deps: ResultsDeps, place: Place, erased: Erased[]): Promise<void> {
  if (erased.length === 0) return
  const { survey, province } = place
  const from = Math.max(...erased.map(({ erasedAt }) => erasedAt)) + SETTLED
  let [removed, isUnderWay] = [0, false]
  for (const { key, job } of await rowFilesOf(deps, place)) {
    const standing = await standingOf(deps, place, job, from)
    if (standing === 'under-way') isUnderWay = true
    if (standing !== 'old') continue
    await deps.files.remove(key)
    removed += 1
  }
  deps.log({
    level: 'info',
    event: 'copies-erased',
    survey,
    province,
    erasures: erased.length,
    files: removed,
  })
  // A run that goes on may have read before: what it writes is looked at next time.
  if (isUnderWay) return
  for (const { erasure } of erased) await deps.erasures.finish(erasure)
}

async function rowFilesOf({ files }: ResultsDeps, { survey, province }: Place) {
  const folder = objectKeys.runs(survey, province)
  const found = await files.list(folder)
  return found.flatMap(({ key }) => {
    const [run, name] = key.slice(folder.length).split('/')
    return name?.startsWith('responses.') ? { key, job: JobId.safeParse(run).data } : []
  })
}

/** Whether the files of a run may have what was there before `from`. One that failed is written anew if it is tried again. */
async function standingOf(
  { jobs, clock }: ResultsDeps,
  { survey, province }: Place,
  id: JobId | undefined,
  from: EpochMs,
): Promise<'old' | 'new' | 'under-way'> {
  const job = id && (await jobs.getJob(survey, province, id))
  if (job?.state === 'done' && (job.asOf ?? 0) >= from) return 'new'
  const isRunning = job?.state === 'running' && (job.leaseUntil ?? 0) > clock()
  return isRunning ? 'under-way' : 'old'
}
