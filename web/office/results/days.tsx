import type { Legend, NamedGroup } from '../../../shared/results/summary.ts'
import { go } from '../address.ts'
import { dayText, numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { DayChart } from './day-chart.tsx'
import { daySeries } from './day-series.ts'
import { IndicatorSelect } from './indicator-select.tsx'
import { chosenIndicator, useIndicatorText } from './indicator-text.ts'
import type { ResultsAddress } from './results-page.tsx'
import { TableFrame } from './table-frame.tsx'

/** How the days went, by responses or by one indicator: a chart, and the same as a table. */
export function Days(props: { days: NamedGroup[]; legend: Legend; address: ResultsAddress }) {
  const { text, language, say } = useLanguage()
  const words = useIndicatorText()
  const { indicator: code, ...elsewhere } = props.address
  const indicator = chosenIndicator(props.legend, code)
  const points = daySeries(props.days, indicator)
  if (points.length === 0) return <Empty>{text.empty.noDays}</Empty>

  const measure = indicator === undefined ? text.responses : say(indicator.label)
  const show = (value: number | undefined) =>
    indicator === undefined
      ? numberText(value, language)
      : words.value(indicator, value === undefined ? undefined : { value })

  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <IndicatorSelect
          label={text.days.measure}
          legend={props.legend}
          chosen={indicator?.code}
          none={text.responses}
          onChoose={(chosen) => go(chosen === '' ? elsewhere : { ...elsewhere, indicator: chosen })}
        />
      </form>
      <DayChart measure={measure} points={points} show={show} />
      <details>
        <summary>{text.days.table}</summary>
        <TableFrame name={text.tabs.days} class="narrow">
          <thead>
            <tr>
              <th scope="col">{text.days.day}</th>
              <th scope="col" class="number">
                {measure}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map(({ day, value }) => (
              <tr key={day}>
                <th scope="row">{dayText(day)}</th>
                <td class="number">{show(value)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </details>
    </>
  )
}
