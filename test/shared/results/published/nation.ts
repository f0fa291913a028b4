import { TrainingId } from '../../../../shared/ids.ts'
import { periodOf } from '../../../../shared/periods.ts'
import type { TrainingRecord } from '../../../../shared/register/kinds.ts'
import { combineValues } from '../../../../shared/results/combine.ts'
import { registerIndicators } from '../../../../shared/results/register/catalogue.ts'
import type { PlaceRecords } from '../../../../shared/results/register/records.ts'
import { placeOf } from '../../../../shared/results/register/standing.ts'
import { registerValues } from '../../../../shared/results/register/values.ts'
import { Day } from '../../../../shared/time.ts'
import { until } from './counted.ts'
import type { DataSet } from './data-set.ts'
import { aGeneratedRegister, communesOf, extremes, spread } from './register.ts'

const PROVINCES = 63
const COMMUNES = 10_598
const TEAMS = 74_422
const MEMBERS = 348_362
const TRAINED = { people: 255_545, provinces: 59 }

/** Provinces in which one commune has no team yet. */
const INCOMPLETE = 11

const provinces = spread(TEAMS, PROVINCES).map((teams, i) => aProvince(i, teams))

/** The nation is its provinces added up, as its page does it. */
export const nation: DataSet = {
  area: '(cả nước)',
  valuesOf({ date }) {
    const span = date === '2022-09' ? periodOf('month', Day.parse('2022-09-01')) : until(date)
    const values = provinces.map((records) => registerValues('province', placeOf(records), span))
    return Object.fromEntries(
      registerIndicators.map((indicator) => [
        indicator.code,
        combineValues(
          indicator,
          values.map((each) => each[indicator.code]),
        ),
      ]),
    )
  },
}

function aProvince(i: number, teams: number): PlaceRecords {
  const communes = communesOf(i + 1, spread(COMMUNES, PROVINCES)[i] ?? 0)
  const size = spread(MEMBERS, PROVINCES)[i] ?? 0
  const { records, members } = aGeneratedRegister(communes, [
    {
      ...{ kind: 'community', level: 'hamlet', from: '2022-03-01' },
      communes: i < INCOMPLETE ? communes.slice(1) : communes,
      sizes: extremes(size, teams, 4, 9),
    },
  ])
  const trained = members.slice(0, spread(TRAINED.people, TRAINED.provinces)[i] ?? 0)
  return { ...records, trainings: coursesOf(trained) }
}

/** Courses of at most a thousand people in September 2022; the first thousand come to two of them. */
function coursesOf(
  members: readonly { id: TrainingRecord['members'][number]; commune: TrainingRecord['commune'] }[],
) {
  const courses: TrainingRecord[] = []
  for (let i = 0; i < members.length; i += 1_000) {
    const [first] = members
    if (first === undefined) break
    const course = {
      ...{ commune: first.commune, topic: 'Kỹ năng số', day: Day.parse('2022-09-15'), others: 0 },
      members: members.slice(i, i + 1_000).map(({ id }) => id),
    }
    courses.push({ ...course, id: TrainingId.parse(`c${i}`) })
    if (i === 0) courses.push({ ...course, id: TrainingId.parse('again') })
  }
  return courses
}
