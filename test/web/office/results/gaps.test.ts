import { describe, expect, it } from 'vitest'
import { DeviceId, MemberId, TeamId } from '../../../../shared/ids.ts'
import type { LedgerSummary } from '../../../../shared/results/summary.ts'
import { gapsByTeam } from '../../../../web/office/results/gaps/by-team.ts'
import { numberList } from '../../../../web/office/results/gaps/number-list.ts'
import { en } from '../../../../web/office/results/gaps/text/en.ts'
import { vi } from '../../../../web/office/results/gaps/text/vi.ts'

const from1To = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('The numbers that are missing', () => {
  it.each([
    [[23], '23', '23'],
    [[23, 41], '23 và 41', '23 and 41'],
    [[1023, 1041, 1042], '1023, 1041 và 1042', '1023, 1041 and 1042'],
  ])('%j are listed as one says them', (missing, inVietnamese, inEnglish) => {
    expect(numberList(missing, missing.length, vi, 'vi')).toBe(inVietnamese)
    expect(numberList(missing, missing.length, en, 'en')).toBe(inEnglish)
  })

  it('are all listed up to twenty, and of more the first twenty and how many others there are', () => {
    expect(numberList(from1To(20), 20, vi, 'vi')).toMatch(/, 19 và 20$/)
    expect(numberList(from1To(51), 51, vi, 'vi')).toMatch(/^1, 2, .*, 20 và 31 số khác$/)
    expect(numberList(from1To(51), 51, en, 'en')).toMatch(/, 20 and 31 more$/)
  })

  it('count those too that the summary does not name', () => {
    expect(numberList(from1To(200), 12_345, vi, 'vi')).toMatch(/ và 12\.325 số khác$/)
  })
})

describe('Gaps by team', () => {
  it('go by the names of teams and then of people, and leave out whose numbers all came', () => {
    const { teams, complete } = gapsByTeam([
      aLedger('t1', 'Tổ ấp 10', 'Trần Văn Ba'),
      aLedger('t2', 'Tổ ấp 2', 'Đỗ Thị Hai'),
      aLedger('t2', 'Tổ ấp 2', undefined, { received: 5, missing: [] }),
      aLedger('t1', 'Tổ ấp 10', 'Đặng Văn An'),
    ])
    expect(complete).toBe(1)
    expect(teams.map(({ name, ledgers }) => [name, ledgers.map(({ writer }) => writer?.name)])).toEqual([
      ['Tổ ấp 2', ['Đỗ Thị Hai']],
      ['Tổ ấp 10', ['Đặng Văn An', 'Trần Văn Ba']],
    ])
  })

  it('keep teams of the same name apart', () => {
    const { teams } = gapsByTeam([aLedger('t1', 'Tổ ấp 1', 'An'), aLedger('t2', 'Tổ ấp 1', 'Ba')])
    expect(teams).toHaveLength(2)
  })

  it('are none where every number came, and where nothing did', () => {
    expect(gapsByTeam([])).toEqual({ teams: [], complete: 0 })
    const whole = aLedger('t1', 'Tổ ấp 1', undefined, { received: 5, missing: [] })
    expect(gapsByTeam([whole])).toEqual({ teams: [], complete: 1 })
  })
})

function aLedger(
  team: string,
  teamName: string,
  name: string | undefined,
  over: Partial<LedgerSummary> = {},
): LedgerSummary {
  const writer = { member: MemberId.parse('m1'), device: DeviceId.parse('d1') }
  return {
    ...{ team: TeamId.parse(team), teamName, ...(name === undefined ? {} : { writer: { ...writer, name } }) },
    ...{ made: 5, received: 4, missing: [3], doubled: 0, lastReceivedAt: 1_000 },
    ...over,
  }
}
