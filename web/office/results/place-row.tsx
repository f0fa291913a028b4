import { AreaId } from '../../../shared/ids.ts'
import type { NamedGroup } from '../../../shared/results/summary.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { Bar } from './bar.tsx'
import { type Indicator, useIndicatorText } from './indicator-text.ts'
import type { ResultsAddress } from './results-page.tsx'

export type PlaceKind = 'communes' | 'hamlets' | 'teams'

/** One place and its value of the indicator; `to` is the address from which a commune's own page is one step down. */
export function PlaceRow(props: {
  place: NamedGroup
  to: ResultsAddress | undefined
  indicator: Indicator | undefined
  /** The value that fills the bar. */
  longest: number
}) {
  const { language } = useLanguage()
  const words = useIndicatorText()
  const { place, indicator } = props
  const value = indicator === undefined ? undefined : place.group.indicators[indicator.code]
  return (
    <tr>
      <th scope="row">
        {props.to === undefined ? place.name : <CommuneLink place={place} from={props.to} />}
      </th>
      <td class="number">{numberText(place.group.responses, language)}</td>
      {indicator !== undefined && (
        <>
          <td class="number strong">{words.value(indicator, value)}</td>
          <td class="drawn">
            <Bar value={value?.value} max={props.longest} />
          </td>
          <td class="number">{words.made(indicator, value)}</td>
          <td class="number">{numberText(value?.n, language)}</td>
        </>
      )}
    </tr>
  )
}

function CommuneLink({ place, from }: { place: NamedGroup; from: ResultsAddress }) {
  const commune = AreaId.safeParse(place.id)
  if (!commune.success) return <>{place.name}</>
  return <Link to={{ ...from, commune: commune.data, tab: 'indicators' }}>{place.name}</Link>
}
