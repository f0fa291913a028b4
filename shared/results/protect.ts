import type { WithheldIn } from './protect-earlier.ts'
import { isOfFew, isPersonal, SMALL, SMALL_DENOMINATOR, toldCount } from './protect-rule.ts'
import { withholdIn } from './protect-withhold.ts'
import type {
  CampaignGoal,
  Group,
  IndicatorValue,
  Legend,
  PeriodGroup,
  PeriodPlace,
  PeriodSummary,
  ProvinceSummary,
  QuestionTally,
} from './summary.ts'

/** What may leave the office of an indicator's value: rounded counts, and the share that they give. */
export type ProtectedValue = {
  value?: number
  numerator?: number
  denominator?: number
  n?: number
  /** There is no value because it could tell of few people, or because there is nothing: a reader cannot know which. */
  hidden?: true
  /** The options that may be told; every other of the question is hidden. */
  options?: Record<string, number>
}

/** What may leave the office of a question. The least and the greatest number are somebody's answers: never. */
type ProtectedQuestion = {
  asked?: number
  answered?: number
  options?: Record<string, number>
  mean?: number
}

export type ProtectedGroup = {
  responses?: number
  questions: Record<string, ProtectedQuestion>
  indicators: Record<string, ProtectedValue>
}

export { isPersonal }

type Protected<T extends { group: Group }> = Omit<T, 'group'> & { group: ProtectedGroup }
type ProtectedPlace = Protected<ProvinceSummary['communes'][number]>
type ProtectedPeriodGroup = Omit<PeriodGroup, 'responses' | 'indicators'> &
  Pick<ProtectedGroup, 'responses' | 'indicators'>

type Heading = Pick<ProvinceSummary, 'survey' | 'title' | 'area' | 'areaName' | 'job' | 'asOf' | 'legend'>

/** A province without its days: a day's counts are small. */
export type ProtectedProvince = Heading & {
  all: ProtectedGroup
  communes: ProtectedPlace[]
  former?: ProtectedPlace[]
  periods?: ProtectedPeriodGroup[]
  campaigns?: CampaignGoal[]
}

export type ProtectedPeriod = Heading & {
  period: PeriodSummary['period']
  all: ProtectedGroup
  places: Protected<PeriodPlace>[]
  former?: ProtectedPlace[]
}

/** The counts of a group that must stay in the office although they are not small, by their names (`countsOf`). */
export type Withheld = ReadonlySet<string>

const nothing: Withheld = new Set()

/** What may leave the office of one value, seen alone; what is around it is `protectSummary`'s business. */
export function protectValue(
  indicator: Legend['indicators'][number],
  value: IndicatorValue,
  withheld: Withheld = nothing,
): ProtectedValue {
  if (!isPersonal(indicator)) return value
  const name = (part: string) => `${indicator.code}/${part}`
  const few = isOfFew(indicator, value)
  const told = (part: string, count: number | undefined) =>
    withheld.has(name(part)) ? undefined : toldCount(count)
  const numerator = few ? undefined : told('numerator', value.numerator)
  const denominator = told('denominator', value.denominator)
  const n = told('n', value.n)
  const options = few ? {} : toldOptions(value.options ?? {}, (code) => withheld.has(name(`option/${code}`)))
  const shown =
    value.value === undefined
      ? undefined
      : value.denominator === undefined
        ? numerator
        : value.denominator < SMALL_DENOMINATOR
          ? undefined
          : quotient(numerator, denominator, indicator.percent ? 100 : 1)
  const isHidden = shown === undefined && (value.value !== undefined || value.n < SMALL)
  return {
    ...(shown === undefined ? {} : { value: shown }),
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(n === undefined ? {} : { n }),
    ...(isHidden ? { hidden: true } : {}),
    ...(value.options === undefined ? {} : { options }),
  }
}

