import type { ProtectedValue } from '../results/protect.ts'
import type { Legend } from '../results/summary.ts'

/** What stands where nothing was observed: missing is never 0. */
export const MISSING = '—'
/** What stands where a number could tell of few people. */
export const HIDDEN = '*'

type Indicator = Legend['indicators'][number]

/** 70600 as "70.600", 53.46 as "53,5": Vietnamese figures, with at most so many decimals, and at least so many. */
export function figureText(value: number, most: number, least = 0): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: most, minimumFractionDigits: least })
}

/** A value in a table: its figure, or why there is none. */
export function cellText(indicator: Indicator, value: ProtectedValue | undefined): string {
  if (value?.value !== undefined) {
    const decimals = decimalsOf(indicator, value)
    return figureText(value.value, decimals, decimals)
  }
  return value?.hidden === true ? HIDDEN : MISSING
}

/** The value as it is shown, so that differences are those of the numbers that a reader sees. */
export function shownValue(indicator: Indicator, value: ProtectedValue | undefined): number | undefined {
  if (value?.value === undefined) return undefined
  const maximumFractionDigits = decimalsOf(indicator, value)
  return Number(value.value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits }))
}

/** Shares have one decimal, means two, counts none. */
export function decimalsOf(indicator: Indicator, value: ProtectedValue): number {
  if (indicator.percent === true) return 1
  return value.denominator !== undefined || !Number.isInteger(value.value ?? 0) ? 2 : 0
}

/** "+1.200", "−35", "0": a change in a table; missing where one of the two is. */
export function changeText(indicator: Indicator, now?: ProtectedValue, before?: ProtectedValue): string {
  const change = changeOf(indicator, now, before)
  if (change === undefined) return MISSING
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  return sign + figureText(Math.abs(change), 2)
}

/** How much more than before, of the numbers as they are shown. */
export function changeOf(
  indicator: Indicator,
  now?: ProtectedValue,
  before?: ProtectedValue,
): number | undefined {
  const [to, from] = [shownValue(indicator, now), shownValue(indicator, before)]
  return to === undefined || from === undefined ? undefined : Math.round((to - from) * 100) / 100
}
