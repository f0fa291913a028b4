import { useState } from 'preact/hooks'
import type { NationSummary } from '../../../shared/api/nation.ts'
import { AreaId, type SurveyId } from '../../../shared/ids.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import type { IndicatorValue } from '../../../shared/results/summary.ts'
import { type Address, go } from '../address.ts'
import { dateText, MISSING, numberText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { Empty } from '../notices.tsx'
import { IndicatorSelect } from '../results/indicator-select.tsx'
import { chosenIndicator, type Indicator, useIndicatorText } from '../results/indicator-text.ts'
import type { Order } from '../results/sort.ts'
import { SortHeading } from '../results/sort-heading.tsx'
import { TableFrame } from '../results/table-frame.tsx'
import { type Column, type NationRow, nationRows } from './rows.ts'
import { useWords } from './words.ts'

type Props = { nation: NationSummary; address: Address & { survey: SurveyId } }

/** The provinces by one indicator: sorted by any column, found by name, the nation's total first. Each leads to its results. */
export function ProvinceTable({ nation, address }: Props) {
  const words = useWords()
  const { text, language, say } = useLanguage()
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<Order<Column>>({ column: 'name', direction: 'ascending' })
  const indicator = chosenIndicator(nation.legend, address.indicator) ?? nation.legend.indicators[0]
  const rows = nationRows(nation, indicator?.code, search, order)
  const all = nation.provinces.length + nation.without.length
  const sorting = { order, onSort: setOrder }
  const hasResponses = nation.survey !== REGISTER

  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <label>
          {text.places.search}
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        {indicator !== undefined && (
          <IndicatorSelect
            label={text.places.indicator}
            legend={nation.legend}
            chosen={indicator.code}
            onChoose={(code) => go({ ...address, indicator: code })}
          />
        )}
        <p class="quiet" role="status">
          {text.places.count(numberText(rows.length, language), numberText(all, language))}
        </p>
      </form>
      {rows.length === 0 ? (
        <Empty>{text.empty.noMatch}</Empty>
      ) : (
        <TableFrame name={words.table(indicator === undefined ? '' : say(indicator.label))}>
          <thead>
            <tr>
              <SortHeading column="name" label={words.province} {...sorting} />
              {hasResponses && (
                <SortHeading column="responses" isNumber label={text.responses} {...sorting} />
              )}
              {indicator !== undefined && (
                <>
                  <SortHeading column="value" isNumber label={say(indicator.label)} {...sorting} />
                  <th scope="col" class="number wide-only">
                    {text.indicators.made}
                  </th>
                  <SortHeading
                    column="observed"
                    isNumber
                    class="wide-only"
                    label={text.indicators.observed}
                    {...sorting}
                  />
                </>
              )}
              <SortHeading column="asOf" isNumber class="wide-only" label={words.asOf} {...sorting} />
            </tr>
          </thead>
          <tbody>
            <tr class="total">
              <th scope="row">{words.all}</th>
              {hasResponses && <td class="number">{numberText(nation.all.responses, language)}</td>}
              <ValueColumns indicator={indicator} value={nation.all.indicators[indicator?.code ?? '']} />
              <td class="number wide-only" />
            </tr>
            {rows.map((row) => (
              <ProvinceRow
                key={row.id}
                row={row}
                indicator={indicator}
                hasResponses={hasResponses}
                address={address}
              />
            ))}
          </tbody>
        </TableFrame>
      )}
    </>
  )
}

function ProvinceRow(props: {
  row: NationRow
  indicator: Indicator | undefined
  hasResponses: boolean
  address: Props['address']
}) {
  const words = useWords()
  const { language } = useLanguage()
  const { row, indicator, hasResponses, address } = props
  const province = AreaId.safeParse(row.id)
  return (
    <tr>
      <th scope="row">
        {province.success && row.asOf !== undefined ? (
          <Link to={{ ...address, province: province.data }}>{row.name}</Link>
        ) : (
          row.name
        )}
        {row.asOf === undefined ? (
          <small> {words.noResults}</small>
        ) : (
          <small class="narrow-only">{dateText(row.asOf)}</small>
        )}
      </th>
      {hasResponses && <td class="number">{numberText(row.responses, language)}</td>}
      <ValueColumns indicator={indicator} value={row.value} />
      <td class="number wide-only">
        {row.asOf === undefined ? MISSING : `${timeText(row.asOf)} ${dateText(row.asOf)}`}
      </td>
    </tr>
  )
}

function ValueColumns(props: { indicator: Indicator | undefined; value: IndicatorValue | undefined }) {
  const { text, language } = useLanguage()
  const indicatorText = useIndicatorText()
  const { indicator, value } = props
  if (indicator === undefined) return null
  const made = indicatorText.made(indicator, value)
  const observed = numberText(value?.n, language)
  return (
    <>
      <td class="number">
        <strong>{indicatorText.value(indicator, value)}</strong>
        {value !== undefined && <small class="narrow-only">{text.indicators.below(made, observed)}</small>}
      </td>
      <td class="number wide-only">{made}</td>
      <td class="number wide-only">{observed}</td>
    </>
  )
}
