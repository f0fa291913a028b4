import { SurveyId } from '../ids.ts'
import { type CombinedIndicator, combinedIndicators } from '../results/combined.ts'
import type { ProtectedGroup, ProtectedPeriod, ProtectedValue } from '../results/protect.ts'
import type { ProtectedSource } from './source.ts'

/** No survey's: what several of them tell together. */
const TOGETHER = SurveyId.parse('together')

type Ready = ProtectedSource & { now: ProtectedPeriod }

/**
 * The sources with one more that has what several of them feed, in place of the parts that the same code has there. It is
 * made of numbers that may be told anyway, so it tells nothing new of anybody; where a part is not there, nothing is added up.
 */
export function withCombined(sources: readonly ProtectedSource[]): ProtectedSource[] {
  const ready = sources.filter((source): source is Ready => source.now !== undefined)
  const kind = ready[0]?.now.period.kind
  const made = combinedIndicators.filter(
    (indicator) =>
      (indicator.within === undefined || indicator.within === kind) &&
      partsOf(indicator, ready).every((part) => part !== undefined),
  )
  if (made.length === 0) return [...sources]
  const codes = new Set(made.map(({ code }) => code))
  return [...sources.map((source) => without(source, codes)), together(made, ready)]
}

function together(made: readonly CombinedIndicator[], ready: readonly Ready[]): ProtectedSource {
  const used = ready.filter(({ survey }) => made.some(({ of }) => of.some((part) => part.survey === survey)))
  const parts = used.map(({ title }) => title.vi)
  const now = summed(made, used, ({ now }) => now)
  const before = used.every((source) => source.before !== undefined)
    ? summed(made, used, (source) => source.before)
    : undefined
  return {
    survey: TOGETHER,
    title: { vi: parts.join(' và ') },
    parts,
    ...(now === undefined ? {} : { now }),
    ...(before === undefined ? {} : { before }),
  }
}

function summed(
  made: readonly CombinedIndicator[],
  used: readonly Ready[],
  which: (source: Ready) => ProtectedPeriod | undefined,
): ProtectedPeriod | undefined {
  const periods = used.flatMap((source) => which(source) ?? [])
  const [first] = periods
  if (first === undefined) return undefined
  const places = new Map(
    periods.flatMap((period) => period.places.map((place) => [place.id, place] as const)),
  )
  const groupOf = (find: (period: ProtectedPeriod) => ProtectedGroup | undefined): ProtectedGroup => ({
    questions: {},
    indicators: Object.fromEntries(
      made.flatMap((indicator) => {
        const parts = indicator.of.map(({ survey, code }) => {
          const period = periods.find((one) => one.survey === survey)
          return period === undefined ? undefined : find(period)?.indicators[code]
        })
        return [[indicator.code, indicator.how === 'add' ? added(parts) : firstSaid(parts)]]
      }),
    ),
  })
  return {
    ...first,
    survey: TOGETHER,
    asOf: Math.min(...periods.map(({ asOf }) => asOf)),
    legend: {
      questions: [],
      indicators: made.map(({ code, label, unit, basis }) => ({
        code,
        label,
        unit,
        basis,
        over: 'visits' as const,
      })),
    },
    all: groupOf(({ all }) => all),
    places: [...places.values()].map((place) => ({
      ...place,
      group: groupOf((period) => period.places.find(({ id }) => id === place.id)?.group),
    })),
  }
}

/** Where a part is hidden, so is the sum; where one is not there, there is none. */
function added(parts: readonly (ProtectedValue | undefined)[]): ProtectedValue {
  let sum = 0
  for (const part of parts) {
    if (part?.value === undefined) return part?.hidden === true ? { hidden: true } : {}
    sum += part.value
  }
  return { value: sum }
}

function firstSaid(parts: readonly (ProtectedValue | undefined)[]): ProtectedValue {
  return parts.find((part) => part?.value !== undefined || part?.hidden === true) ?? {}
}

function partsOf({ of }: CombinedIndicator, ready: readonly Ready[]): (Ready | undefined)[] {
  return of.map(({ survey, code }) =>
    ready.find(
      (one) => one.survey === survey && one.now.legend.indicators.some((each) => each.code === code),
    ),
  )
}

function without(source: ProtectedSource, codes: ReadonlySet<string>): ProtectedSource {
  if (source.now === undefined) return source
  const { legend } = source.now
  const indicators = legend.indicators.filter(({ code }) => !codes.has(code))
  return { ...source, now: { ...source.now, legend: { ...legend, indicators } } }
}
