import { describe, expect, it } from 'vitest'
import { AreaId, HamletId, MemberId, TeamId, TrainingId, ZaloGroupId } from '../../../../shared/ids.ts'
import type { HamletRecord, MemberRecord, TeamRecord } from '../../../../shared/register/records.ts'
import { communeSince } from '../../../../shared/register/since.ts'
import { registerIndicators } from '../../../../shared/results/register/catalogue.ts'
import {
  noRecords,
  type PlaceRecords,
  recordsOfHamlet,
  recordsOfTeam,
} from '../../../../shared/results/register/records.ts'
import type { PlaceKind } from '../../../../shared/results/register/spec.ts'
import { placeOf } from '../../../../shared/results/register/standing.ts'
import { registerValues } from '../../../../shared/results/register/values.ts'
import { Day } from '../../../../shared/time.ts'

const province = AreaId.parse('96@2025-07-01')
const first = AreaId.parse('32244@2025-07-01')
const second = AreaId.parse('32059@2025-07-01')
const since = Day.parse('2025-07-01')

/** Two communes: the first has a commune's team, two hamlets with a team each and a youth team; the second nothing. */
const records: PlaceRecords = {
  communes: [first, second].map((id) =>
    communeSince({ id, province, code: id.slice(0, 5), name: id, type: 'xa' }),
  ),
  hamlets: [
    aHamlet('h1', [{ from: since, count: 300 }]),
    aHamlet('h2', [{ from: Day.parse('2026-03-01'), count: 200 }]),
  ],
  teams: [
    aTeam('c1', { level: 'commune', hamlets: [] }),
    aTeam('t1', { hamlets: ['h1'] }),
    aTeam('t2', { hamlets: ['h2'], from: '2026-02-01' }),
    aTeam('y1', { hamlets: ['h1'], kind: 'youth' }),
    aTeam('o1', { hamlets: ['h1'], kind: 'other' }),
  ],
  members: [
    ...someMembers('c1', 10),
    ...someMembers('t1', 4),
    ...someMembers('t2', 6, { from: '2026-02-01' }),
    ...someMembers('t1', 1, { from: '2025-07-01', until: '2026-01-15', prefix: 'left' }),
    ...someMembers('y1', 3, { subgroup: 'A', prefix: 'a' }),
    ...someMembers('y1', 2, { subgroup: 'B', prefix: 'b' }),
    ...someMembers('o1', 9),
  ],
  trainings: [
    aTraining('r1', '2026-01-10', ['t1-0', 't1-1'], 5),
    aTraining('r2', '2026-01-20', ['t1-1', 'c1-0'], 0),
    aTraining('r3', '2026-02-20', ['t2-0'], 2),
  ],
  zaloGroups: [
    aZaloGroup('z1', 'h1', [
      { from: '2026-01-01', count: 100 },
      { from: '2026-02-01', count: 150 },
    ]),
    aZaloGroup('z2', undefined, [{ from: '2026-02-10', count: 40 }]),
  ],
  campaigns: [
    { from: Day.parse('2026-01-01'), to: Day.parse('2026-01-20'), communes: [] },
    { from: Day.parse('2026-01-11'), to: Day.parse('2026-02-10'), communes: [first] },
  ],
}

