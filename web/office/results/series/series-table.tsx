import type { PeriodId } from '../../../../shared/periods.ts'
import type { IndicatorValue } from '../../../../shared/results/summary.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import type { Change } from '../compare/change.ts'
import { ChangeText } from '../compare/change-text.tsx'
import { type Indicator, useIndicatorText } from '../indicator-text.ts'
import { addressOf } from '../period/address-of.ts'
import type { ResultsAddress } from '../results-page.tsx'
import { TableFrame } from '../table-frame.tsx'
import { useWords } from '../words.ts'
import { type Column, FEW } from './column-chart.tsx'

/** A column of the chart with all that is known of it; a period leads to what there is to see of it. */
export type Row = Column & { period?: PeriodId; made?: IndicatorValue; change?: Change | undefined }

/** The chart's figures, the newest first. */
export function SeriesTable(props: {
  rows: readonly Row[]
  measure: string
  show: (value: number | undefined) => string
  indicator: Indicator | undefined
  address: ResultsAddress
}) {
  const { text, language } = useLanguage()
  const words = useWords()
  const texts = useIndicatorText()
  const { rows, measure, show, indicator, address } = props
  const hasLines = rows.some(({ line }) => line !== undefined)
  const hasMade = indicator !== undefined && rows.some(({ made }) => made !== undefined)
  return (
    <details open={rows.length <= FEW}>
      <summary>{text.days.table}</summary>
      <TableFrame name={text.tabs.days} class="narrow">
        <thead>
          <tr>
            <th scope="col">{words.series.column}</th>
            <th scope="col" class="number">
              {measure}
            </th>
            {hasMade && (
              <>
                <th scope="col" class="number wide-only">
                  {text.indicators.made}
                </th>
                <th scope="col" class="number wide-only">
                  {text.indicators.observed}
                </th>
              </>
            )}
            {hasLines && (
              <>
                <th scope="col" class="number">
                  {words.series.lastYear}
                </th>
                <th scope="col" class="wide-only">
                  {words.compare.change}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ id, name, value, line, period, made, change }) => (
            <tr key={id}>
              <th scope="row">
                {period === undefined ? (
                  name
                ) : (
                  <Link to={{ ...addressOf(address, { id: period }, undefined), tab: 'indicators' }}>
                    {name}
                  </Link>
                )}
              </th>
              <td class="number">{show(value)}</td>
              {hasMade && (
                <>
                  <td class="number wide-only">{texts.made(indicator, made)}</td>
                  <td class="number wide-only">{numberText(made?.n, language)}</td>
                </>
              )}
              {hasLines && (
                <>
                  <td class="number">{show(line)}</td>
                  <td class="wide-only">{line !== undefined && <ChangeText change={change} />}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </details>
  )
}
