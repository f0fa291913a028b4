import type { IndicatorValue, Legend } from './summary.ts'

/** What of a legend's entry says how values of places make one. */
export type Combining = Pick<Legend['indicators'][number], 'combine' | 'percent'>

/**
 * The value of a larger place from those of its parts: numerators, denominators, observations and options add up and a
 * share or mean is taken of the sums; where the legend says so, the least or greatest holds. Parts of which nothing is known
 * (`undefined`, or without a value) add nothing; where nothing is known of any, the whole has no value: never 0.
 */
export function combineValues(
  indicator: Combining,
  values: Iterable<IndicatorValue | undefined>,
): IndicatorValue {
  const parts = [...values].filter((value) => value !== undefined)
  return indicator.combine === undefined ? sumOf(indicator, parts) : extremeOf(indicator.combine, parts)
}

function sumOf({ percent }: Combining, parts: readonly IndicatorValue[]): IndicatorValue {
  const numerator = total(parts.map((part) => part.numerator))
  const n = total(parts.map((part) => part.n))
  const options = optionsOf(parts)
  const rest = { numerator, n, ...(options === undefined ? {} : { options }) }
  if (percent === undefined && parts.every((part) => part.denominator === undefined)) {
    return parts.some((part) => part.value !== undefined) ? { value: numerator, ...rest } : rest
  }
  const denominator = total(parts.map((part) => part.denominator ?? 0))
  const value = n === 0 || denominator === 0 ? {} : { value: (percent ? 100 : 1) * (numerator / denominator) }
  return { ...value, denominator, ...rest }
}

function extremeOf(combine: 'least' | 'greatest', parts: readonly IndicatorValue[]): IndicatorValue {
  const n = total(parts.map((part) => part.n))
  const known = parts.flatMap(({ value }) => (value === undefined ? [] : [value]))
  if (known.length === 0) return { numerator: 0, n }
  const pick = combine === 'least' ? Math.min : Math.max
  const value = known.reduce((found, each) => pick(found, each))
  return { value, numerator: value, n }
}

function optionsOf(parts: readonly IndicatorValue[]): Record<string, number> | undefined {
  const split = parts.flatMap(({ options }) => (options === undefined ? [] : [options]))
  if (split.length === 0) return undefined
  const sums = new Map<string, number>()
  for (const [code, count] of split.flatMap((options) => Object.entries(options))) {
    sums.set(code, (sums.get(code) ?? 0) + count)
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0)
}
