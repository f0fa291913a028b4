import type { RandomBytes } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import type { FieldApi } from './api.ts'
import type { DraftStore } from './db/drafts.ts'
import type { FactStore } from './db/facts.ts'
import type { FinishedStore } from './db/finished.ts'
import type { Runner } from './outbox/runner.ts'

/** What the pages work with; `main.tsx` makes the only one. */
export type Phone = {
  facts: FactStore
  drafts: DraftStore
  finished: FinishedStore
  runner: Runner
  api: FieldApi
  clock: Clock
  randomBytes: RandomBytes
  changes: Changes
  /** Asks the browser not to throw the data away; whether it agreed. */
  askPersistence: () => Promise<boolean>
}

/** Tells the pages that something that they show may have changed. */
export type Changes = { announce: () => void; watch: (listener: () => void) => () => void }

export function changes(): Changes {
  const listeners = new Set<() => void>()
  return {
    announce() {
      for (const listener of listeners) listener()
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
