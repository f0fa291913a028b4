import * as z from 'zod/mini'
import { AreaId } from '../ids.ts'
import { isPlainText, normaliseText } from '../text.ts'
import { EpochMs } from '../time.ts'
import { Email, Role, StaffMember } from './office.ts'

/** A person's name as it is stored: NFC, one space between words, nothing that a file could not hold. */
export const PersonName = z.pipe(
  z.string().check(z.maxLength(300)),
  z.pipe(
    z.transform((text: string) => normaliseText(text).replace(/\s+/g, ' ').trim()),
    z.string().check(z.minLength(1), z.maxLength(100), z.refine(isPlainText)),
  ),
)

/** A person of the office as the list of a province shows it. */
export const StaffEntry = z.object({
  staff: StaffMember,
  rev: z.int(),
  /** The role was taken away: nobody signs in with it. */
  ended: z.boolean(),
  /** Has signed in at least once, which bound the account. */
  bound: z.boolean(),
  /** When the role was first given. */
  addedAt: EpochMs,
})
export type StaffEntry = z.infer<typeof StaffEntry>

/** `GET /api/office/staff/:province` */
export const StaffList = z.object({ staff: z.array(StaffEntry) })
export type StaffList = z.infer<typeof StaffList>

/**
 * `POST /api/office/staff/:province`: gives a role to somebody (rev 0), changes it, ends it or takes the end back, and
 * answers the entry with its new rev. His or her sessions end, so that the next begins with the new role.
 */
export const StaffChange = z.object({
  email: Email,
  name: PersonName,
  role: Role,
  commune: z.exactOptional(AreaId),
  ended: z.boolean(),
  rev: z.int().check(z.minimum(0)),
})
export type StaffChange = z.infer<typeof StaffChange>

/** `POST /api/office/staff/:province/sign-out`: ends every session of somebody. */
export const StaffSignOut = z.object({ email: Email })
export type StaffSignOut = z.infer<typeof StaffSignOut>
