import { fieldApi } from './api.ts'
import { mirrorOf } from './canary/mirror.ts'
import { browserPlaces } from './canary/places.ts'
import { draftStore } from './db/drafts.ts'
import { factStore } from './db/facts.ts'
import { finishedStore } from './db/finished.ts'
import { openDatabase } from './db/open.ts'
import type { PhoneStore } from './db/phone-store.ts'
import { laterRunner } from './outbox/later.ts'
import { changes, type Phone } from './phone.ts'

/** What to tell when another tab's version of the app is in the way. */
export type Say = { outdated: () => void; blocked: () => void }

/** Opens one person's database and starts the sender of it; each has an own, so that all send, whoever holds the phone. */
export async function openPersonPhone(store: PhoneStore, database: string, say: Say): Promise<Phone> {
  const mirror = mirrorOf(database, places)
  const open = (name: string) => openDatabase(name, say.outdated, say.blocked, { phone: store, mirror })
  const db = await open(database)
  const facts = factStore(db)
  const identity = await facts.get('identity')
  if (identity !== undefined) mirror.own(identity.member)
  const api = fieldApi(fetch.bind(globalThis), async () => (await facts.get('identity'))?.device)
  const { announce, watch } = changes()
  const loading = import('./sender.ts').then(({ startSender }) =>
    startSender(db, facts, {
      request: api.request,
      clock,
      randomBytes,
      changed: announce,
      rejoin: async () => (await import('./joining/join.ts')).rejoin(phone),
    }),
  )
  const phone: Phone = {
    store,
    database,
    factsOf: async (name) => (name === database ? facts : factStore(await open(name))),
    mirror,
    turn,
    facts,
    drafts: draftStore(db),
    finished: finishedStore(db),
    runner: laterRunner(loading, () => navigator.onLine && location.reload()),
    api,
    clock,
    randomBytes,
    changes: { announce, watch },
    askPersistence: async () => (await navigator.storage?.persist?.()) ?? false,
  }
  import('./canary/watch.ts').then(({ watchCanary }) => watchCanary(phone, places)).catch(() => {})
  return phone
}

const places = browserPlaces()

const clock = Date.now

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

// Typed as always there, but Safari has locks since 15.4 only: before, two tabs may take two places at one moment.
const locks: LockManager | undefined = navigator.locks

async function turn<T>(work: () => Promise<T>): Promise<T> {
  return locks === undefined ? work() : locks.request('phone', work)
}
