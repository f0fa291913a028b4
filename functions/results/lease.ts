import type { Clock } from '../../shared/time.ts'
import { MINUTE } from '../../shared/time.ts'

/**
 * How long a run may be silent before another invocation takes its job over: longer than its longest step, and
 * shorter than the two minutes after which Lambda tries a failed event for the last time.
 */
export const LEASE_MS = 1.5 * MINUTE

/** Thrown in a run whose job somebody else has taken over: it must stop and may not touch the job any more. */
export class LeaseLost extends Error {
  constructor() {
    super('The lease ran out and another run has taken the job over.')
    this.name = 'LeaseLost'
  }
}

export type Lease = ReturnType<typeof keepLease>

type Progress = { done: number; of: number }

/** Says how far the holder is, and nothing where somebody else has the job by now. */
type Jobs<Ref> = {
  progress(job: Ref, holder: string, progress: Progress, leaseMs: number): Promise<unknown>
}

/** A run's hold on its job: `progress` renews it, and `hold`, called inside long steps, does when it is time. */
export function keepLease<Ref>(jobs: Jobs<Ref>, clock: Clock, job: Ref, holder: string) {
  let at: Progress = { done: 0, of: 0 }
  let renewedAt = clock()

  const renew = async () => {
    if ((await jobs.progress(job, holder, at, LEASE_MS)) === undefined) throw new LeaseLost()
    renewedAt = clock()
  }
  return {
    async progress(done: number, of: number): Promise<void> {
      at = { done, of }
      await renew()
    },
    async hold(): Promise<void> {
      if (clock() - renewedAt > LEASE_MS / 3) await renew()
    },
  }
}
