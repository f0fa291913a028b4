import { describe, expect, it } from 'vitest'
import { actions, can } from '../../shared/access.ts'
import { Role, type StaffMember } from '../../shared/api/office.ts'
import { AreaId } from '../../shared/ids.ts'

const province = AreaId.parse('96@2025-07-01')
const commune = AreaId.parse('31843@2025-07-01')
const otherProvince = AreaId.parse('14@2025-07-01')
const otherCommune = AreaId.parse('31867@2025-07-01')

const areas = {
  'own province': { province },
  'own commune': { province, commune },
  'other commune': { province, commune: otherCommune },
  'other province': { province: otherProvince },
  'same commune code under another province': { province: otherProvince, commune },
}

/** `actions` by role, for each area; what is not named is refused. */
const allowed: Record<Role, Partial<Record<keyof typeof areas, readonly string[]>>> = {
  national_viewer: Object.fromEntries(
    Object.keys(areas).map((name) => [name, ['see-results', 'download-summary']]),
  ),
  province_admin: { 'own province': actions, 'own commune': actions, 'other commune': actions },
  province_officer: { 'own province': actions, 'own commune': actions, 'other commune': actions },
  province_viewer: {
    'own province': ['see-results', 'download-summary'],
    'own commune': ['see-results', 'download-summary'],
    'other commune': ['see-results', 'download-summary'],
  },
  commune_coordinator: { 'own commune': ['see-results'] },
  auditor: {},
}

describe('can', () => {
  const cases = Role.options.flatMap((role) =>
    Object.entries(areas).flatMap(([name, area]) => actions.map((action) => ({ role, name, area, action }))),
  )
  it.each(cases)('$role, $action, $name', ({ role, name, area, action }) => {
    const actor: StaffMember = { email: 'a@b.vn', name: 'A', role, province, commune }
    const expected = allowed[role][name as keyof typeof areas]?.includes(action) ?? false
    expect(can(actor, action, area)).toBe(expected)
  })

  it('gives a role without its area nothing', () => {
    for (const role of Role.options.filter((role) => role !== 'national_viewer')) {
      for (const action of actions) {
        expect(can({ email: 'a@b.vn', name: 'A', role }, action, { province })).toBe(false)
      }
    }
  })
})
