import { Day } from '../time.ts'
import { type CommuneRecord, firstDayOf, type ProvinceRecord } from './areas.ts'
import type { Commune, Hamlet, Member, Province, Team } from './present.ts'
import type { HamletRecord, MemberRecord, TeamRecord } from './records.ts'

/** The day on which there were districts no more; nothing was surveyed before it. */
export const REFORM = Day.parse('2025-07-01')

// Records without a history, for who knows none: everything has been as it is since the reform.

export function provinceSince({ id, code, name, type }: Province): ProvinceRecord {
  return { id, code, names: [{ from: firstDayOf(id), name, type }], successors: [], formerly: [] }
}

export function communeSince({ id, province, code, name, type }: Commune): CommuneRecord {
  return { id, province, code, names: [{ from: firstDayOf(id), name, type }], successors: [], formerly: [] }
}

export function hamletSince({ id, commune, name, households }: Hamlet): HamletRecord {
  return { id, commune, name, households: [{ from: REFORM, count: households }], from: REFORM }
}

export function teamSince(team: Team): TeamRecord {
  return { ...team, from: REFORM }
}

export function memberSince(member: Member): MemberRecord {
  return { ...member, from: REFORM }
}
