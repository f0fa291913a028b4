import { describe, expect, test } from 'vitest'
import { inviteesOf, teamsToInvite } from '../../../../functions/office/cards/invitees.ts'
import { MAX_CARDS, MAX_USES, SPARE_USES } from '../../../../shared/api/cards.ts'
import { AreaId, MemberId, TeamId } from '../../../../shared/ids.ts'
import type { MemberRecord, TeamRecord } from '../../../../shared/register/records.ts'
import { Day } from '../../../../shared/time.ts'

const commune = AreaId.parse('31843@2025-07-01')
const [before, today, tomorrow] = ['2025-07-01', '2026-11-21', '2026-11-22'].map((day) => Day.parse(day))
if (before === undefined || today === undefined || tomorrow === undefined) throw new Error('No days.')

const aTeam = (over: Partial<TeamRecord> = {}): TeamRecord => ({
  id: TeamId.parse('t1'),
  commune,
  name: 'Tổ ấp 1',
  level: 'commune',
  kind: 'community',
  hamlets: [],
  from: before,
  ...over,
})
const aMember = (id: string, over: Partial<MemberRecord> = {}): MemberRecord => ({
  id: MemberId.parse(id),
  team: TeamId.parse('t1'),
  commune,
  name: 'Nguyễn Thị Lan',
  leader: false,
  from: before,
  ...over,
})
const idsOf = (members: MemberRecord[], teams = [aTeam()], chosen = {}) =>
  inviteesOf({ teams, members }, chosen, today).map(({ member }) => member.id)

test('who has left, has not begun, or whose team has ended gets no card', () => {
  const other = TeamId.parse('t2')
  const teams = [aTeam(), aTeam({ id: other, until: today })]
  const members = [
    aMember('stays'),
    aMember('left', { until: today }),
    aMember('leaves', { until: tomorrow }),
    aMember('begins', { from: tomorrow }),
    aMember('teamless', { team: other }),
  ]
  expect(idsOf(members, teams)).toEqual(['stays', 'leaves'])
})

test('choosing somebody who has left leaves nobody to invite, though the register knows the name', () => {
  const members = [aMember('stays'), aMember('left', { until: today })]
  expect(() => idsOf(members, [aTeam()], { members: ['left'] })).toThrow(
    expect.objectContaining({ code: 'nobody-to-invite' }),
  )
})

test('the cards of two teams of one name stay together', () => {
  const twin = TeamId.parse('t2')
  const members = [
    aMember('a', { name: 'Ánh' }),
    aMember('b', { name: 'Bình', team: twin }),
    aMember('c', { name: 'Cúc' }),
  ]
  expect(idsOf(members, [aTeam(), aTeam({ id: twin })])).toEqual(['a', 'c', 'b'])
})

test('400 cards at a time, and no more', () => {
  const members = Array.from({ length: MAX_CARDS }, (_, place) => aMember(`m${place}`))
  expect(idsOf(members)).toHaveLength(MAX_CARDS)
  expect(() => idsOf([...members, aMember('one-more')])).toThrow(
    expect.objectContaining({ code: 'too-large' }),
  )
})

describe('invitations of teams', () => {
  const other = TeamId.parse('t2')
  const teamsOf = (members: MemberRecord[], teams: TeamRecord[], chosen = {}) =>
    teamsToInvite({ teams, members }, chosen, today).map(({ team, uses }) => [team.name, uses])

  test('are for active teams with active members, sorted by name as Vietnamese counts', () => {
    const teams = [
      aTeam({ id: other, name: 'Tổ ấp 10' }),
      aTeam({ name: 'Tổ ấp 2' }),
      aTeam({ id: TeamId.parse('t3'), name: 'Tổ không người' }),
      aTeam({ id: TeamId.parse('t4'), name: 'Tổ đã giải thể', until: today }),
    ]
    const members = [
      aMember('a'),
      aMember('b'),
      aMember('left', { until: today }),
      aMember('c', { team: other }),
      aMember('d', { team: TeamId.parse('t4') }),
    ]
    expect(teamsOf(members, teams)).toEqual([
      ['Tổ ấp 2', 2 + SPARE_USES],
      ['Tổ ấp 10', 1 + SPARE_USES],
    ])
    expect(teamsOf(members, teams, { teams: [other], uses: 40 })).toEqual([['Tổ ấp 10', 40]])
    expect(() => teamsOf(members, teams, { teams: ['t4'] })).toThrow(
      expect.objectContaining({ code: 'nobody-to-invite' }),
    )
    expect(() => teamsOf(members, teams, { teams: ['t9'] })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })

  test('let in no more phones than an invitation may', () => {
    const members = Array.from({ length: MAX_USES }, (_, place) => aMember(`m${place}`))
    expect(teamsOf(members, [aTeam()])).toEqual([['Tổ ấp 1', MAX_USES]])
  })
})
