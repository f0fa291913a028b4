import { expect, it } from 'vitest'
import { reachOf } from '../../../../shared/access.ts'
import type { Role, StaffMember } from '../../../../shared/api/office.ts'
import { AreaId } from '../../../../shared/ids.ts'
import { Day } from '../../../../shared/time.ts'
import { daysLeft } from '../../../../web/office/feedback/due.ts'
import { worstFirst } from '../../../../web/office/feedback/inbox/worst-first.ts'
import { viewsOf } from '../../../../web/office/feedback/views.ts'
import { PROVINCE } from '../../../support/app.ts'
import { COMMUNE } from '../../../support/batches.ts'

function staff(role: Role): StaffMember {
  const reach = reachOf(role)
  return {
    email: 'mai@example.vn',
    name: 'Mai',
    role,
    ...(reach === 'nation' ? {} : { province: PROVINCE }),
    ...(reach === 'commune' ? { commune: COMMUNE } : {}),
  }
}

const handling = ['inbox', 'quarantine', 'all']
it.each<[Role, string[]]>([
  ['commune_coordinator', [...handling, 'listening', 'posters']],
  ['province_officer', [...handling, 'late', 'listening', 'posters', 'settings']],
  ['province_admin', [...handling, 'late', 'listening', 'posters', 'settings']],
  ['province_viewer', ['listening']],
  ['national_viewer', ['listening']],
  ['auditor', []],
])('Each has the views that the role allows: %s', (role, views) => {
  expect(viewsOf(staff(role), PROVINCE)).toEqual(views)
})

it.each([
  ['2026-11-22', 0],
  ['2026-11-24', 2],
  ['2026-11-19', -3],
  ['2027-01-01', 40],
])('A day due on %s is %i days away', (due, left) => {
  expect(daysLeft(Day.parse(due), Day.parse('2026-11-22'))).toBe(left)
})

it('The commune in which most is late comes first, and one in which nothing waits not at all', () => {
  const commune = (name: string, late: number, open: number, quarantine: number) => ({
    id: AreaId.parse('32059@2025-07-01'),
    name,
    late,
    open,
    quarantine,
  })
  const communes = [
    commune('Yên', 0, 0, 0),
    commune('Đất Mũi', 0, 2, 0),
    commune('Dân Thành', 0, 2, 0),
    commune('Khánh An', 0, 9, 1),
    commune('Cái Nước', 1, 1, 0),
    commune('Tân Hưng', 0, 0, 5),
  ]
  expect(worstFirst(communes).map(({ name }) => name)).toEqual([
    'Cái Nước',
    'Khánh An',
    'Dân Thành',
    'Đất Mũi',
    'Tân Hưng',
  ])
})
