import * as z from 'zod/mini'
import { StaffMember } from '../../shared/api/office.ts'
import type { AreaId } from '../../shared/ids.ts'
import { type Clock, EpochMs } from '../../shared/time.ts'
import { digest } from '../secrets.ts'
import { keys, partitions } from './keys.ts'
import { get, put, query, type Table, update } from './table.ts'

/** Somebody of the office, or who was: `rev` is the number of the last change, sessions up to `sessionsFrom` are void. */
export type StaffRecord = {
  staff: StaffMember
  rev: number
  addedAt: EpochMs
  ended: boolean
  /** An account of the provider has signed in with the address. */
  bound: boolean
  sessionsFrom: EpochMs
}

export type Binding = 'bound' | 'unknown' | 'other-account'

export type Staff = ReturnType<typeof staffStore>

/** Who works here, known by verified e-mail. Nobody is added by signing in, and nobody is ever deleted. */
export function staffStore(table: Table, clock: Clock) {
  const read = async (person: string): Promise<StaffRecord | undefined> => {
    const item = z.optional(StaffItem).parse(await get(table, keys.staff(person), clock()))
    if (item === undefined) return undefined
    const { subject, ...record } = item
    return { ...record, bound: subject !== undefined }
  }
  const find = (email: string) => read(personOf(email))

  /** Writes over revision `rev` (0: nobody yet) and ends the person's sessions; `stale` when another change came first. */
  const change = async (
    given: StaffMember,
    { ended, rev }: { ended: boolean; rev: number },
  ): Promise<'put' | 'stale'> => {
    const staff = { ...given, email: normaliseEmail(given.email) }
    const person = personOf(staff.email)
    // The roster first: who is only there is dropped by its readers, who is missing there would be found by nobody.
    await put(table, keys.rosterEntry(staff.province, person), {})
    const now = clock()
    const changed = await update(table, keys.staff(person), {
      expression: `SET staff = :staff, ended = :ended, #rev = :next, sessionsFrom = :from${rev === 0 ? ', addedAt = :now' : ''}`,
      condition: rev === 0 ? 'attribute_not_exists(pk)' : '#rev = :rev',
      names: { '#rev': 'rev' },
      values: {
        ':staff': staff,
        ':ended': ended,
        ':next': rev + 1,
        ...(rev === 0 ? { ':now': now, ':from': 0 } : { ':rev': rev, ':from': now }),
      },
    })
    return changed === undefined ? 'stale' : 'put'
  }

  return {
    find,
    change,

    /** Somebody whose role has not ended. */
    async get(email: string): Promise<StaffMember | undefined> {
      const record = await find(email)
      return record?.ended === false ? record.staff : undefined
    },

    /** Who has, or had last, a role in that province, or in no single one. */
    async list(province: AreaId | undefined): Promise<StaffRecord[]> {
      const people: string[] = []
      for await (const item of query(table, partitions.roster(province), { now: clock() })) {
        people.push(RosterItem.parse(item).sk)
      }
      const records: StaffRecord[] = []
      for (let start = 0; start < people.length; start += AT_ONCE) {
        const found = await Promise.all(people.slice(start, start + AT_ONCE).map(read))
        records.push(...found.filter((record) => record !== undefined))
      }
      return records.filter(({ staff }) => staff.province === province)
    },

    /** Gives a person this role whatever stood there before; the account that has signed in before stays bound. */
    async put(staff: StaffMember): Promise<void> {
      const rev = (await find(staff.email))?.rev ?? 0
      if ((await change(staff, { ended: false, rev })) === 'stale') throw new Error('Two changes at once.')
    },

    /** Makes every session void that was opened until now. */
    async endSessions(email: string): Promise<void> {
      await update(table, keys.staff(personOf(email)), {
        expression: 'SET sessionsFrom = :now',
        condition: 'attribute_exists(pk)',
        values: { ':now': clock() },
      })
    },

    /**
     * The first sign-in binds the provider's subject for good: an address that somebody else is given later
     * (`other-account`) opens nothing. Who has no role, or no more, is `unknown`.
     */
    async bind(email: string, issuer: string, subject: string): Promise<Binding> {
      const bound = await update(table, keys.staff(personOf(email)), {
        expression: 'SET issuer = :issuer, subject = :subject',
        condition:
          'ended = :no AND (attribute_not_exists(subject) OR (issuer = :issuer AND subject = :subject))',
        values: { ':issuer': issuer, ':subject': subject, ':no': false },
      })
      if (bound !== undefined) return 'bound'
      return (await find(email))?.ended === false ? 'other-account' : 'unknown'
    },

    /** Forgets the account that was bound, so that the next sign-in binds another; ends the sessions of the old one. */
    async unbind(email: string): Promise<void> {
      await update(table, keys.staff(personOf(email)), {
        expression: 'SET sessionsFrom = :now REMOVE issuer, subject',
        condition: 'attribute_exists(pk)',
        values: { ':now': clock() },
      })
    },
  }
}

// As many connections as the client opens at most.
const AT_ONCE = 50

const StaffItem = z.object({
  staff: StaffMember,
  rev: z.int(),
  addedAt: EpochMs,
  ended: z.boolean(),
  sessionsFrom: EpochMs,
  subject: z.exactOptional(z.string()),
})

const RosterItem = z.object({ sk: z.string() })

function personOf(email: string): string {
  return digest(normaliseEmail(email))
}

function normaliseEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}
