import type { IndicatorValue, Legend } from '../../../shared/results/summary.ts'
import { fractionText, MISSING, numberText, percentText } from '../format.ts'
import { useLanguage } from '../language.tsx'

export type Indicator = Legend['indicators'][number]

type IndicatorText = {
  /** The value with its unit: "62,5%", "1.234 hộ", "—". */
  value: (indicator: Indicator, value: { value?: number } | undefined) => string
  /** The value without its unit, as short as it can be said: "62,5%", "1.234", "—". */
  short: (indicator: Indicator, value: { value?: number } | undefined) => string
  /** A round bound of the map, "40", and the same with its unit, "60%" or "2.000 hộ". */
  bound: (value: number) => string
  boundWithUnit: (indicator: Indicator, value: number) => string
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
    short: (indicator, value) =>
      indicator.percent ? percentText(value?.value, language) : numberText(value?.value, language),
    bound: (value) => numberText(value, language),
    boundWithUnit: (indicator, value) =>
      indicator.percent
        ? `${numberText(value, language)}%`
        : `${numberText(value, language)} ${say(indicator.unit)}`,
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

/** By what places of different size are compared unless something else is chosen: a share, where there is one. */
export function firstShare({ indicators }: Legend): Indicator | undefined {
  return indicators.find(({ percent }) => percent === true) ?? indicators[0]
}
