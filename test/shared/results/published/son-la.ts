import { freePeriod } from '../../../../shared/periods.ts'
import { combined } from '../../../../shared/results/combined.ts'
import { placeOf } from '../../../../shared/results/register/standing.ts'
import { registerValues } from '../../../../shared/results/register/values.ts'
import { Day } from '../../../../shared/time.ts'
import { anInterview, theSurvey } from '../../../support/versions.ts'
import { surveyValues } from './counted.ts'
import type { DataSet } from './data-set.ts'
import { aGeneratedRegister, communesOf, spread } from './register.ts'
import { monthlyReports } from './reports.ts'

const communes = communesOf(14, 204)

const register = aGeneratedRegister(communes, [
  { kind: 'community', level: 'commune', from: '2022-05-01', communes, sizes: spread(1_814, 204) },
  { kind: 'community', level: 'hamlet', from: '2022-05-01', communes, sizes: spread(14_088, 2_886) },
])

const sinceBeginning = freePeriod(Day.parse('2022-05-01'), Day.parse('2023-12-31'))

// 204 communes alike: 204 × 60 people guided at home, 9,000 who came to sessions and 4,000 at the one-stop desk.
const visits = Array.from({ length: 20 }, (_, i) => ({
  ...{ team: 0, day: '2023-03-01' },
  answers: anInterview({ hh_key: String(i + 1).padStart(3, '0'), guided_people: 3 }),
}))
const reports = monthlyReports({
  teams: 204,
  months: ['2023-06', '2023-12'],
  totals: { session_people: 9_000, desk_days: 408, desk_people: 4_000 },
})

export const sonLa: DataSet = {
  area: 'Sơn La',
  valuesOf() {
    const visited = [{ times: communes.length, filled: visits }]
    const reported = [{ times: 1, filled: reports }]
    const surveys = {
      hh_digital_visit: surveyValues(theSurvey('hh_digital_visit'), visited, sinceBeginning, register),
      team_monthly_report: surveyValues(theSurvey('team_monthly_report'), reported, sinceBeginning, register),
    }
    const { people_guided_turns: turns } = combined(surveys, sinceBeginning.kind)
    return {
      ...registerValues('province', placeOf(register.records), sinceBeginning),
      ...(turns === undefined ? {} : { people_guided_turns: turns.value }),
    }
  },
}
