import type { Legend } from '../../../shared/results/summary.ts'
import { MISSING, numberText, percentText } from '../format.ts'
import { useLanguage } from '../language.tsx'

export type Indicator = Legend['indicators'][number]

export function isPercent(indicator: Indicator): boolean {
  return indicator.unit.vi === '%'
}

/** Gives an indicator's value with its unit: "62,5%", "1.234 hộ", "—". */
export function useIndicatorText(): (indicator: Indicator, value: number | undefined) => string {
  const { language, say } = useLanguage()
  return (indicator, value) => {
    if (isPercent(indicator)) return percentText(value, language)
    const number = numberText(value, language)
    return number === MISSING ? MISSING : `${number} ${say(indicator.unit)}`
  }
}
