import { useState } from 'preact/hooks'
import { REGISTER } from '../../../shared/results/sources.ts'
import { type Address, go } from '../address.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { IndicatorSelect } from './indicator-select.tsx'
import { chosenIndicator, type Indicator } from './indicator-text.ts'
import { placeAddress } from './place-address.ts'
import { PlaceRow } from './place-row.tsx'
import type { ResultsAddress } from './results-page.tsx'
import { matches, type Order, sortRows } from './sort.ts'
import { SortHeading } from './sort-heading.tsx'
import { TableFrame } from './table-frame.tsx'
import { BesideHeads } from './value-cells.tsx'
import type { Place, View } from './view.ts'

type Column = 'name' | 'responses' | 'missing' | 'value' | 'observed'

type Props = {
  /** The table's name, and what its rows are. */
  title: string
  label: string
  view: View
  places: readonly Place[]
  address: ResultsAddress
  /** Where there is more to see of a place: its own page, unless something else is said. */
  toPlace?: (place: Place) => Address | undefined
}

/** Places side by side by one indicator: sorted by any column, found by name. Each leads to what there is to see of it. */
export function Places(props: Props) {
  const { title, label, view, places, address } = props
  const { text, language, say } = useLanguage()
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<Order<Column>>({ column: 'name', direction: 'ascending' })
  const { legend } = view
  const indicator = chosenIndicator(legend, address.indicator) ?? legend.indicators[0]
  const found = places.filter((place) => matches(place.name, search))
  const rows = sortRows(found, (place) => cell(place, order.column, indicator), order.direction)
  const columns = {
    view,
    indicator,
    toPlace: props.toPlace ?? ((place: Place) => placeAddress(address, place)),
    hasResponses: view.survey !== REGISTER,
    showsMissing: places.some(({ missing }) => missing !== undefined),
    longest:
      indicator?.percent === true
        ? 100
        : Math.max(0, ...places.map((place) => valueAt(place, indicator)?.value ?? 0)),
  }
  const sorting = { order, onSort: setOrder }
  const isAgainstShare = view.goal !== undefined && indicator?.percent === true

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
            legend={legend}
            chosen={indicator.code}
            onChoose={(code) => go({ ...address, indicator: code })}
          />
        )}
        <p class="quiet" role="status">
          {text.places.count(numberText(found.length, language), numberText(places.length, language))}
        </p>
      </form>
      {rows.length === 0 ? (
        <Empty>{text.empty.noMatch}</Empty>
      ) : (
        <TableFrame name={title}>
          <thead>
            <tr>
              <SortHeading column="name" label={label} {...sorting} />
              {columns.hasResponses && (
                <SortHeading column="responses" isNumber label={text.responses} {...sorting} />
              )}
              {columns.showsMissing && (
                <SortHeading
                  column="missing"
                  isNumber
                  class="wide-only"
                  label={text.places.missing}
                  {...sorting}
                />
              )}
              {indicator !== undefined && (
                <>
                  <SortHeading column="value" isNumber label={say(indicator.label)} {...sorting} />
                  <td class="drawn" />
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
                  <BesideHeads name={view.against?.name} goal={isAgainstShare ? view.goal : undefined} />
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((place) => (
              <PlaceRow key={place.id} place={place} columns={columns} />
            ))}
          </tbody>
        </TableFrame>
      )}
    </>
  )
}

function valueAt(place: Place, indicator: Indicator | undefined) {
  return indicator === undefined ? undefined : place.group.indicators[indicator.code]
}

function cell(place: Place, column: Column, indicator: Indicator | undefined): number | string | undefined {
  if (column === 'name') return place.name
  if (column === 'responses') return place.group.responses
  if (column === 'missing') return place.missing
  const value = valueAt(place, indicator)
  return column === 'value' ? value?.value : value?.n
}
