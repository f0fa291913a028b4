import type { IndicatorValue } from '../../../../shared/results/summary.ts'
import type { Indicator } from '../indicator-text.ts'

/** From where to where chance alone would move a value in 95 of 100 cases, in the value's own unit. */
export type Interval = { from: number; to: number }

/** The normal distribution's 97.5 % point. */
const Z = 1.96

/**
 * The interval around a value: Wilson's for a share, Byar's (of a Poisson count) for a count. None for what the register or
 * another agency counts whole, for a mean, whose spread nobody wrote down, and where nothing was observed.
 */
export function intervalOf(
  { over, percent }: Pick<Indicator, 'over' | 'percent'>,
  value: IndicatorValue | undefined,
): Interval | undefined {
  if (value?.value === undefined || over === 'register' || over === 'outside') return undefined
  if (value.denominator === undefined) return byar(value.value)
  return percent ? wilson(value.numerator, value.denominator) : undefined
}

/** Wilson's score interval of `part` of `whole`, in percent. */
export function wilson(part: number, whole: number): Interval | undefined {
  if (whole <= 0) return undefined
  const share = Math.min(1, Math.max(0, part / whole))
  const scale = 1 + Z ** 2 / whole
  const middle = (share + Z ** 2 / (2 * whole)) / scale
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2))
  return { from: 100 * Math.max(0, middle - half), to: 100 * Math.min(1, middle + half) }
}

/** Byar's interval of a count. */
export function byar(count: number): Interval {
  const from = count <= 0 ? 0 : count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3
  const above = count + 1
  return { from: Math.max(0, from), to: above * (1 - 1 / (9 * above) + Z / (3 * Math.sqrt(above))) ** 3 }
}
