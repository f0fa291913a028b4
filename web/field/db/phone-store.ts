import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import * as z from 'zod/mini'
import { JoinNonce } from '../../../shared/api/team.ts'
import { AreaId, DeviceId, MemberId } from '../../../shared/ids.ts'
import { EpochMs } from '../../../shared/time.ts'
import { boxOf } from './box.ts'
import { sealedFacts } from './sealed-facts.ts'

/** What is kept of the PIN that locks the screen; it locks no data. `tries`: how many wrong ones since the last right one. */
export const Pin = z.object({ salt: z.string(), hash: z.string(), tries: z.int(), triedAt: EpochMs })
export type Pin = z.infer<typeof Pin>

/** Somebody who has joined on this phone, and the database that is his or her own. */
export const Person = z.object({
  device: DeviceId,
  /** The name for `openDatabase`: `tung-nha` of the first person, `tung-nha-<device>` of the others. */
  database: z.string(),
  member: MemberId,
  area: AreaId,
  memberName: z.string(),
  teamName: z.string(),
  pin: z.exactOptional(Pin),
})
export type Person = z.infer<typeof Person>

/** An invitation that this phone took or is taking; the nonce is kept so that a lost reply burns no place. */
export const KeptInvitation = z.object({
  /** The secret of the link, or the 12 characters. */
  proof: z.string(),
  nonce: JoinNonce,
  /** Which of the names of a team's invitation was picked. */
  member: z.exactOptional(MemberId),
  /** It is for a whole team, so that others may join by it on this phone too. */
  isTeams: z.exactOptional(z.literal(true)),
  acceptedAt: z.exactOptional(EpochMs),
  /** Whom it let in on this phone, once it was accepted. */
  device: z.exactOptional(DeviceId),
})
export type KeptInvitation = z.infer<typeof KeptInvitation>

/** What the browser deleted of this phone's data, as far as the mirrors of its ledgers can tell. */
export const Eviction = z.object({
  at: EpochMs,
  made: z.int(),
  unsentAtLeast: z.int(),
  /** The series that were lost, each with the number that it had come to: they are told once. */
  series: z.array(z.string()),
  /** Somebody has read it and said so. */
  acknowledgedAt: z.exactOptional(EpochMs),
})
export type Eviction = z.infer<typeof Eviction>

/** What belongs to the phone, whoever holds it. */
export type PhoneFacts = {
  people: Person[]
  /** Whose database is open. */
  active: DeviceId
  invitations: KeptInvitation[]
  /** By how many ms this phone's clock was ahead of the server's when it last asked. */
  clockAhead: number
  eviction: Eviction
}

const facts: { [Name in keyof PhoneFacts]: z.ZodMiniType<PhoneFacts[Name]> } = {
  people: z.array(Person),
  active: DeviceId,
  invitations: z.array(KeptInvitation),
  clockAhead: z.number(),
  eviction: Eviction,
}

interface Stores extends DBSchema {
  facts: { key: string; value: unknown }
}

export type PhoneStore = Awaited<ReturnType<typeof openPhoneStore>>

/**
 * Opens what belongs to the phone: facts by name (`get`, `put`), and the `box` that seals what rests in every person's
 * database. Its key is made once, and no script can read it out. Rejects where the browser cannot make or keep such a
 * key: nothing is ever kept in the clear instead.
 */
export async function openPhoneStore(name = 'tung-nha-phone') {
  const db = await openDB<Stores>(name, 1, {
    upgrade(db) {
      db.createObjectStore('facts')
    },
    blocking: () => db.close(),
  })
  const box = boxOf(await deviceKey(db))
  const store = sealedFacts(facts, box, {
    get: (fact) => db.get('facts', fact),
    put: (kept, fact) => db.put('facts', kept, fact),
  })
  return { ...store, box, close: () => db.close() }
}

// On the disk before anything is sealed with it. Another tab may be faster: the first key stays.
async function deviceKey(db: IDBPDatabase<Stores>): Promise<CryptoKey> {
  const known = await db.get('facts', KEY)
  if (known instanceof CryptoKey) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const tx = db.transaction('facts', 'readwrite', { durability: 'strict' })
  const other = await tx.store.get(KEY)
  await Promise.all([other ?? tx.store.put(made, KEY), tx.done])
  const kept = await db.get('facts', KEY)
  if (kept instanceof CryptoKey) return kept
  throw new Error('This browser cannot keep a key.')
}

const KEY = 'key'
