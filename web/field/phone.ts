import type { RandomBytes } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import type { FieldApi } from './api.ts'
import type { TwoMirrors } from './canary/mirror.ts'
import type { DraftStore } from './db/drafts.ts'
import type { FactStore } from './db/facts.ts'
import type { FinishedStore } from './db/finished.ts'
import type { PhoneFacts, PhoneStore } from './db/phone-store.ts'
import type { Runner } from './outbox/runner.ts'

/** The database of whoever joined first; the others' are called after their devices. */
export const FIRST_DATABASE = 'tung-nha'

/** What the pages work with: one person's stores, on a phone that several may share. */
export type Phone = {
  /** What belongs to the phone, whoever holds it. */
  store: PhoneStore
  /** The name of this person's database. */
  database: string
  factsOf: (database: string) => Promise<FactStore>
  mirror: TwoMirrors
  /** Lets one tab after the other do such work. */
  turn: <T>(work: () => Promise<T>) => Promise<T>
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

/** Writes what `change` makes of a fact of the phone, and gives it; another tab does not come between. */
export function changeFact<Name extends keyof PhoneFacts>(
  { store, turn }: Pick<Phone, 'store' | 'turn'>,
  name: Name,
  change: (fact: PhoneFacts[Name] | undefined) => PhoneFacts[Name],
): Promise<PhoneFacts[Name]> {
  return turn(async () => {
    const changed = change(await store.get(name))
    await store.put(name, changed)
    return changed
  })
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
