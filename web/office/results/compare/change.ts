import type { IndicatorValue } from '../../../../shared/results/summary.ts'
import type { Indicator } from '../indicator-text.ts'

/**
 * How a value moved: shares in percentage points, counts in percent of what they were, means (and counts that began at 0) by
 * the amount itself.
 */
export type Change = {
  by: number
  measure: 'points' | 'percent' | 'amount'
  way: 'up' | 'down' | 'same'
}

/** The change from `then` to `now`; nothing where one of them was not observed. */
export function changeOf(
  indicator: Pick<Indicator, 'percent'>,
  now: Pick<IndicatorValue, 'value' | 'denominator'> | undefined,
  then: Pick<IndicatorValue, 'value'> | undefined,
): Change | undefined {
  if (now?.value === undefined || then?.value === undefined) return undefined
  const difference = now.value - then.value
  if (indicator.percent) return changed(difference, 'points')
  if (now.denominator !== undefined || then.value <= 0) return changed(difference, 'amount')
  return changed((100 * difference) / then.value, 'percent')
}

/** The same of two counts, of responses for instance. */
export function changeOfCount(now: number, then: number | undefined): Change | undefined {
  return changeOf({}, { value: now }, then === undefined ? undefined : { value: then })
}

// What rounds to nothing at the decimal that is shown has not changed for the reader.
function changed(by: number, measure: Change['measure']): Change {
  const isShown = Math.round(Math.abs(by) * 10) > 0
  return { by, measure, way: !isShown ? 'same' : by > 0 ? 'up' : 'down' }
}
