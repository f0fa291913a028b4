import * as z from 'zod/mini'
import { AreaId } from '../ids.ts'
import { EpochMs } from '../time.ts'
import { Email, Role, StaffMember } from './office.ts'

/** A person of the office as the list of a province shows it. */
export const StaffEntry = z.object({
  staff: StaffMember,
  rev: z.int(),
  /** The role was taken away: nobody signs in with it. */
  ended: z.boolean(),
  /** Has signed in at least once, which bound the account. */
  bound: z.boolean(),
  addedAt: EpochMs,
})
export type StaffEntry = z.infer<typeof StaffEntry>

/** `GET /api/office/staff/:province` */
export const StaffList = z.object({ staff: z.array(StaffEntry) })
export type StaffList = z.infer<typeof StaffList>

/** `POST /api/office/staff/:province`: gives a role to somebody (rev 0), changes it, or ends it. Ends his or her sessions. */
export const StaffChange = z.object({
  email: Email,
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  role: Role,
  commune: z.exactOptional(AreaId),
  ended: z.boolean(),
  rev: z.int().check(z.minimum(0)),
})
export type StaffChange = z.infer<typeof StaffChange>

/** `POST /api/office/staff/:province/sign-out`: ends every session of somebody. */
export const StaffSignOut = z.object({ email: Email })
export type StaffSignOut = z.infer<typeof StaffSignOut>
