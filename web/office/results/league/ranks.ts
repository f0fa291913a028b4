import type { Group, IndicatorValue } from '../../../../shared/results/summary.ts'
import type { Indicator } from '../indicator-text.ts'
import { byName } from '../sort.ts'
import { type Interval, intervalOf } from './interval.ts'

/** Fewer units than that say too little of a place to rank it. */
export const ENOUGH = 30

/** Whether a value says enough: what the register or another agency counts is whole however little it is. */
export function isEnough(
  { over }: Pick<Indicator, 'over'>,
  value: IndicatorValue | undefined,
): value is IndicatorValue & { value: number } {
  if (value?.value === undefined) return false
  return over === 'register' || over === 'outside' || value.n >= ENOUGH
}

type Named = { id: string; name: string; group: Pick<Group, 'indicators'> }

export type Ranked<Place> = {
  place: Place
  value: IndicatorValue & { value: number }
  /** How many places are clearly ahead, and one. */
  rank: number
  /** Others have the same rank: they are equal, or chance alone may part them. */
  isShared: boolean
  interval?: Interval
  /** Beside the whole province's share; absent where there is nothing to compare. */
  beside?: 'above' | 'below' | 'unclear'
}

export type League<Place> = {
  ranked: Ranked<Place>[]
  /** Those of which too little is known, in the order of their names. */
  unranked: Place[]
}

/**
 * Places by an indicator, the greatest first. A place shares the rank of the first one of its rank as long as their
 * intervals touch: what may be chance is no order.
 */
export function leagueOf<Place extends Named>(
  places: readonly Place[],
  indicator: Pick<Indicator, 'code' | 'over' | 'percent'>,
  whole: IndicatorValue | undefined,
): League<Place> {
  const known = places.flatMap((place) => {
    const value = place.group.indicators[indicator.code]
    return isEnough(indicator, value) ? [{ place, value, interval: intervalOf(indicator, value) }] : []
  })
  known.sort((a, b) => b.value.value - a.value.value || byName(a.place.name, b.place.name))
  const isRanked = new Set(known.map(({ place }) => place.id))

  const ranked: Ranked<Place>[] = []
  for (const [at, { place, value, interval }] of known.entries()) {
    const last = ranked.at(-1)
    const first = ranked.find(({ rank }) => rank === last?.rank)
    const isAlike = first !== undefined && mayBeEqual(first, { value: value.value, interval })
    ranked.push({
      place,
      value,
      rank: isAlike ? first.rank : at + 1,
      isShared: false,
      ...(interval === undefined ? {} : { interval }),
      ...besideWhole(value, interval, whole),
    })
  }
  return {
    ranked: ranked.map((one) => ({ ...one, isShared: isSharedIn(ranked, one.rank) })),
    unranked: places.filter(({ id }) => !isRanked.has(id)).toSorted((a, b) => byName(a.name, b.name)),
  }
}

function mayBeEqual(
  first: Ranked<unknown>,
  next: { value: number; interval: Interval | undefined },
): boolean {
  if (first.value.value === next.value) return true
  return (
    first.interval !== undefined && next.interval !== undefined && next.interval.to >= first.interval.from
  )
}

function isSharedIn(ranked: readonly Ranked<unknown>[], rank: number): boolean {
  return ranked.filter((one) => one.rank === rank).length > 1
}

// A province's count is the sum of its places': only a share of it says something of each.
function besideWhole(
  value: IndicatorValue,
  interval: Interval | undefined,
  whole: IndicatorValue | undefined,
): { beside?: 'above' | 'below' | 'unclear' } {
  if (value.denominator === undefined || interval === undefined || whole?.value === undefined) return {}
  if (interval.from > whole.value) return { beside: 'above' }
  return { beside: interval.to < whole.value ? 'below' : 'unclear' }
}
