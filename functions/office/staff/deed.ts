import type { StaffMember } from '../../../shared/api/office.ts'
import type { Deed } from '../desk.ts'

type Standing = { staff: StaffMember; ended: boolean }

/** What the log says of a change: whose role it was, which one before and which after. */
export function staffDeed(before: Standing | undefined, after: Standing): Omit<Deed, 'area'> {
  return {
    act: 'change-staff',
    object: `${after.staff.email}: ${roleOf(before)} > ${roleOf(after)}`,
    ...(before === undefined ? {} : { before: { ...before.staff, ended: before.ended } }),
    after: { ...after.staff, ended: after.ended },
  }
}

function roleOf(standing: Standing | undefined): string {
  return standing === undefined || standing.ended ? 'none' : standing.staff.role
}
