import * as z from 'zod/mini'
import { StaffMember } from '../../shared/api/office.ts'
import type { Clock } from '../../shared/time.ts'
import { digest } from '../secrets.ts'
import { keys } from './keys.ts'
import { get, type Table, update } from './table.ts'

export type Binding = 'bound' | 'unknown' | 'other-account'

export type Staff = ReturnType<typeof staffStore>

/** Who works here, known by verified e-mail. Nobody is added by signing in. */
export function staffStore(table: Table, clock: Clock) {
  const getStaff = async (email: string): Promise<StaffMember | undefined> =>
    z.optional(StaffItem).parse(await get(table, keyOf(email), clock()))?.staff

  return {
    get: getStaff,

    /** Adds a person or changes the role; the account that has signed in before stays bound. */
    async put(staff: StaffMember): Promise<void> {
      await update(table, keyOf(staff.email), {
        expression: 'SET staff = :staff',
        values: { ':staff': { ...staff, email: normaliseEmail(staff.email) } },
      })
    },

    /**
     * The first sign-in binds the provider's subject for good: an address that somebody else is given later
     * (`other-account`) opens nothing.
     */
    async bind(email: string, issuer: string, subject: string): Promise<Binding> {
      const bound = await update(table, keyOf(email), {
        expression: 'SET issuer = :issuer, subject = :subject',
        condition:
          'attribute_exists(pk) AND (attribute_not_exists(subject) OR (issuer = :issuer AND subject = :subject))',
        values: { ':issuer': issuer, ':subject': subject },
      })
      if (bound !== undefined) return 'bound'
      return (await getStaff(email)) === undefined ? 'unknown' : 'other-account'
    },
  }
}

const StaffItem = z.object({ staff: StaffMember })

function keyOf(email: string) {
  return keys.staff(digest(normaliseEmail(email)))
}

function normaliseEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}