/** What may leave the office of one group, seen alone. */
export function protectGroup(legend: Legend, group: Group, withheld: Withheld = nothing): ProtectedGroup {
  const responses = withheld.has('responses') ? undefined : toldCount(group.responses)
  return {
    ...(responses === undefined ? {} : { responses }),
    questions: Object.fromEntries(
      Object.entries(group.questions).flatMap(([code, tally]) => {
        const told = protectQuestion(tally, (part) => withheld.has(`${code}?${part}`))
        // One that few were asked stands like one that nobody was asked.
        return told.asked === undefined && told.answered === undefined ? [] : [[code, told]]
      }),
    ),
    indicators: protectIndicators(legend, group.indicators, withheld),
  }
}

/**
 * A whole summary as it may leave the office (TRUST 4.3): counts under 10 are hidden, others rounded to 5, shares and means of
 * fewer than 20 hidden, and so is what would give a small count away (`withholdIn`, which knows of earlier releases if it is
 * given them). What the register or another agency says is no statement about a person and stays exact.
 */
export function protectSummary(summary: ProvinceSummary, withheld?: WithheldIn): ProtectedProvince
export function protectSummary(summary: PeriodSummary): ProtectedPeriod
export function protectSummary(
  summary: ProvinceSummary | PeriodSummary,
  withheld: WithheldIn = withholdIn(summary),
): ProtectedProvince | ProtectedPeriod {
  const { survey, title, area, areaName, job, asOf, legend } = summary
  const of = (name: string): Withheld => new Set(withheld[name])
  const former = summary.former?.map((place) => protectPlace(legend, place, of(`former ${place.id}`)))
  const both = {
    ...{ survey, title, area, areaName, job, asOf, legend },
    all: protectGroup(legend, summary.all, of('all')),
    ...(former === undefined ? {} : { former }),
  }
  if ('period' in summary) {
    const { period, places } = summary
    return { ...both, period, places: places.map((place) => protectPlace(legend, place, of(place.id))) }
  }
  const { communes, periods, campaigns } = summary
  return {
    ...both,
    communes: communes.map((place) => protectPlace(legend, place, of(place.id))),
    ...(periods === undefined
      ? {}
      : { periods: periods.map((one) => protectPeriod(legend, one, of(one.period.id))) }),
    ...(campaigns === undefined ? {} : { campaigns }),
  }
}

function protectPlace<T extends { group: Group }>(
  legend: Legend,
  place: T,
  withheld: Withheld,
): Protected<T> {
  return { ...place, group: protectGroup(legend, place.group, withheld) }
}

function protectPeriod(
  legend: Legend,
  { period, responses, indicators }: PeriodGroup,
  withheld: Withheld,
): ProtectedPeriodGroup {
  const { questions: _, ...told } = protectGroup(legend, { responses, questions: {}, indicators }, withheld)
  return { period, ...told }
}

function protectIndicators(
  legend: Legend,
  values: Group['indicators'],
  withheld: Withheld,
): ProtectedGroup['indicators'] {
  return Object.fromEntries(
    legend.indicators.flatMap((indicator) => {
      const value = values[indicator.code]
      return value === undefined ? [] : [[indicator.code, protectValue(indicator, value, withheld)]]
    }),
  )
}

function protectQuestion(tally: QuestionTally, withheld: (part: string) => boolean): ProtectedQuestion {
  const told = (part: string, count: number) => (withheld(part) ? undefined : toldCount(count))
  const asked = told('asked', tally.asked)
  const answered = told('answered', tally.answered)
  const mean =
    tally.sum === undefined || (tally.numbers ?? 0) < SMALL_DENOMINATOR
      ? undefined
      : quotient(told('sum', tally.sum), told('numbers', tally.numbers ?? 0), 1)
  return {
    ...(asked === undefined ? {} : { asked }),
    ...(answered === undefined ? {} : { answered }),
    ...(tally.options === undefined
      ? {}
      : { options: toldOptions(tally.options, (code) => withheld(`option/${code}`)) }),
    ...(mean === undefined ? {} : { mean }),
  }
}

function toldOptions(
  options: Readonly<Record<string, number>>,
  withheld: (code: string) => boolean,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([code, count]) => {
      const told = withheld(code) ? undefined : toldCount(count)
      return told === undefined ? [] : [[code, told]]
    }),
  )
}

function quotient(part: number | undefined, whole: number | undefined, times: number): number | undefined {
  return part === undefined || whole === undefined ? undefined : (times * part) / whole
}
