import { type FactStore, leaseStore } from './db/facts.ts'
import type { Database } from './db/open.ts'
import { outboxStore } from './db/outbox.ts'
import { byLease, byWebLocks } from './outbox/alone.ts'
import { backgroundHints } from './outbox/background.ts'
import { outboxRunner, type Runner, type Surroundings } from './outbox/runner.ts'
import { AT_ONCE } from './outbox/seal.ts'
import { type Ask, wire } from './outbox/wire.ts'

/** The runner on this phone's clock, timers and locks. Loaded after the first page is drawn. */
export function startSender(
  db: Database,
  facts: FactStore,
  given: Pick<Surroundings, 'clock' | 'randomBytes' | 'changed'> & {
    request: Ask
    rejoin: () => Promise<void>
  },
): Runner {
  let hasAskedAgain = false
  const hints = backgroundHints(navigator.serviceWorker, () => runner.tell({ type: 'back-online' }))
  const runner = outboxRunner({
    ...given,
    ...wire(given.request, globalThis.CompressionStream),
    changed(state) {
      given.changed(state)
      // With a network the hint would come at once, and cut every wait short.
      if (state.at === 'backing-off' && !navigator.onLine) hints.ask()
      if (state.at !== 'signed-out' || hasAskedAgain) return
      hasAskedAgain = true
      void given.rejoin()
    },
    store: outboxStore(db),
    alone: turns(db),
    sealing: async () => (await facts.get('brief'))?.sealing ?? AT_ONCE,
    random: Math.random,
    startTimer(inMs, then) {
      const timer = setTimeout(then, inMs)
      return () => clearTimeout(timer)
    },
  })
  return runner
}

function turns(db: Database) {
  // Typed as always there, but Safari has it since 15.4 only.
  const locks: LockManager | undefined = navigator.locks
  return locks === undefined
    ? byLease(leaseStore(db), String(crypto.getRandomValues(new Uint32Array(2))), Date.now)
    : byWebLocks(locks, `outbox ${db.name}`)
}
