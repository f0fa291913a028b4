import type { ComponentChildren } from 'preact'
import type { Address } from '../address.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { Bar } from './bar.tsx'
import { besideOf } from './beside.ts'
import { changeOfCount } from './compare/change.ts'
import { ChangeText } from './compare/change-text.tsx'
import type { Indicator } from './indicator-text.ts'
import { ValueCells } from './value-cells.tsx'
import type { Place, View } from './view.ts'

/** What the rows of a table of places have in common. */
export type PlaceColumns = {
  view: View
  /** Where there is more to see of a place, if there is. */
  toPlace: (place: Place) => Address | undefined
  indicator: Indicator | undefined
  hasResponses: boolean
  /** Whether there is a column for what has not come from a commune's phones. */
  showsMissing: boolean
  /** The value that fills the bar. */
  longest: number
}

/** One place with its value of the indicator, as a link to what there is to see of it. */
export function PlaceRow({ place, columns }: { place: Place; columns: PlaceColumns }) {
  const { language } = useLanguage()
  const { view, indicator } = columns
  const value = indicator === undefined ? undefined : place.group.indicators[indicator.code]
  return (
    <tr>
      <th scope="row">
        <PlaceLink place={place} columns={columns}>
          {place.name}
        </PlaceLink>
        <MissingLink place={place} columns={columns} class="narrow-only" isBelow />
      </th>
      {columns.hasResponses && (
        <td class="number">
          {numberText(place.group.responses, language)}
          {view.against !== undefined && indicator === undefined && (
            <small>
              <ChangeText
                change={changeOfCount(place.group.responses, view.against.of(place.id)?.responses)}
              />
            </small>
          )}
        </td>
      )}
      {columns.showsMissing && (
        <td class="number wide-only">
          <MissingLink place={place} columns={columns} />
        </td>
      )}
      {indicator !== undefined && (
        <ValueCells indicator={indicator} value={value} beside={besideOf(view, indicator.code, place.id)}>
          <Bar value={value?.value} max={columns.longest} />
        </ValueCells>
      )}
    </tr>
  )
}

function PlaceLink(props: { place: Place; columns: PlaceColumns; children: ComponentChildren }) {
  const to = props.columns.toPlace(props.place)
  return to === undefined ? <span>{props.children}</span> : <Link to={to}>{props.children}</Link>
}

function MissingLink(props: { place: Place; columns: PlaceColumns; class?: string; isBelow?: boolean }) {
  const { text, language } = useLanguage()
  const { place, columns } = props
  const to = columns.toPlace(place)
  if (place.missing === undefined || to === undefined) return null
  const missing = numberText(place.missing, language)
  return (
    <Link to={{ ...to, tab: 'missing' }} {...(props.class === undefined ? {} : { class: props.class })}>
      {props.isBelow === true ? text.places.missingBelow(missing) : missing}
    </Link>
  )
}