describe('The register’s indicators', () => {
  it('count teams and members as they stand on the day, youth and other teams apart', () => {
    expect(said('2026-01-31')).toMatchObject({
      ...{ teams_total: 2, teams_commune_level: 1, teams_hamlet_level: 1 },
      ...{ members_total: 14, members_commune_level: 10, members_hamlet_level: 4 },
    })
    expect(said('2026-02-01')).toMatchObject({ teams_total: 3, teams_hamlet_level: 2, members_total: 20 })
  })

  it('no longer count who has left, nor anybody before the first day', () => {
    expect(said('2026-01-14')).toMatchObject({ members_total: 15 })
    expect(said('2026-01-15')).toMatchObject({ members_total: 14 })
  })

  it('never count somebody who is said to have left before coming', () => {
    const wrong = someMembers('t1', 1, { from: '2026-01-20', until: '2026-01-10', prefix: 'wrong' })
    const members = [...records.members, ...wrong]
    for (const day of ['2026-01-12', '2026-01-31']) {
      expect(said(day, { ...records, members }).members_hamlet_level).toBe(said(day).members_hamlet_level)
    }
  })

  it('give the smallest and largest team, and a commune’s mean over the communes that have one', () => {
    expect(said('2026-02-28')).toMatchObject({
      ...{ members_per_team_min: 4, members_per_team_max: 10, members_per_commune_team_avg: 10 },
      ...{ members_per_hamlet_team_min: 4, members_per_hamlet_team_max: 6 },
    })
  })

  it('count communes with a team, over those that there are on the day', () => {
    expect(said('2026-02-28')).toMatchObject({
      ...{ communes_with_teams: 1, communes_coverage_share: 50 },
      ...{ provinces_with_teams: 1, provinces_100pct_communes: 0 },
    })
    const merged = { ...records, communes: records.communes.map((one) => ended(one, second, '2026-02-01')) }
    expect(said('2026-02-01', merged)).toMatchObject({
      communes_coverage_share: 100,
      provinces_100pct_communes: 1,
    })
  })

  it('count nothing that stood in a commune that is no more, though nobody ended it', () => {
    const merged = { ...records, communes: records.communes.map((one) => ended(one, first, '2026-02-01')) }
    expect(said('2026-02-01', merged)).toMatchObject({
      ...{ communes_with_teams: 0, provinces_with_teams: 0, teams_total: 0, members_total: 0 },
      ...{ members_trained: 3 },
    })
    expect(said('2026-02-01', merged)).not.toHaveProperty('households_total')
    expect(said('2026-02-01', merged)).not.toHaveProperty('zalo_channel_members')
    expect(said('2026-01-31', merged)).toEqual(said('2026-01-31'))
  })

  it('judge youth teams apart, by hamlet, team and subgroup', () => {
    expect(said('2026-02-28')).toMatchObject({
      ...{ youth_teams_per_hamlet_min: 0, youth_team_members_min: 5, youth_subgroup_members_min: 2 },
    })
  })

  it('count each person trained in the period once, and others beside', () => {
    expect(said('2026-01-31')).toMatchObject({ members_trained: 3, others_trained: 5, provinces_trained: 1 })
    expect(said('2026-02-28')).toMatchObject({ members_trained: 4, others_trained: 7 })
    expect(said('2026-02-28', records, '2026-02-01')).toMatchObject({ members_trained: 1, others_trained: 2 })
  })

  it('take the newest count of each Zalo group and hamlet, and none from before the first', () => {
    expect(said('2026-01-31')).toMatchObject({ zalo_channel_members: 100, households_total: 300 })
    expect(said('2026-03-01')).toMatchObject({ zalo_channel_members: 190, households_total: 500 })
  })

  it('count a day of two campaigns once', () => {
    expect(said('2026-01-31', records, '2026-01-01')).toMatchObject({ campaign_days: 31 })
    expect(said('2026-12-31', records, '2026-02-01')).toMatchObject({ campaign_days: 10 })
  })

  it('say nothing of a register that nobody has kept: missing is never 0', () => {
    const values = registerValues('province', placeOf(noRecords), {
      from: since,
      to: Day.parse('2026-01-31'),
    })
    const known = Object.entries(values).filter(([, { value }]) => value !== undefined)
    expect(known.map(([code]) => code)).toEqual(['basic_digital_skills'])
    expect(said('2025-06-30')).not.toHaveProperty('teams_total')
  })

  it('say 0 of what a kept register does not have', () => {
    const empty = { ...records, teams: [], members: [], trainings: [] }
    expect(said('2026-01-31', empty)).toMatchObject({ teams_total: 0, communes_coverage_share: 0 })
    expect(said('2026-01-31', empty)).not.toHaveProperty('members_per_team_min')
    expect(said('2026-01-31', empty)).not.toHaveProperty('members_trained')
  })

  it('are said of a hamlet and of a team as far as they make sense there', () => {
    expect(said('2026-02-28', recordsOfHamlet(records, 'h1'), '2026-01-01', 'hamlet')).toEqual({
      ...{ teams_total: 1, teams_hamlet_level: 1, members_total: 4, members_hamlet_level: 4 },
      ...{ members_per_team_min: 4, members_per_team_max: 4 },
      ...{ members_per_hamlet_team_min: 4, members_per_hamlet_team_max: 4 },
      ...{ youth_teams_per_hamlet_min: 1, youth_team_members_min: 5, youth_subgroup_members_min: 2 },
      ...{ members_trained: 2, zalo_channel_members: 150, households_total: 300 },
    })
    const team = said('2026-02-28', recordsOfTeam(records, 't2'), '2026-01-01', 'team')
    expect(team).toMatchObject({ members_total: 6, members_trained: 1 })
    expect(Object.keys(team)).not.toContain('teams_total')
  })

  it('have each a value where there is something to say', () => {
    const values = registerValues('province', placeOf(records), { from: since, to: Day.parse('2026-03-31') })
    for (const { code } of registerIndicators) expect(values[code]?.value, code).toBeDefined()
  })
})

