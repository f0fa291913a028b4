import { REGISTER } from '../../shared/results/sources.ts'
import type { Job, JobRef } from '../store/jobs.ts'
import { writeChosenDays } from './chosen-days.ts'
import type { ResultsDeps } from './deps.ts'
import { eraseOlderCopies } from './erase-copies.ts'
import { keepLease, LEASE_MS, type Lease, LeaseLost } from './lease.ts'
import { Refusal } from './refusal.ts'
import { writeRegisterDays } from './register-days.ts'
import { writeRegisterResults } from './register-run.ts'
import { type Outcome, type Unchanged, writeResults } from './run.ts'

/**
 * Does one job whole or not at all: takes its lease, writes its files, finishes it, and only then moves LATEST; now that there
 * are newer files, older copies of what residents took back go. Where nothing is new it only says so; a job of chosen days
 * has files of its own and moves nothing.
 * Resolves when nothing is left to do; rejects when trying again later may help, as Lambda does twice for an
 * asynchronous event. A later try takes over a failed job, or one whose holder died, and writes every file anew.
 */
export async function runJob(deps: ResultsDeps, ref: JobRef): Promise<void> {
  const { jobs, log } = deps
  const holder = deps.newId()
  const job = await jobs.take(ref, holder, LEASE_MS)
  if (job === undefined) return settle(deps, ref)

  try {
    const outcome = await write(deps, job, keepLease(jobs, deps.clock, ref, holder))
    const done =
      'unchanged' in outcome
        ? await jobs.finishUnchanged(ref, holder, outcome.counted)
        : await jobs.finish(ref, holder, outcome)
    if (done === undefined) throw new LeaseLost()
    await publish(deps, done)
    log({ level: 'info', job: ref.id, survey: ref.survey, province: ref.province, ...saidOf(outcome) })
  } catch (error) {
    log({ level: 'error', job: ref.id, survey: ref.survey, province: ref.province, error: String(error) })
    if (error instanceof Refusal) {
      await jobs.fail(ref, holder, error.problem)
      return
    }
    // Changes nothing where the job is done already or in other hands.
    await jobs.fail(ref, holder, 'broken')
    throw error
  }
}

/** The job is not to be had: it is done, and LATEST may still have to move, or somebody is at it. */
async function settle(deps: ResultsDeps, ref: JobRef): Promise<void> {
  const job = await deps.jobs.getJob(ref.survey, ref.province, ref.id)
  if (job === undefined) throw new Error(`There is no job ${ref.id}.`)
  if (job.state !== 'done') throw new Error(`Job ${ref.id} is in other hands.`)
  await publish(deps, job)
}

function write(deps: ResultsDeps, job: Job, lease: Lease): Promise<Outcome | Unchanged> {
  const { days } = job
  if (job.survey === REGISTER) {
    return days === undefined
      ? writeRegisterResults(deps, job, lease)
      : writeRegisterDays(deps, job, days, lease)
  }
  return days === undefined ? writeResults(deps, job, lease) : writeChosenDays(deps, job, days, lease)
}

function saidOf(outcome: Outcome | Unchanged) {
  const { counted } = outcome
  return 'unchanged' in outcome ? { counted, unchanged: true } : { counted }
}

async function publish(deps: ResultsDeps, job: Job): Promise<void> {
  const { survey, province, id, asOf, days, unchanged } = job
  if (days !== undefined) return
  // What came until it was asked for has been seen.
  const seenAt = unchanged ? job.requestedAt : asOf
  if (seenAt === undefined) return
  if (unchanged) await deps.jobs.markChecked(survey, province, seenAt, job.requestedBy)
  else await deps.jobs.moveLatest(survey, province, id, seenAt)
  await eraseOlderCopies(deps, { survey, province }, seenAt)
}
