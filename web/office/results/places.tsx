import { useState } from 'preact/hooks'
import { AreaId } from '../../../shared/ids.ts'
import type { Legend, NamedGroup } from '../../../shared/results/summary.ts'
import { go } from '../address.ts'
import { fractionText, MISSING, numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { Empty } from '../notices.tsx'
import { Bar } from './bar.tsx'
import { useIndicatorText } from './indicator-text.ts'
import type { ResultsAddress } from './results-page.tsx'
import { type Direction, matches, sortRows } from './sort.ts'

type Column = 'name' | 'responses' | 'value' | 'observed'

type Props = {
  kind: 'communes' | 'hamlets' | 'teams'
  places: NamedGroup[]
  legend: Legend
  address: ResultsAddress
}

/** Places side by side by one indicator: sorted by any column, found by name. A commune leads to its own page. */
export function Places({ kind, places, legend, address }: Props) {
  const { text, language, say } = useLanguage()
  const words = useIndicatorText()
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<{ column: Column; direction: Direction }>({
    column: 'name',
    direction: 'ascending',
  })
  const indicator = legend.indicators.find(({ code }) => code === address.indicator) ?? legend.indicators[0]
  const valueAt = (place: NamedGroup) =>
    indicator === undefined ? undefined : place.group.indicators[indicator.code]
  const columns: Record<Column, (place: NamedGroup) => number | string | undefined> = {
    name: (place) => place.name,
    responses: (place) => place.group.responses,
    value: (place) => valueAt(place)?.value,
    observed: (place) => valueAt(place)?.n,
  }
  const found = places.filter((place) => matches(place.name, search))
  const rows = sortRows(found, columns[order.column], order.direction)
  const greatest = Math.max(0, ...places.map((place) => valueAt(place)?.value ?? 0))

  const heading = (column: Column, label: string) => {
    const isSorted = order.column === column
    const flip = order.direction === 'ascending' ? 'descending' : 'ascending'
    const first = column === 'name' ? 'ascending' : 'descending'
    return (
      <th
        scope="col"
        class={column === 'name' ? undefined : 'number'}
        aria-sort={isSorted ? order.direction : undefined}
      >
        <button
          type="button"
          class="sort"
          title={text.places.sortBy(label)}
          onClick={() => setOrder({ column, direction: isSorted ? flip : first })}
        >
          {label}
        </button>
      </th>
    )
  }

  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <label>
          {text.places.search}
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        {indicator !== undefined && (
          <label class="wide">
            {text.places.indicator}
            <select
              value={indicator.code}
              onChange={(event) => go({ ...address, indicator: event.currentTarget.value })}
            >
              {legend.indicators.map(({ code, label }) => (
                <option key={code} value={code}>
                  {say(label)}
                </option>
              ))}
            </select>
          </label>
        )}
        <p class="quiet" role="status">
          {text.places.count(numberText(found.length, language), numberText(places.length, language))}
        </p>
      </form>
      {rows.length === 0 ? (
        <Empty>{text.empty.noMatch}</Empty>
      ) : (
        <div class="scroll">
          <table class="figures">
            <caption class="hidden">{text.tabs[kind]}</caption>
            <thead>
              <tr>
                {heading('name', text.places.name[kind])}
                {heading('responses', text.responses)}
                {indicator !== undefined && heading('value', say(indicator.label))}
                {indicator !== undefined && <td class="drawn" />}
                {indicator !== undefined && (
                  <th scope="col" class="number">
                    {text.indicators.made}
                  </th>
                )}
                {indicator !== undefined && heading('observed', text.indicators.observed)}
              </tr>
            </thead>
            <tbody>
              {rows.map((place) => {
                const value = valueAt(place)
                return (
                  <tr key={place.id}>
                    <th scope="row">
                      {kind === 'communes' ? <PlaceLink place={place} address={address} /> : place.name}
                    </th>
                    <td class="number">{numberText(place.group.responses, language)}</td>
                    {indicator !== undefined && (
                      <>
                        <td class="number strong">{words(indicator, value?.value)}</td>
                        <td class="drawn">
                          <Bar value={value?.value} max={greatest} />
                        </td>
                        <td class="number">
                          {value?.denominator === undefined
                            ? MISSING
                            : fractionText(value.numerator, value.denominator, language)}
                        </td>
                        <td class="number">{numberText(value?.n, language)}</td>
                      </>
                    )}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function PlaceLink({ place, address }: { place: NamedGroup; address: ResultsAddress }) {
  const commune = AreaId.safeParse(place.id)
  if (!commune.success) return <>{place.name}</>
  return <Link to={{ ...address, commune: commune.data, tab: 'indicators' }}>{place.name}</Link>
}
