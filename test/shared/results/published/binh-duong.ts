import { freePeriod } from '../../../../shared/periods.ts'
import { placeOf } from '../../../../shared/results/register/standing.ts'
import { registerValues } from '../../../../shared/results/register/values.ts'
import { Day } from '../../../../shared/time.ts'
import type { DataSet } from './data-set.ts'
import { aGeneratedRegister, communesOf, spread } from './register.ts'

const communes = communesOf(74, 91)
const from = Day.parse('2023-09-01')
const to = Day.parse('2023-10-30')
const day = Day.parse('2023-11-30')

const register = aGeneratedRegister(communes, [
  { kind: 'community', level: 'hamlet', from: '2022-10-01', communes, sizes: spread(3_329, 586) },
])

// One youth team for each hamlet, of 20 to 23 members in subgroups of at least two.
const youth = register.hamlets.map((hamlet, i) => ({ hamlet, size: 20 + (i % 4) }))
const young = aGeneratedRegister(communes, [
  {
    ...{ kind: 'youth', level: 'hamlet', from: '2023-01-01', communes, subgroup: 2 },
    sizes: youth.map(({ size }) => size),
  },
])
const records = {
  ...register.records,
  teams: [
    ...register.teams,
    ...young.teams.map((team, i) => ({
      ...team,
      id: `y${team.id}` as typeof team.id,
      hamlets: youth.slice(i, i + 1).map(({ hamlet }) => hamlet.id),
    })),
  ],
  members: [
    ...register.members,
    ...young.members.map((member) => ({ ...member, team: `y${member.team}` as typeof member.team })),
  ],
  campaigns: [{ from, to, communes: [] }],
}

export const binhDuong: DataSet = {
  area: 'Bình Dương',
  valuesOf: () => registerValues('province', placeOf(records), freePeriod(Day.parse('2022-01-01'), day)),
}
