import { AreaId } from '../../../shared/ids.ts'
import type { NamedGroup } from '../../../shared/results/summary.ts'
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
  place: NamedGroup
  to: ResultsAddress | undefined
  indicator: Indicator | undefined
  /** The value that fills the bar. */
  longest: number
}) {
  const { language } = useLanguage()
  const { place, indicator } = props
  const value = indicator === undefined ? undefined : place.group.indicators[indicator.code]
  return (
    <tr>
      <th scope="row">
        {props.to === undefined ? place.name : <CommuneLink place={place} from={props.to} />}
      </th>
      <td class="number">{numberText(place.group.responses, language)}</td>
      {indicator !== undefined && (
        <ValueCells indicator={indicator} value={value}>
          <Bar value={value?.value} max={props.longest} />
        </ValueCells>
      )}
    </tr>
  )
}

function CommuneLink({ place, from }: { place: NamedGroup; from: ResultsAddress }) {
  const commune = AreaId.safeParse(place.id)
  if (!commune.success) return <>{place.name}</>
  return <Link to={{ ...from, commune: commune.data, tab: 'indicators' }}>{place.name}</Link>
}
