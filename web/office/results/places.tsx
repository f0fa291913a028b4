import { useState } from 'preact/hooks'
import type { CommuneGroup, Legend } from '../../../shared/results/summary.ts'
import { go } from '../address.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { IndicatorSelect } from './indicator-select.tsx'
import { chosenIndicator, type Indicator } from './indicator-text.ts'
import { type PlaceKind, PlaceRow } from './place-row.tsx'
import type { ResultsAddress } from './results-page.tsx'
import { matches, type Order, sortRows } from './sort.ts'
import { SortHeading } from './sort-heading.tsx'
import { TableFrame } from './table-frame.tsx'

type Column = 'name' | 'responses' | 'missing' | 'value' | 'observed'

type Props = { kind: PlaceKind; places: CommuneGroup[]; legend: Legend; address: ResultsAddress }

/** Places side by side by one indicator: sorted by any column, found by name. A commune leads to its own page. */
export function Places({ kind, places, legend, address }: Props) {
  const { text, language, say } = useLanguage()
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<Order<Column>>({ column: 'name', direction: 'ascending' })
  const indicator = chosenIndicator(legend, address.indicator) ?? legend.indicators[0]
  const found = places.filter((place) => matches(place.name, search))
  const rows = sortRows(found, (place) => cell(place, order.column, indicator), order.direction)
  const longest =
    indicator?.percent === true
      ? 100
      : Math.max(0, ...places.map((place) => valueAt(place, indicator)?.value ?? 0))
  const isSomeMissing = places.some(({ missing }) => missing !== undefined)
  const sorting = { order, onSort: setOrder }

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
        <TableFrame name={text.tabs[kind]}>
          <thead>
            <tr>
              <SortHeading column="name" label={text.places.name[kind]} {...sorting} />
              <SortHeading column="responses" isNumber label={text.responses} {...sorting} />
              {isSomeMissing && (
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
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((place) => (
              <PlaceRow
                key={place.id}
                place={place}
                to={kind === 'communes' ? address : undefined}
                indicator={indicator}
                showsMissing={isSomeMissing}
                longest={longest}
              />
            ))}
          </tbody>
        </TableFrame>
      )}
    </>
  )
}

function valueAt(place: CommuneGroup, indicator: Indicator | undefined) {
  return indicator === undefined ? undefined : place.group.indicators[indicator.code]
}

function cell(
  place: CommuneGroup,
  column: Column,
  indicator: Indicator | undefined,
): number | string | undefined {
  if (column === 'name') return place.name
  if (column === 'responses') return place.group.responses
  if (column === 'missing') return place.missing
  const value = valueAt(place, indicator)
  return column === 'value' ? value?.value : value?.n
}
