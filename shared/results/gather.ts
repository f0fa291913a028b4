import {
  addMoves,
  addRow,
  type Counters,
  copyOf,
  emptyCounters,
  greaterMoves,
  subtractMoves,
  widen,
} from './counters.ts'
import type { Layout } from './layout.ts'
import type { Observation, Once } from './observe.ts'
import type { IndicatorSpec } from './spec.ts'

/** A group's counters, those of units that count once included, and how many responses it has. */
export type Total = { counters: Counters; responses: number }

/** Gathers the observations of one group, which come in order of their days and time; what they come to may be asked at any moment. */
export type Gathering = { add: (observation: Observation) => void; total: () => Total }

/** `overs`: of which units that count once account is kept; all, unless it is said. */
export function gathering(layout: Layout, overs?: ReadonlySet<IndicatorSpec['over']>): Gathering {
  const each = emptyCounters(layout)
  const standing = new Map<string, Once>()
  const once = new Float64Array(layout.width)
  let isExact = true
  let responses = 0

  return {
    add(observation) {
      responses += 1
      addMoves(each.counts, observation.visit)
      for (const { place, value } of observation.numbers) widen(each, place, value)
      if (!observation.isWhole) isExact = false
      for (const seen of observation.once) {
        if (overs === undefined || overs.has(seen.over)) stand(seen)
      }
    },
    total() {
      const counters = copyOf(each)
      addRow(counters.counts, isExact ? once : sumOf(standing.values(), layout.width))
      return { counters, responses }
    },
  }

  function stand(seen: Once): void {
    const before = standing.get(seen.unit)
    const now = before === undefined ? seen : settle(before, seen)
    standing.set(seen.unit, now)
    if (before !== undefined) subtractMoves(once, before.moves)
    addMoves(once, now.moves)
  }
}

/** What of a unit holds that was seen before: the most of both, or the later one. */
function settle(before: Once, seen: Once): Once {
  if (seen.over !== 'households_ever') return seen
  return { ...seen, moves: greaterMoves(before.moves, seen.moves) }
}

// Fractions that are taken away again may leave a rest, so they are added up anew.
function sumOf(standing: Iterable<Once>, width: number): Float64Array {
  const sum = new Float64Array(width)
  for (const { moves } of standing) addMoves(sum, moves)
  return sum
}
