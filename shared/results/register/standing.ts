import type { AreaId } from '../../ids.ts'
import { namedOn } from '../../register/areas.ts'
import { grouped } from '../../register/catalogue/grouped.ts'
import { countOn, type HamletRecord, type TeamRecord } from '../../register/records.ts'
import { isActive } from '../../register/validity.ts'
import type { Day } from '../../time.ts'
import { keyIn, type PlaceRecords } from './records.ts'
import type { TeamFilter } from './spec.ts'
import { type Timeline, timelineOf } from './timeline.ts'

/** A team that stands on a day, with how many members it has then, and how many each subgroup of it. */
type StandingTeam = { team: TeamRecord; members: number; subgroups: readonly number[] }

/** The register of a place as it stands on one day. */
export type Standing = {
  /** Somebody has written something down: only then 0 teams are no teams, and not "nobody knows". */
  isKept: boolean
  communes: ReadonlySet<string>
  hamlets: readonly HamletRecord[]
  /** The teams that a measure looks at, or all. */
  teamsOf: (where?: TeamFilter) => readonly StandingTeam[]
  /** Households by hamlet and people by Zalo group, of those that were counted by then. */
  households: readonly number[]
  zaloPeople: readonly number[]
}

/** A place's register, ready to be read on many days. */
export type Place = { records: PlaceRecords; standingOn: (day: Day) => Standing }

/** Makes a register ready: members, who are by far the most, are gone through only here. */
export function placeOf(records: PlaceRecords): Place {
  const histories = teamHistories(records)
  const ends = new Map(records.communes.map(({ id, until }) => [id, until]))
  // What nobody ended when its commune ended is another's by then.
  const stands = (entry: { commune: AreaId; from: Day; until?: Day }, day: Day) => {
    const until = ends.get(entry.commune)
    return isActive(entry, day) && (until === undefined || day < until)
  }
  return {
    records,
    standingOn(day) {
      const hamlets = records.hamlets.filter((hamlet) => stands(hamlet, day))
      return {
        isKept: [records.hamlets, records.teams].some((kept) => kept.some(({ from }) => from <= day)),
        communes: new Set(
          records.communes.flatMap((commune) => (namedOn(commune, day) === undefined ? [] : [commune.id])),
        ),
        hamlets,
        teamsOf: chooser(
          histories.flatMap((history) => (stands(history.team, day) ? [teamOn(history, day)] : [])),
        ),
        households: countsOn(
          hamlets.map((hamlet) => hamlet.households),
          day,
        ),
        zaloPeople: countsOn(
          records.zaloGroups.flatMap((group) => (stands(group, day) ? [group.people] : [])),
          day,
        ),
      }
    },
  }
}

// Several measures look at the same teams.
function chooser(teams: readonly StandingTeam[]): Standing['teamsOf'] {
  const chosen = new Map<string, readonly StandingTeam[]>()
  return (where) => {
    if (where === undefined) return teams
    const { kind, level } = where
    const key = `${kind} ${level}`
    const known =
      chosen.get(key) ??
      teams.filter(({ team }) => team.kind === kind && (level === undefined || team.level === level))
    chosen.set(key, known)
    return known
  }
}

type TeamHistory = { team: TeamRecord; members: Timeline; subgroups: readonly Timeline[] }

// Members of a team that is not among the teams stand nowhere.
function teamHistories({ teams, members }: PlaceRecords): TeamHistory[] {
  const byTeam = grouped(members, ({ commune, team }) => keyIn(commune, team))
  return teams.map((team) => {
    const own = byTeam.get(keyIn(team.commune, team.id)) ?? []
    const inSubgroups = own.filter(({ subgroup }) => subgroup !== undefined)
    const subgroups = grouped(inSubgroups, ({ subgroup = '' }) => subgroup)
    return { team, members: timelineOf(own), subgroups: [...subgroups.values()].map(timelineOf) }
  })
}

// A subgroup that everybody has left is none.
function teamOn({ team, members, subgroups }: TeamHistory, day: Day): StandingTeam {
  const sizes = subgroups.map((subgroup) => countOn(subgroup, day)).filter((size) => size > 0)
  return { team, members: countOn(members, day), subgroups: sizes }
}

function countsOn(histories: readonly (readonly { from: Day; count: number }[])[], day: Day): number[] {
  return histories.flatMap((history) => {
    const [first] = history
    return first === undefined || first.from > day ? [] : [countOn(history, day)]
  })
}
