import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../shared/calendar.ts'
import { MemberId, TeamId } from '../../../../shared/ids.ts'
import { isActive } from '../../../../shared/register/validity.ts'
import { placeOf } from '../../../../shared/results/register/standing.ts'
import { Day } from '../../../../shared/time.ts'
import { aGeneratedRegister, communesOf } from '../published/register.ts'

const start = Day.parse('2026-01-01')
const communes = communesOf(96, 2)

describe('A register that is read on many days', () => {
  it('has in each team whom a look at every member finds there', () => {
    // Team t0-0 is in both communes: ids are told apart within a commune only.
    const { records, teams } = aGeneratedRegister(communes, [
      { kind: 'community', level: 'hamlet', from: start, communes, sizes: [0, 0] },
    ])
    const twins = teams.map((team) => ({ ...team, id: TeamId.parse('t0-0') }))
    fc.assert(
      fc.property(fc.array(aMember(), { maxLength: 12 }), fc.nat(12), (members, offset) => {
        const day = addDays(start, offset)
        const place = placeOf({ ...records, teams: twins, members })
        const found = place.standingOn(day).teamsOf()
        for (const { team, members: count, subgroups } of found) {
          const own = members.filter((one) => one.commune === team.commune && isActive(one, day))
          expect(count).toBe(own.length)
          const named = own.flatMap(({ subgroup }) => subgroup ?? [])
          expect(subgroups.toSorted()).toEqual(
            [...new Set(named)].map((name) => named.filter((one) => one === name).length).sort(),
          )
        }
      }),
      { seed: 62, numRuns: 60 },
    )
  })
})

function aMember() {
  return fc
    .record({
      commune: fc.constantFrom(...communes),
      from: fc.nat(10),
      length: fc.option(fc.integer({ min: -1, max: 6 }), { nil: undefined }),
      subgroup: fc.constantFrom(undefined, 'A', 'B'),
    })
    .map(({ commune, from, length, subgroup }) => ({
      ...{ id: MemberId.parse('m'), commune, team: TeamId.parse('t0-0'), from: addDays(start, from) },
      ...(length === undefined ? {} : { until: addDays(start, from + length) }),
      ...(subgroup === undefined ? {} : { subgroup }),
    }))
}
