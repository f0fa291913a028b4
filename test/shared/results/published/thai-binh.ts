import { freePeriod } from '../../../../shared/periods.ts'
import { placeOf } from '../../../../shared/results/register/standing.ts'
import { registerValues } from '../../../../shared/results/register/values.ts'
import { Day } from '../../../../shared/time.ts'
import type { DataSet } from './data-set.ts'
import { aGeneratedRegister, communesOf, extremes, spread } from './register.ts'

const day = Day.parse('2024-12-03')
const communes = communesOf(34, 242)

// 1,797 teams with almost 12,000 members hold 5 or 6 in each hamlet only where nearly all hamlets have 6.
const register = aGeneratedRegister(communes, [
  {
    kind: 'community',
    level: 'commune',
    from: '2022-07-01',
    communes,
    sizes: spread(2_450, communes.length),
  },
  {
    ...{ kind: 'community', level: 'hamlet', from: '2022-07-01', communes },
    sizes: extremes(9_300, 1_797 - communes.length, 5, 6),
  },
])

export const thaiBinh: DataSet = {
  area: 'Thái Bình',
  valuesOf: () =>
    registerValues('province', placeOf(register.records), freePeriod(Day.parse('2024-01-01'), day)),
}
