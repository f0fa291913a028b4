import { AreaId, CampaignId, FigureId, ZaloGroupId } from '../../../../shared/ids.ts'
import { campaignPeriod, type Period } from '../../../../shared/periods.ts'
import { combined } from '../../../../shared/results/combined.ts'
import { placeOf } from '../../../../shared/results/register/standing.ts'
import { outsideFigures, provinceGroup } from '../../../../shared/results/register/summaries.ts'
import { Day } from '../../../../shared/time.ts'
import { anInterview, theSurvey } from '../../../support/versions.ts'
import { evenly, surveyValues, until } from './counted.ts'
import type { DataSet } from './data-set.ts'
import { aGeneratedRegister, communesOf, spread } from './register.ts'
import { monthlyReports } from './reports.ts'
import type { Filled } from './responses.ts'

const province = AreaId.parse('70@0001-01-01')
const communes = communesOf(70, 111)
const from = Day.parse('2022-06-01')
const to = Day.parse('2022-08-31')
const campaign = campaignPeriod({ id: CampaignId.parse('cao-diem-2022'), from, to })

const register = aGeneratedRegister(communes, [
  { kind: 'community', level: 'hamlet', from: '2022-05-01', communes, sizes: spread(5_437, 956) },
])
const records = {
  ...register.records,
  campaigns: [{ from, to, communes: [] }],
  zaloGroups: [
    {
      ...{ id: ZaloGroupId.parse('z1'), commune: communes[0] ?? province, name: 'Kênh Zalo của tỉnh', from },
      people: [
        { from, count: 40 },
        { from: Day.parse('2023-06-01'), count: 116 },
      ],
    },
  ],
}
const outside = outsideFigures([
  {
    ...{ id: FigureId.parse('hddt'), area: province, indicator: 'einvoice_normalised', value: 8_214 },
    ...{ unit: 'đơn vị', day: to, source: 'Cục Thuế (dữ liệu tạo ra)' },
  },
])

const guided = evenly(163_410, communes.length)
const visits = [
  { times: communes.length - 1, filled: aCommune(guided.each) },
  { times: 1, filled: aCommune(guided.rest) },
]
const sold = { sellers_new: 223, products_new: 466 }
const reports = [
  ...monthlyReports({ teams: 223, months: ['2022-05', '2022-06', '2022-08'], totals: {} }),
  ...monthlyReports({ teams: 223, months: ['2022-07'], totals: sold }),
]

export const binhPhuoc: DataSet = {
  area: 'Bình Phước',
  valuesOf({ date }) {
    const period: Period = date.includes('/') || date === to ? campaign : until(date)
    const surveys = {
      hh_digital_visit: surveyValues(theSurvey('hh_digital_visit'), visits, period, register),
      team_monthly_report: surveyValues(
        theSurvey('team_monthly_report'),
        [{ times: 1, filled: reports }],
        period,
        register,
      ),
    }
    const whole = Object.entries(combined(surveys, period.kind)).map(([code, { value }]) => [code, value])
    return {
      ...provinceGroup(province, placeOf(records), outside, period).indicators,
      ...surveys.team_monthly_report,
      ...Object.fromEntries(whole),
    }
  },
}

/** So many people guided in the campaign, nine at a visit; and some before and after it, who are not of the campaign. */
function aCommune(people: number): Filled[] {
  const within = Math.ceil(people / 9)
  return Array.from({ length: within + 20 }, (_, i) => ({
    team: 0,
    day: i < 10 ? '2022-05-31' : i < within + 10 ? '2022-07-01' : '2022-09-01',
    answers: anInterview({
      ...{ hamlet: 'h1', hh_key: String(i + 1).padStart(3, '0'), members_14plus: 9, vneid_l1: 1 },
      guided_people: i === 10 ? people - 9 * (within - 1) : 9,
    }),
  }))
}