function said(to: string, of = records, from = '2025-07-01', place: PlaceKind = 'province') {
  const values = registerValues(place, placeOf(of), { from: Day.parse(from), to: Day.parse(to) })
  return Object.fromEntries(
    Object.entries(values).flatMap(([code, { value }]) => (value === undefined ? [] : [[code, value]])),
  )
}

function ended(commune: PlaceRecords['communes'][number], id: AreaId, until: string) {
  return commune.id === id ? { ...commune, until: Day.parse(until) } : commune
}

function aHamlet(id: string, households: HamletRecord['households']): HamletRecord {
  return { id: HamletId.parse(id), commune: first, name: id, households, from: since }
}

function aTeam(
  id: string,
  given: Partial<Pick<TeamRecord, 'level' | 'kind'>> & { hamlets: string[]; from?: string },
): TeamRecord {
  return {
    ...{ id: TeamId.parse(id), commune: first, name: id, level: 'hamlet', kind: 'community' },
    ...given,
    hamlets: given.hamlets.map((hamlet) => HamletId.parse(hamlet)),
    from: Day.parse(given.from ?? since),
  }
}

function someMembers(
  team: string,
  count: number,
  given: { from?: string; until?: string; subgroup?: string; prefix?: string } = {},
): MemberRecord[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: MemberId.parse(`${given.prefix ?? team}-${i}`), team: TeamId.parse(team), commune: first },
    ...{ name: 'Thành viên', leader: i === 0, from: Day.parse(given.from ?? since) },
    ...(given.until === undefined ? {} : { until: Day.parse(given.until) }),
    ...(given.subgroup === undefined ? {} : { subgroup: given.subgroup }),
  }))
}

function aTraining(id: string, day: string, members: string[], others: number) {
  return {
    ...{ id: TrainingId.parse(id), commune: first, topic: 'Kỹ năng số', day: Day.parse(day), others },
    members: members.map((member) => MemberId.parse(member)),
  }
}

function aZaloGroup(id: string, hamlet: string | undefined, people: { from: string; count: number }[]) {
  return {
    ...{ id: ZaloGroupId.parse(id), commune: first, name: id, from: since },
    ...(hamlet === undefined ? {} : { hamlet: HamletId.parse(hamlet) }),
    people: people.map(({ from, count }) => ({ from: Day.parse(from), count })),
  }
}
