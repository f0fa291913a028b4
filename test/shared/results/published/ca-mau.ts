import { AreaId, FigureId } from '../../../../shared/ids.ts'
import { freePeriod, type Period } from '../../../../shared/periods.ts'
import type { FigureRecord } from '../../../../shared/register/kinds.ts'
import { placeOf } from '../../../../shared/results/register/standing.ts'
import { outsideFigures, provinceGroup } from '../../../../shared/results/register/summaries.ts'
import { Day } from '../../../../shared/time.ts'
import { anInterview, theSurvey } from '../../../support/versions.ts'
import { type Alike, evenly, surveyValues, until } from './counted.ts'
import type { DataSet } from './data-set.ts'
import { aGeneratedRegister, communesOf, spread } from './register.ts'
import type { Filled } from './responses.ts'

const province = AreaId.parse('96@0001-01-01')
const communes = communesOf(96, 101)
const PILOT = 48
const PILOT_END = '2023-08-31'

/** Which year "September of this year" is, the article leaves open; the pilot ended in August 2023. */
const SEPTEMBER = freePeriod(Day.parse('2023-01-01'), Day.parse('2023-09-30'))

/** 48 communes in the pilot, all 101 from September 2023 on. */
const register = aGeneratedRegister(communes, [
  {
    ...{ kind: 'community', level: 'hamlet', from: '2022-09-01', communes: communes.slice(0, PILOT) },
    ...{ sizes: spread(1_729, 364), households: 132_500 },
  },
  {
    ...{ kind: 'community', level: 'hamlet', from: '2023-09-01', communes: communes.slice(PILOT) },
    ...{ sizes: spread(4_529 - 1_729, 883 - 364), households: 178_300 },
  },
])

// Every household was visited once and guided. Of the 70,642 of the pilot and the 144,676 after it, these have what was counted.
const early = evenly(70_642, PILOT)
const after = { pilot: 430, others: evenly(144_676 - PILOT * 430, communes.length - PILOT) }
const dvc = evenly(181_943, communes.length)
const epay = evenly(144_196, communes.length)
const sellers = evenly(6_442, communes.length)

const usual = { dvc: dvc.each, epay: epay.each, sellers: sellers.each }
const visits: readonly Alike[] = [
  { times: PILOT - 1, filled: aCommune({ ...usual, early: early.each, late: after.pilot }) },
  { times: 1, filled: aCommune({ ...usual, early: early.rest, late: after.pilot }) },
  { times: communes.length - PILOT - 1, filled: aCommune({ ...usual, early: 0, late: after.others.each }) },
  {
    times: 1,
    filled: aCommune({
      ...{ early: 0, late: after.others.rest },
      ...{ dvc: dvc.rest, epay: epay.rest, sellers: sellers.rest },
    }),
  },
]

/** vnCare's own numbers: what there is by a day, and the bookings of each month. */
const outside = outsideFigures([
  aFigure('vncare_accounts', 120_000, '2023-06-30'),
  aFigure('vncare_accounts', 175_908, '2023-09-30'),
  aFigure('vncare_health_records', 371_647, '2023-09-30'),
  ...monthly('vncare_bookings', 14_378),
  ...monthly('vncare_online_bookings', 49),
])

export const caMau: DataSet & { register: typeof register } = {
  area: 'Cà Mau',
  register,
  valuesOf({ date }) {
    const period = date.startsWith('thí điểm') ? until(PILOT_END) : SEPTEMBER
    const values = known.get(period.id) ?? valuesIn(period)
    known.set(period.id, values)
    return values
  },
}

const known = new Map<string, ReturnType<DataSet['valuesOf']>>()

function valuesIn(period: Period) {
  return {
    ...provinceGroup(province, placeOf(register.records), outside, period).indicators,
    ...surveyValues(theSurvey('hh_digital_visit'), visits, period, register),
  }
}

/** How many appointments were booked through vnCare in a period. */
export function bookings(period: Period): number | undefined {
  return provinceGroup(province, placeOf(register.records), outside, period).indicators.vncare_bookings?.value
}

/** Seven hamlets of at most 360 households; the first so many have this or that. */
function aCommune(of: { early: number; late: number; dvc: number; epay: number; sellers: number }): Filled[] {
  return Array.from({ length: of.early + of.late }, (_, i) => {
    const hamlet = Math.floor(i / 360)
    const isSeller = i < of.sellers
    return {
      team: hamlet,
      day: i < of.early ? '2023-08-20' : '2023-09-20',
      answers: anInterview({
        ...{ hamlet: `h${hamlet}`, hh_key: String((i % 360) + 1).padStart(3, '0') },
        dvc: i < of.dvc ? (i % 3 === 0 ? 'assisted' : 'self') : 'login_only',
        epay: i < of.epay ? 'yes' : 'no',
        ...(isSeller ? { business: 'yes', sell_account: 'yes' } : {}),
      }),
    }
  })
}

function monthly(indicator: string, total: number): FigureRecord[] {
  return spread(total, 9).map((value, month) =>
    aFigure(indicator, value, new Date(Date.UTC(2023, month + 1, 0)).toISOString().slice(0, 10)),
  )
}

function aFigure(indicator: string, value: number, day: string): FigureRecord {
  return {
    id: FigureId.parse(`${indicator.replaceAll('_', '-')}-${day}`),
    area: province,
    ...{ indicator, value, unit: 'lượt', day: Day.parse(day), source: 'Sở Y tế (dữ liệu tạo ra)' },
  }
}
