import type { Role, StaffMember } from './api/office.ts'
import type { AreaId } from './ids.ts'

/** Where something happens: a whole province, or one commune of it. */
export type Area = { province: AreaId; commune?: AreaId }

/** `download-rows` means files with one row for each response; `download-summary` means files of counts only. */
export const actions = ['see-results', 'recount', 'download-summary', 'download-rows'] as const
export type Action = (typeof actions)[number]

/** May this person do this there? The only place that decides it; the pages ask it too, to hide what is refused. */
export function can(actor: StaffMember, action: Action, area: Area): boolean {
  const { reach, may } = roles[actor.role]
  return may.includes(action) && covers[reach](actor, area)
}

type Reach = 'nation' | 'province' | 'commune'

const roles: Record<Role, { reach: Reach; may: readonly Action[] }> = {
  national_viewer: { reach: 'nation', may: ['see-results', 'download-summary'] },
  province_admin: { reach: 'province', may: actions },
  province_officer: { reach: 'province', may: actions },
  province_viewer: { reach: 'province', may: ['see-results', 'download-summary'] },
  commune_coordinator: { reach: 'commune', may: ['see-results'] },
  auditor: { reach: 'nation', may: [] },
}

const covers: Record<Reach, (actor: StaffMember, area: Area) => boolean> = {
  nation: () => true,
  province: (actor, area) => actor.province === area.province,
  commune: (actor, area) =>
    actor.commune !== undefined && actor.province === area.province && actor.commune === area.commune,
}
