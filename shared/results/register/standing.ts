import { namedOn } from '../../register/areas.ts'
import { countOn, type HamletRecord, type TeamRecord } from '../../register/records.ts'
import { isActive } from '../../register/validity.ts'
import type { Day } from '../../time.ts'
import { keyIn, type PlaceRecords } from './records.ts'
import type { TeamFilter } from './spec.ts'

/** A team that stands on a day, with how many members it has then, and how many each subgroup of it. */
export type StandingTeam = { team: TeamRecord; members: number; subgroups?: ReadonlyMap<string, number> }

/** The register of a place as it stands on one day. */
export type Standing = {
  /** Somebody has written something down: only then 0 teams are no teams, and not "nobody knows". */
  isKept: boolean
  communes: ReadonlySet<string>
  hamlets: readonly HamletRecord[]
  teams: readonly StandingTeam[]
  /** Households by hamlet and people by Zalo group, of those that were counted by then. */
  households: readonly number[]
  zaloPeople: readonly number[]
}

/** Reads off what stands on `day`; members of a team that has ended, or is not among the teams, stand nowhere. */
export function standingOn(records: PlaceRecords, day: Day): Standing {
  const hamlets = records.hamlets.filter((hamlet) => isActive(hamlet, day))
  const teams = new Map<string, { team: TeamRecord; members: number; subgroups?: Map<string, number> }>()
  for (const team of records.teams) {
    if (isActive(team, day)) teams.set(keyIn(team.commune, team.id), { team, members: 0 })
  }
  for (const member of records.members) {
    const standing = teams.get(keyIn(member.commune, member.team))
    if (standing === undefined || !isActive(member, day)) continue
    standing.members += 1
    const { subgroup } = member
    if (subgroup === undefined) continue
    standing.subgroups ??= new Map()
    standing.subgroups.set(subgroup, (standing.subgroups.get(subgroup) ?? 0) + 1)
  }
  return {
    isKept: [...records.hamlets, ...records.teams].some(({ from }) => from <= day),
    communes: new Set(
      records.communes.flatMap((commune) => (namedOn(commune, day) === undefined ? [] : [commune.id])),
    ),
    hamlets,
    teams: [...teams.values()],
    households: countsOn(
      hamlets.map(({ households }) => households),
      day,
    ),
    zaloPeople: countsOn(
      records.zaloGroups.flatMap((group) => (isActive(group, day) ? [group.people] : [])),
      day,
    ),
  }
}

/** The teams that a measure looks at. */
export function teamsWhere({ teams }: Standing, where: TeamFilter): StandingTeam[] {
  return teams.filter(
    ({ team }) => team.kind === where.kind && (where.level === undefined || team.level === where.level),
  )
}

function countsOn(histories: readonly (readonly { from: Day; count: number }[])[], day: Day): number[] {
  return histories.flatMap((history) =>
    history.some(({ from }) => from <= day) ? [countOn(history, day)] : [],
  )
}
