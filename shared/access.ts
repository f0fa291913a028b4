import type { Role } from './api/office.ts'
import type { AreaId, TeamId } from './ids.ts'

/** Where something happens: the whole nation, a province, one commune of it, or one team of that. */
export type Area = { province?: AreaId; commune?: AreaId; team?: TeamId }

/** Who does something: staff, or a member of a team by his or her phone. What bounds the role reaches follows. */
export type Actor = { role: Role | TeamRole; province?: AreaId; commune?: AreaId; team?: TeamId }

/** The roles that a phone has by the register. */
export type TeamRole = 'team_leader' | 'member'

/**
 * `download-rows` means files with one row for each response; `download-summary` files of counts only.
 * `edit-staff` gives every role of a province, `edit-coordinators` only that of a commune's coordinator.
 * `review` shows what came from phones, response by response, and decides on it.
 * `answer-feedback` reads what residents said and handles it; `edit-posters` makes the codes that they scan.
 * `write-report` changes the words of the province's reports; whoever may `download-summary` reads them and has them as files.
 * `see-members` shows names of people; `see-register` the rest of the register; `see-phones` a team's phones with whose they are.
 */
export const actions = [
  'see-results',
  'recount',
  'download-summary',
  'download-rows',
  'see-register',
  'see-members',
  'edit-register',
  'invite',
  'see-phones',
  'end-phones',
  'review',
  'answer-feedback',
  'edit-posters',
  'edit-province',
  'import-areas',
  'see-surveys',
  'edit-surveys',
  'see-staff',
  'edit-staff',
  'edit-coordinators',
  'see-audit',
  'fill-surveys',
  'file-reports',
  'write-report',
] as const
export type Action = (typeof actions)[number]

/** May this person do this there? The only place that decides it; the pages ask it too, to hide what is refused. */
export function can(actor: Actor, action: Action, area: Area): boolean {
  const { reach, may } = roles[actor.role]
  return may.includes(action) && covers[reach](actor, area)
}

/** What one must be allowed to do to give that role to somebody, to change it or to end it. */
export function actionToGive(role: Role): Action {
  return role === 'commune_coordinator' ? 'edit-coordinators' : 'edit-staff'
}

/** How far a role reaches: `given` means one province where one is given, else the nation. */
export type Reach = 'nation' | 'province' | 'commune' | 'team' | 'given'

/** How far a role reaches, so what must be given with it: the province, the commune as well, or neither. */
export function reachOf(role: Actor['role']): Reach {
  return roles[role].reach
}

const look = ['see-results', 'download-summary', 'see-register', 'see-surveys'] as const
const officer = [
  ...look,
  'recount',
  'download-rows',
  'see-members',
  'edit-register',
  'invite',
  'see-phones',
  'end-phones',
  'review',
  'answer-feedback',
  'edit-posters',
  'edit-surveys',
  'see-staff',
  'edit-coordinators',
  'write-report',
] as const

const roles: Record<Role | TeamRole, { reach: Reach; may: readonly Action[] }> = {
  national_viewer: { reach: 'nation', may: look },
  province_admin: {
    reach: 'province',
    may: [...officer, 'edit-province', 'import-areas', 'edit-staff'],
  },
  province_officer: { reach: 'province', may: [...officer, 'edit-province'] },
  province_viewer: { reach: 'province', may: look },
  commune_coordinator: {
    reach: 'commune',
    may: [
      'see-results',
      'see-register',
      'see-members',
      'edit-register',
      'invite',
      'see-phones',
      'end-phones',
      'review',
      'answer-feedback',
      'edit-posters',
    ],
  },
  auditor: { reach: 'given', may: ['see-audit'] },
  team_leader: { reach: 'team', may: ['fill-surveys', 'file-reports', 'see-phones', 'end-phones'] },
  member: { reach: 'team', may: ['fill-surveys'] },
}

const covers: Record<Reach, (actor: Actor, area: Area) => boolean> = {
  nation: () => true,
  province: (actor, area) => actor.province !== undefined && actor.province === area.province,
  commune: isInCommune,
  team: (actor, area) => isInCommune(actor, area) && actor.team !== undefined && actor.team === area.team,
  // An auditor of one province where one is given, else of the nation.
  given: (actor, area) => actor.province === undefined || actor.province === area.province,
}

function isInCommune(actor: Actor, area: Area): boolean {
  return (
    actor.province !== undefined &&
    actor.province === area.province &&
    actor.commune !== undefined &&
    actor.commune === area.commune
  )
}
