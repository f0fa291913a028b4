import { describe, expect, it } from 'vitest'
import { type Actor, actions, can } from '../../shared/access.ts'
import { Role } from '../../shared/api/office.ts'
import { AreaId, TeamId } from '../../shared/ids.ts'

const province = AreaId.parse('96@2025-07-01')
const commune = AreaId.parse('31843@2025-07-01')
const otherProvince = AreaId.parse('14@2025-07-01')
const team = TeamId.parse('t1')
const otherTeam = TeamId.parse('t2')
const otherCommune = AreaId.parse('31867@2025-07-01')

const areas = {
  'own province': { province },
  'own commune': { province, commune },
  'other commune': { province, commune: otherCommune },
  'other province': { province: otherProvince },
  'same commune code under another province': { province: otherProvince, commune },
}

const look = ['see-results', 'download-summary', 'see-register', 'see-surveys']
const phones = ['see-phones', 'end-phones']
const keep = [
  'see-members',
  'edit-register',
  'invite',
  ...phones,
  'review',
  'answer-feedback',
  'edit-posters',
]
const office = [
  ...look,
  ...keep,
  'recount',
  'download-rows',
  'edit-surveys',
  'see-staff',
  'edit-coordinators',
  'edit-province',
  'write-report',
]
const admin = [...office, 'import-areas', 'edit-staff']
const coordinator = ['see-results', 'see-register', ...keep]

const inProvince = (may: readonly string[]) => ({
  'own province': may,
  'own commune': may,
  'other commune': may,
})
const everywhere = (may: readonly string[]) =>
  Object.fromEntries([...Object.keys(areas), 'own team', 'other team'].map((name) => [name, may]))

/** `actions` by role, for each area; what is not named is refused. */
const allowed: Record<Actor['role'], Partial<Record<string, readonly string[]>>> = {
  national_viewer: everywhere(look),
  province_admin: { ...inProvince(admin), 'own team': admin, 'other team': admin },
  province_officer: { ...inProvince(office), 'own team': office, 'other team': office },
  province_viewer: { ...inProvince(look), 'own team': look, 'other team': look },
  commune_coordinator: { 'own commune': coordinator, 'own team': coordinator, 'other team': coordinator },
  auditor: { ...inProvince(['see-audit']), 'own team': ['see-audit'], 'other team': ['see-audit'] },
  team_leader: { 'own team': ['fill-surveys', 'file-reports', ...phones] },
  member: { 'own team': ['fill-surveys'] },
}

const roles = [...Role.options, 'team_leader', 'member'] as const

describe('can', () => {
  const places = {
    ...areas,
    'own team': { province, commune, team },
    'other team': { province, commune, team: otherTeam },
  }
  const cases = roles.flatMap((role) =>
    Object.entries(places).flatMap(([name, area]) => actions.map((action) => ({ role, name, area, action }))),
  )
  it.each(cases)('$role, $action, $name', ({ role, name, area, action }) => {
    const expected = allowed[role][name]?.includes(action) ?? false
    expect(can({ role, province, commune, team }, action, area)).toBe(expected)
  })

  it('gives a role without its area nothing, but for those of the nation', () => {
    for (const role of roles.filter((role) => role !== 'national_viewer' && role !== 'auditor')) {
      for (const action of actions) {
        expect(can({ role }, action, { province })).toBe(false)
        expect(can({ role }, action, {})).toBe(false)
      }
    }
  })

  it('lets an auditor without a province read every log, with one only its own', () => {
    expect(can({ role: 'auditor' }, 'see-audit', {})).toBe(true)
    expect(can({ role: 'auditor' }, 'see-audit', { province })).toBe(true)
    expect(can({ role: 'auditor', province }, 'see-audit', {})).toBe(false)
    expect(can({ role: 'auditor', province }, 'see-audit', { province: otherProvince })).toBe(false)
  })
})
