import { placeIndicators } from './place-indicators.ts'
import { type PlaceKind, placeKinds, type RegisterIndicator } from './spec.ts'
import { teamIndicators } from './team-indicators.ts'

/** Every indicator that the register answers, in the order in which they are shown. */
export const registerIndicators: readonly RegisterIndicator[] = [...teamIndicators, ...placeIndicators]

/** Those that are said of a kind of place. */
export function indicatorsDownTo(place: PlaceKind): RegisterIndicator[] {
  return registerIndicators.filter(({ downTo }) => placeKinds.indexOf(downTo) >= placeKinds.indexOf(place))
}
