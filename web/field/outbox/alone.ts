import type { Clock } from '../../../shared/time.ts'
import { MINUTE } from '../../../shared/time.ts'

/** Runs `work` while no other tab of this phone does; `busy` when another one has the turn. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T | 'busy'>

/** Waits for its turn: the browser gives the lock up by itself when a tab is closed or killed. */
export function byWebLocks(locks: LockManager, name: string): Alone {
  return (work) => locks.request(name, work)
}

/** Where a lease is kept: `take` answers whether `holder` has it now, until `until`. */
export type LeaseStore = {
  take: (lease: { holder: string; until: number }, now: number) => Promise<boolean>
  giveBack: (holder: string) => Promise<void>
}

/** Longer than a request may take, so that a tab that was killed frees the others soon, but no sender loses its turn. */
const LEASE = 2 * MINUTE

/** For browsers without Web Locks (Safari before 15.4): the same promise by a record with an end. */
export function byLease(store: LeaseStore, holder: string, clock: Clock): Alone {
  return async (work) => {
    const now = clock()
    if (!(await store.take({ holder, until: now + LEASE }, now))) return 'busy'
    try {
      return await work()
    } finally {
      await store.giveBack(holder)
    }
  }
}
