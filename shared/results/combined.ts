import type { LocalText } from '../form/definition.ts'
import { SurveyId } from '../ids.ts'
import type { PeriodKind } from '../periods.ts'
import { combineValues } from './combine.ts'
import type { IndicatorValue } from './summary.ts'

/**
 * An indicator that several surveys feed. `add`: they count different things, which add up. `first`: they tell of the same
 * thing, so the first that says anything holds. With `within` it is said only of periods of that kind.
 */
export type CombinedIndicator = {
  code: string
  label: LocalText
  unit: LocalText
  basis: LocalText
  how: 'add' | 'first'
  within?: PeriodKind
  of: readonly { survey: SurveyId; code: string }[]
}

const visits = SurveyId.parse('hh_digital_visit')
const reports = SurveyId.parse('team_monthly_report')

export const combinedIndicators: readonly CombinedIndicator[] = [
  {
    code: 'people_guided_turns',
    label: { vi: 'Số lượt người được hướng dẫn', en: 'People guided, counted each time' },
    unit: { vi: 'lượt', en: 'times' },
    basis: {
      vi: 'tại hộ, tại buổi tuyên truyền và tại bộ phận một cửa',
      en: 'at home, at sessions and at the one-stop desk',
    },
    how: 'add',
    of: [
      { survey: visits, code: 'people_guided_turns' },
      { survey: reports, code: 'session_attendance' },
      { survey: reports, code: 'people_helped_at_desk' },
    ],
  },
  {
    code: 'people_guided_campaign',
    label: {
      vi: 'Số người dân được hướng dẫn trong chiến dịch',
      en: 'People guided in the campaign, counted at each visit',
    },
    unit: { vi: 'lượt', en: 'times' },
    basis: {
      vi: 'lượt người được hướng dẫn tại hộ trong những ngày của chiến dịch',
      en: 'people guided at home on the days of the campaign',
    },
    how: 'add',
    within: 'campaign',
    of: [{ survey: visits, code: 'people_guided_turns' }],
  },
  {
    code: 'products_on_ecommerce',
    label: { vi: 'Số sản phẩm lên sàn', en: 'Products on e-commerce platforms' },
    unit: { vi: 'sản phẩm', en: 'products' },
    basis: {
      vi: 'sản phẩm mới theo báo cáo của tổ; chưa có báo cáo thì theo số sản phẩm các hộ đang bán; không cộng hai số vì có thể trùng',
      en: 'new ones as teams report them; without reports, those that households sell; not added, for some may be in both',
    },
    how: 'first',
    of: [
      { survey: reports, code: 'products_new' },
      { survey: visits, code: 'products_on_ecommerce' },
    ],
  },
]

/** The values of an area's indicators in one period, by the survey that fed them. */
export type ValuesBySurvey = Readonly<Record<string, Readonly<Record<string, IndicatorValue>>>>

/** A combined value; `without` names what it would also be made of, had anybody said anything. */
export type CombinedValue = { value: IndicatorValue; without: CombinedIndicator['of'] }

/** Every combined indicator of an area in a period of a kind, by its code. */
export function combined(valuesBySurvey: ValuesBySurvey, kind: PeriodKind): Record<string, CombinedValue> {
  const said = combinedIndicators.filter(({ within }) => within === undefined || within === kind)
  return Object.fromEntries(said.map((indicator) => [indicator.code, combine(indicator, valuesBySurvey)]))
}

function combine({ how, of }: CombinedIndicator, valuesBySurvey: ValuesBySurvey): CombinedValue {
  const parts = of.map((part) => ({ part, value: valuesBySurvey[part.survey]?.[part.code] }))
  const known = parts.filter(({ value }) => value?.value !== undefined)
  const taken = how === 'first' ? known.slice(0, 1) : known
  const value = combineValues(
    {},
    taken.map((each) => each.value),
  )
  const isWhole = how === 'first' && taken.length > 0
  return {
    value,
    without: isWhole ? [] : parts.filter((each) => !known.includes(each)).map(({ part }) => part),
  }
}
