import type { IndicatorValue, Legend } from '../../../shared/results/summary.ts'
import { fractionText, MISSING, numberText, percentText } from '../format.ts'
import { useLanguage } from '../language.tsx'

export type Indicator = Legend['indicators'][number]

type IndicatorText = {
  /** The value with its unit: "62,5%", "1.234 hộ", "—". */
  value: (indicator: Indicator, value: { value?: number } | undefined) => string
  /** What a share was made of, "625/1.000"; nothing for an indicator that only counts. */
  made: (indicator: Indicator, value: IndicatorValue | undefined) => string
}

export function useIndicatorText(): IndicatorText {
  const { language, say } = useLanguage()
  return {
    value: (indicator, value) => {
      if (indicator.percent) return percentText(value?.value, language)
      if (value?.value === undefined) return MISSING
      return `${numberText(value.value, language)} ${say(indicator.unit)}`
    },
    made: (indicator, value) => {
      if (value?.denominator !== undefined) {
        return fractionText(value.numerator, value.denominator, language)
      }
      return indicator.percent ? MISSING : ''
    },
  }
}

/** The indicator that an address names. */
export function chosenIndicator(legend: Legend, code: string | undefined): Indicator | undefined {
  return legend.indicators.find((indicator) => indicator.code === code)
}
