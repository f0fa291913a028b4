import type { NationSummary } from '../../../shared/api/nation.ts'
import { basisOf } from '../../../shared/results/names.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { useIndicatorText } from '../results/indicator-text.ts'
import { TableFrame } from '../results/table-frame.tsx'
import { useWords } from './words.ts'

/** Every indicator of the nation, with what it was made of and how many it looked at. */
export function NationIndicators({ nation }: { nation: NationSummary }) {
  const words = useWords()
  const { text, language, say } = useLanguage()
  const indicatorText = useIndicatorText()
  return (
    <TableFrame name={words.indicators}>
      <thead>
        <tr>
          <th scope="col">{text.indicators.name}</th>
          <th scope="col" class="number">
            {text.indicators.value}
          </th>
          <th scope="col" class="number wide-only">
            {text.indicators.made}
          </th>
          <th scope="col" class="number wide-only">
            {text.indicators.observed}
          </th>
        </tr>
      </thead>
      <tbody>
        {nation.legend.indicators.map((indicator) => {
          const value = nation.all.indicators[indicator.code]
          return (
            <tr key={indicator.code}>
              <th scope="row">
                {say(indicator.label)} <small>{say(basisOf(indicator))}</small>
              </th>
              <td class="number">
                <strong>{indicatorText.value(indicator, value)}</strong>
              </td>
              <td class="number wide-only">{indicatorText.made(indicator, value)}</td>
              <td class="number wide-only">{numberText(value?.n, language)}</td>
            </tr>
          )
        })}
      </tbody>
    </TableFrame>
  )
}
