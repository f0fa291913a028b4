import type { Legend, NamedGroup } from '../../../shared/results/summary.ts'
import { go } from '../address.ts'
import { dayText, numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { DayChart } from './day-chart.tsx'
import { chosenIndicator, daySeries } from './day-series.ts'
import { useIndicatorText } from './indicator-text.ts'
import type { ResultsAddress } from './results-page.tsx'

/** How the days went, by responses or by one indicator: a chart, and the same as a table. */
export function Days(props: { days: NamedGroup[]; legend: Legend; address: ResultsAddress }) {
  const { text, language, say } = useLanguage()
  const words = useIndicatorText()
  const { indicator: code, ...withoutIndicator } = props.address
  const indicator = chosenIndicator(props.legend, code)
  const points = daySeries(props.days, indicator)
  if (points.length === 0) return <Empty>{text.empty.noDays}</Empty>

  const measure = indicator === undefined ? text.responses : say(indicator.label)
  const drawn = points.map(({ day, responses, value }) => ({
    day,
    value: indicator === undefined ? responses : value,
  }))
  const show = (value: number | undefined) =>
    indicator === undefined ? numberText(value, language) : words(indicator, value)
  const choose = (chosen: string) =>
    go(chosen === '' ? withoutIndicator : { ...withoutIndicator, indicator: chosen })

  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <label class="wide">
          {text.days.measure}
          <select value={indicator?.code ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{text.responses}</option>
            {props.legend.indicators.map(({ code, label }) => (
              <option key={code} value={code}>
                {say(label)}
              </option>
            ))}
          </select>
        </label>
      </form>
      <DayChart measure={measure} points={drawn} show={show} />
      <details>
        <summary>{text.days.table}</summary>
        <div class="scroll">
          <table class="figures narrow">
            <caption class="hidden">{text.tabs.days}</caption>
            <thead>
              <tr>
                <th scope="col">{text.days.day}</th>
                <th scope="col" class="number">
                  {text.responses}
                </th>
                {indicator !== undefined && (
                  <th scope="col" class="number">
                    {measure}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map(({ day, responses, value }) => (
                <tr key={day}>
                  <th scope="row">{dayText(day)}</th>
                  <td class="number">{numberText(responses, language)}</td>
                  {indicator !== undefined && <td class="number">{words(indicator, value)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
