import { AreaId } from '../../../shared/ids.ts'
import type { CommuneGroup } from '../../../shared/results/summary.ts'
import type { Tab } from '../address.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { Bar } from './bar.tsx'
import type { Indicator } from './indicator-text.ts'
import type { ResultsAddress } from './results-page.tsx'
import { ValueCells } from './value-cells.tsx'

export type PlaceKind = 'communes' | 'hamlets' | 'teams'

/** One place and its value of the indicator; `to` is the address from which a commune's own page is one step down. */
export function PlaceRow(props: {
  place: CommuneGroup
  to: ResultsAddress | undefined
  indicator: Indicator | undefined
  /** Whether there is a column for what has not come from a commune's phones. */
  showsMissing: boolean
  /** The value that fills the bar. */
  longest: number
}) {
  const { text, language } = useLanguage()
  const { place, indicator } = props
  const missing = place.missing === undefined ? undefined : numberText(place.missing, language)
  const value = indicator === undefined ? undefined : place.group.indicators[indicator.code]
  return (
    <tr>
      <th scope="row">
        {props.to === undefined ? (
          place.name
        ) : (
          <CommuneLink place={place} from={props.to} tab="indicators">
            {place.name}
          </CommuneLink>
        )}
        {missing !== undefined && props.to !== undefined && (
          <CommuneLink place={place} from={props.to} tab="missing" class="narrow-only">
            {text.places.missingBelow(missing)}
          </CommuneLink>
        )}
      </th>
      <td class="number">{numberText(place.group.responses, language)}</td>
      {props.showsMissing && (
        <td class="number wide-only">
          {missing !== undefined && props.to !== undefined && (
            <CommuneLink place={place} from={props.to} tab="missing">
              {missing}
            </CommuneLink>
          )}
        </td>
      )}
      {indicator !== undefined && (
        <ValueCells indicator={indicator} value={value}>
          <Bar value={value?.value} max={props.longest} />
        </ValueCells>
      )}
    </tr>
  )
}

function CommuneLink(props: {
  place: CommuneGroup
  from: ResultsAddress
  tab: Tab
  class?: string
  children: string
}) {
  const { place, from, tab, children } = props
  const commune = AreaId.safeParse(place.id)
  if (!commune.success) return <>{children}</>
  return (
    <Link
      to={{ ...from, commune: commune.data, tab }}
      {...(props.class === undefined ? {} : { class: props.class })}
    >
      {children}
    </Link>
  )
}
