import type { StaffEntry } from '../../../shared/api/staff.ts'
import type { StaffRecord } from '../../store/staff.ts'

/** A person as the list of the province shows him or her. */
export function entryOf({ staff, rev, ended, bound, addedAt }: StaffRecord): StaffEntry {
  return { staff, rev, ended, bound, addedAt }
}
