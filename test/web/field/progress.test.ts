import { describe, expect, it } from 'vitest'
import type { LedgerState, TeamSheet } from '../../../shared/api/team-sheet.ts'
import { DeviceId, HamletId, MemberId, SurveyId } from '../../../shared/ids.ts'
import { byMember, numbersText, progressOf } from '../../../web/field/visits/team-figures.ts'
import { aBrief, MORNING } from './build.ts'

const { hamlets } = aBrief()

function aSheet(counted: TeamSheet['hamlets']): TeamSheet {
  return {
    survey: SurveyId.parse('hh_digital_visit'),
    asOf: MORNING,
    hamlets: counted,
    mine: 0,
    team: 0,
    ledgers: [],
    sentBack: [],
  }
}

function aLedger(member: string, device: string): LedgerState {
  return {
    device: DeviceId.parse(device),
    member: MemberId.parse(member),
    memberName: member === 'M1' ? 'Đỗ Thị Út' : 'Âu Văn Ba',
    ledger: '0123abcd',
    made: 3,
    received: 3,
    missing: [],
    lastReceivedAt: MORNING,
  }
}

describe('how far a team is', () => {
  it('is counted against all households of its present hamlets, counted or not', () => {
    const gone = HamletId.parse('H9')
    const sheet = aSheet([
      { id: HamletId.parse('H1'), done: ['001', '002'], revisit: ['003'] },
      { id: gone, done: ['001'], revisit: [] },
    ])
    expect(progressOf(hamlets, sheet)).toEqual({
      hamlets: [
        { hamlet: hamlets[0], done: 2, revisit: 1 },
        { hamlet: hamlets[1], done: 0, revisit: 0 },
      ],
      done: 2,
      plan: 200,
    })
  })
})

describe('what arrived of each phone', () => {
  it('stands under its member, in the order of the Vietnamese alphabet', () => {
    const ledgers = [aLedger('M1', 'D1'), aLedger('M2', 'D2'), aLedger('M1', 'D3')]
    expect(byMember(ledgers).map(({ name, phones }) => [name, phones.map(({ device }) => device)])).toEqual([
      ['Âu Văn Ba', ['D2']],
      ['Đỗ Thị Út', ['D1', 'D3']],
    ])
  })

  const words = { and: 'và', more: (n: number) => `${n} số khác` }
  it.each([
    [[23], '23'],
    [[23, 41], '23 và 41'],
    [[3, 4, 5], '3, 4 và 5'],
    [Array.from({ length: 12 }, (_, index) => index + 1), '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 và 12'],
    [
      Array.from({ length: 200 }, (_, index) => index + 1),
      '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 và 188 số khác',
    ],
  ])('names the missing numbers %j', (numbers, text) => {
    expect(numbersText(numbers, words)).toBe(text)
  })
})
