import type { FieldApi } from '../../../web/field/api.ts'
import { mirrorOf, type Place } from '../../../web/field/canary/mirror.ts'
import { draftStore } from '../../../web/field/db/drafts.ts'
import { factStore } from '../../../web/field/db/facts.ts'
import { finishedStore } from '../../../web/field/db/finished.ts'
import { openDatabase } from '../../../web/field/db/open.ts'
import { openPhoneStore, type PhoneStore } from '../../../web/field/db/phone-store.ts'
import { changes, type Phone } from '../../../web/field/phone.ts'
import { countingBytes, MORNING } from './build.ts'

/** A phone whose server answers nothing until a test says what, and what its runner was told. */
export type APhone = { phone: Phone; api: FieldApi; told: string[]; storage: Place; cookie: Place }

let count = 0
const bytes = countingBytes()

/** One person's phone; with `of`, another person's on the same phone. Databases are called after a number of the test. */
export async function aPhone(
  of: { store?: PhoneStore; database?: string; storage?: Place; cookie?: Place } = {},
): Promise<APhone> {
  count += 1
  const prefix = `phone-${count}-`
  const store = of.store ?? (await openPhoneStore(`${prefix}store`))
  const { database = 'tung-nha', storage = aPlace(), cookie = aPlace() } = of
  const mirror = mirrorOf(database, { storage, cookie })
  const open = (name: string) => openDatabase(prefix + name, () => {}, undefined, { phone: store, mirror })
  const db = await open(database)
  const told: string[] = []
  const nothing = async () => ({ ok: false, status: 0 }) as const
  const api: FieldApi = {
    join: nothing,
    ask: nothing,
    brief: nothing,
    version: nothing,
    request: async () => 'no-answer',
  }
  const facts = factStore(db)
  let turn: Promise<unknown> = Promise.resolve()
  const phone: Phone = {
    store,
    database,
    factsOf: async (name) => (name === database ? facts : factStore(await open(name))),
    mirror,
    turn(work) {
      const done = turn.then(work)
      turn = done
      return done
    },
    facts,
    drafts: draftStore(db),
    finished: finishedStore(db),
    runner: {
      state: () => ({ at: 'idle' }),
      tell: ({ type }) => told.push(type),
      sendNow: async () => {},
    },
    api,
    clock: () => MORNING,
    randomBytes: bytes,
    changes: changes(),
    askPersistence: async () => true,
  }
  return { phone, api, told, storage, cookie }
}

export function aPlace(): Place {
  const kept = new Map<string, string>()
  return {
    get: (name) => kept.get(name),
    put: (name, text) => kept.set(name, text),
    names: () => [...kept.keys()],
  }
}
