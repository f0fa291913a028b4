import { addMoves, type Counters, emptyCounters, greaterMoves, type Moves, widen } from './counters.ts'
import type { Layout } from './layout.ts'
import type { Observation } from './observe.ts'

/** Gathers the observations of one group. They come in order of visit time, so the last one is the latest. */
export type Gathering = {
  add: (observation: Observation) => void
  /** The group's counters, households included, and how many responses it has. */
  total: () => { counters: Counters; responses: number }
}

export function gathering(layout: Layout): Gathering {
  const counters = emptyCounters(layout)
  const latest = new Map<string, Moves>()
  const ever = new Map<string, Moves>()
  let responses = 0

  return {
    add(observation) {
      responses += 1
      addMoves(counters, observation.visit)
      for (const { place, value } of observation.numbers) widen(counters, place, value)
      const { household } = observation
      if (household === undefined) return
      if (observation.isInterview) latest.set(household, observation.latest)
      const before = ever.get(household)
      ever.set(household, before === undefined ? observation.ever : greaterMoves(before, observation.ever))
    },
    total() {
      for (const moves of latest.values()) addMoves(counters, moves)
      for (const moves of ever.values()) addMoves(counters, moves)
      return { counters, responses }
    },
  }
}
