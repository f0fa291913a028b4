import type { StaffMember } from '../../../../shared/api/office.ts'
import type { StaffEntry } from '../../../../shared/api/staff.ts'
import { AreaId } from '../../../../shared/ids.ts'

/** Somebody of Cà Mau as the list has him or her. */
export function anEntry(of: Partial<StaffMember> = {}, entry: Partial<StaffEntry> = {}): StaffEntry {
  return {
    staff: {
      email: 'lan@example.vn',
      name: 'Nguyễn Thị Lan',
      role: 'province_officer',
      province: AreaId.parse('96@2025-07-01'),
      ...of,
    },
    rev: 1,
    ended: false,
    bound: false,
    addedAt: 0,
    ...entry,
  }
}
