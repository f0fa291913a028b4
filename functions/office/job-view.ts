import { JobView } from '../../shared/api/office.ts'
import { type EpochMs, MINUTE } from '../../shared/time.ts'
import type { Job } from '../store/jobs.ts'

/** A queued job that nobody has taken for so long was lost. */
const QUEUE_PATIENCE = 5 * MINUTE

/** True while somebody works on the job or is about to. */
export function isUnderWay(job: Job, now: EpochMs): boolean {
  if (job.state === 'queued') return now < job.requestedAt + QUEUE_PATIENCE
  return job.state === 'running' && job.leaseUntil !== undefined && now < job.leaseUntil
}

/** What people see of a job: one that waits or runs in nobody's hands has failed, as far as they are concerned. */
export function viewOf(job: Job, now: EpochMs): JobView {
  const isStranded = (job.state === 'queued' || job.state === 'running') && !isUnderWay(job, now)
  return JobView.parse(isStranded ? { ...job, state: 'failed' } : job)
}
