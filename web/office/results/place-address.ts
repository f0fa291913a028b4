import { AreaId } from '../../../shared/ids.ts'
import type { ResultsAddress } from './results-page.tsx'
import type { Place } from './view.ts'

/** Where there is more to see of a place: a commune's own page, a hamlet's or a team's; nothing for a former province. */
export function placeAddress(
  address: ResultsAddress,
  place: Pick<Place, 'id' | 'kind'>,
): ResultsAddress | undefined {
  const { item: _, view: __, q: ___, ...kept } = address
  if (place.kind === 'hamlet') return { ...kept, tab: 'hamlets', item: place.id }
  if (place.kind === 'team') return { ...kept, tab: 'teams', item: place.id }
  const commune = AreaId.safeParse(place.id)
  if (place.kind === 'former' || !commune.success) return undefined
  return { ...kept, commune: commune.data, tab: 'indicators' }
}
