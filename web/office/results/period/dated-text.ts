import { dayOf } from '../../../../shared/time.ts'
import { dayText } from '../../format.ts'
import type { Indicator } from '../indicator-text.ts'
import type { View } from '../view.ts'
import { useWords } from '../words.ts'

/** Which days of a period an indicator's value is of: what happened within it, or how things stood on its last day. */
export function useDatedText({
  period,
  asOf,
}: Pick<View, 'period' | 'asOf'>): (indicator: Pick<Indicator, 'counts'>) => string | undefined {
  const words = useWords().period
  return ({ counts }) => {
    if (period === undefined || counts === undefined) return undefined
    if (counts === 'within') return words.within
    const known = dayOf(asOf)
    return words.until(dayText(period.to < known ? period.to : known))
  }
}
