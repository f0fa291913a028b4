import type { ComponentChildren } from 'preact'
import type { IndicatorValue } from '../../../shared/results/summary.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { type Indicator, useIndicatorText } from './indicator-text.ts'

/**
 * An indicator's cells of a row: its value, a drawing of it, what it was made of and how many it looked at. On a phone
 * the last two stand below the value.
 */
export function ValueCells(props: {
  indicator: Indicator
  value: IndicatorValue | undefined
  children: ComponentChildren
}) {
  const { text, language } = useLanguage()
  const words = useIndicatorText()
  const { indicator, value } = props
  const made = words.made(indicator, value)
  const observed = numberText(value?.n, language)
  return (
    <>
      <td class="number">
        <strong>{words.value(indicator, value)}</strong>
        <small class="narrow-only">{text.indicators.below(made, observed)}</small>
      </td>
      <td class="drawn">{props.children}</td>
      <td class="number wide-only">{made}</td>
      <td class="number wide-only">{observed}</td>
    </>
  )
}
