import { describe, expect, it } from 'vitest'
import { LedgerId } from '../../../shared/api/batches.ts'
import { DeviceId, MemberId, TeamId } from '../../../shared/ids.ts'
import type { LedgerCount } from '../../../shared/results/ledger.ts'
import { missingOf, summariseLedgers, withoutWriters } from '../../../shared/results/summarise-ledgers.ts'

const t1 = TeamId.parse('t1')
const teams = [{ id: t1, name: 'Tổ ấp 1' }]
const members = [
  { id: MemberId.parse('m1'), team: t1, name: 'Trần Thị Sáu' },
  { id: MemberId.parse('m1'), team: TeamId.parse('t2'), name: 'Lê Văn Khác' },
]

describe('Ledgers in a summary', () => {
  it('say whose phone it is where something is missing, and of the others only the team', () => {
    const [gap, whole] = summariseLedgers(
      [aLedger({ made: 57, received: 55, missing: [23, 41] }), aLedger({ device: DeviceId.parse('d2') })],
      teams,
      members,
    )
    expect(gap).toEqual({
      ...{ team: t1, teamName: 'Tổ ấp 1', writer: { member: 'm1', name: 'Trần Thị Sáu', device: 'd1' } },
      ...{ made: 57, received: 55, missing: [23, 41], doubled: 0, lastReceivedAt: 1_000 },
    })
    expect(whole).toEqual({
      ...{ team: t1, teamName: 'Tổ ấp 1' },
      ...{ made: 3, received: 3, missing: [], doubled: 0, lastReceivedAt: 1_000 },
    })
  })

  it('show who is not in the register by the id', () => {
    const [gap] = summariseLedgers([aLedger({ made: 4, missing: [2] })], [], [])
    expect(gap).toMatchObject({ teamName: 't1', writer: { name: 'm1' } })
  })

  it('lose the people, and nothing else, for whoever may not see names', () => {
    const named = summariseLedgers([aLedger({ made: 4, missing: [2] }), aLedger({})], teams, members)
    const { writer: _, ...unnamed } = named[0] as never as Record<string, unknown>
    expect(withoutWriters(named)).toEqual([unnamed, named[1]])
  })
})

describe('How many are missing', () => {
  it('is what was made and did not come, of all of them', () => {
    expect(missingOf([])).toBe(0)
    expect(missingOf([aLedger({ made: 57, received: 55 }), aLedger({}), aLedger({ made: 4 })])).toBe(3)
  })

  it('stays a whole number that a summary can hold, though phones claim to have made millions of millions', () => {
    expect(Number.isSafeInteger(missingOf([aLedger({ made: 9e15 }), aLedger({ made: 9e15 })]))).toBe(true)
  })
})

function aLedger(over: Partial<LedgerCount>): LedgerCount {
  return {
    team: t1,
    member: MemberId.parse('m1'),
    device: DeviceId.parse('d1'),
    ledger: LedgerId.parse('aaaaaaaa'),
    ...{ made: 3, received: 3, missing: [], doubled: 0, lastReceivedAt: 1_000 },
    ...over,
  }
}
