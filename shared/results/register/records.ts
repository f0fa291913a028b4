import type { CommuneRecord } from '../../register/areas.ts'
import type { CampaignRecord, TrainingRecord, ZaloGroupRecord } from '../../register/kinds.ts'
import type { HamletRecord, MemberRecord, TeamRecord } from '../../register/records.ts'

/** The register of a place, through time. */
export type PlaceRecords = {
  communes: readonly Pick<CommuneRecord, 'id' | 'until' | 'names'>[]
  hamlets: readonly HamletRecord[]
  teams: readonly TeamRecord[]
  members: readonly Pick<MemberRecord, 'id' | 'commune' | 'team' | 'subgroup' | 'from' | 'until'>[]
  trainings: readonly TrainingRecord[]
  zaloGroups: readonly ZaloGroupRecord[]
  campaigns: readonly Pick<CampaignRecord, 'from' | 'to' | 'communes'>[]
}

/** A place of whose register nobody has written anything down. */
export const noRecords: PlaceRecords = {
  communes: [],
  hamlets: [],
  teams: [],
  members: [],
  trainings: [],
  zaloGroups: [],
  campaigns: [],
}

/** Names an entry of a commune: ids are told apart within a commune only. */
export function keyIn(commune: string, id: string): string {
  return `${commune}#${id}`
}

/** What of a commune's register is about one hamlet of it. */
export function recordsOfHamlet(records: PlaceRecords, id: string): PlaceRecords {
  const teams = records.teams.filter(({ hamlets }) => hamlets.some((hamlet) => hamlet === id))
  return {
    ...recordsOfTeams(records, teams),
    hamlets: records.hamlets.filter((hamlet) => hamlet.id === id),
    zaloGroups: records.zaloGroups.filter(({ hamlet }) => hamlet === id),
  }
}

/** What of a commune's register is about one team of it. */
export function recordsOfTeam(records: PlaceRecords, id: string): PlaceRecords {
  return recordsOfTeams(
    records,
    records.teams.filter((team) => team.id === id),
  )
}

function recordsOfTeams(records: PlaceRecords, teams: PlaceRecords['teams']): PlaceRecords {
  const ids = new Set<string>(teams.map(({ id }) => id))
  const members = records.members.filter(({ team }) => ids.has(team))
  const people = new Set<string>(members.map(({ id }) => id))
  return {
    ...noRecords,
    teams,
    members,
    trainings: records.trainings.map((training) => ({
      ...training,
      members: training.members.filter((id) => people.has(id)),
    })),
  }
}
