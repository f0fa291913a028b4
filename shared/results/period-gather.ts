import type { Period } from '../periods.ts'
import type { Day } from '../time.ts'
import { addCounters, emptyCounters } from './counters.ts'
import { type CountsIn, countsIn } from './counts-in.ts'
import { type Gathering, gathering, type Total } from './gather.ts'
import type { IndicatorSlots, Layout } from './layout.ts'
import type { Observation } from './observe.ts'

/** A group in one period: its questions as of the responses in its days, its indicators as each counts (`counts-in.ts`). */
export type PeriodTotal = Total & { period: Period }

/**
 * Gathers a group in many periods at once, while its observations come in order of their days. `until` says what has come
 * so far: a period takes over from it what counts until its last day, at the moment when a later day begins.
 */
export function periodGathering(layout: Layout, periods: readonly Period[], until: () => Total) {
  const within = new Map<Period, Gathering>()
  const totals = new Map<Period, PeriodTotal>()
  let waiting = periods
  let open: readonly Period[] = []
  let today: Day | undefined

  return {
    /** Before the observations of a day: what ended before it is closed. */
    begin(day: Day): void {
      if (day === today) return
      today = day
      close(waiting.filter(({ to }) => to < day))
      open = waiting.filter(({ from }) => from <= day)
    },

    add(observation: Observation): void {
      for (const period of open) gatheringOf(period).add(observation)
    },

    /** Every period, in the order in which they were asked for. */
    totals(): PeriodTotal[] {
      close(waiting)
      return periods.flatMap((period) => totals.get(period) ?? [])
    },
  }

  function gatheringOf(period: Period): Gathering {
    const known = within.get(period)
    if (known !== undefined) return known
    const counted = layout.indicators.filter(({ spec }) => countsIn(spec, period.kind) === 'within')
    const made = gathering(layout, new Set(counted.map(({ spec }) => spec.over)))
    within.set(period, made)
    return made
  }

  function close(ended: readonly Period[]): void {
    if (ended.length === 0) return
    const sofar = until()
    for (const period of ended) {
      totals.set(period, { period, ...inPeriod(layout, period, within.get(period)?.total(), sofar) })
      within.delete(period)
    }
    waiting = waiting.filter((period) => !totals.has(period))
  }
}

/** What a group comes to in a period, from its responses `within` it and all `until` its last day. */
export function inPeriod(layout: Layout, { kind }: Period, within: Total | undefined, until: Total): Total {
  const total = within ?? { counters: emptyCounters(layout), responses: 0 }
  const { counts } = total.counters
  const sources: Record<CountsIn, Float64Array> = { within: counts, until: until.counters.counts }
  for (const { spec, slots } of layout.indicators) {
    const source = sources[countsIn(spec, kind)]
    for (const slot of slotsOf(slots)) counts[slot] = source[slot] ?? 0
  }
  return total
}

function slotsOf({ n, numerator, denominator, options }: IndicatorSlots): number[] {
  return [n, numerator, ...(denominator === undefined ? [] : [denominator]), ...(options?.values() ?? [])]
}

/** The periods of a larger group from those of its parts: everything adds up. Give the parts in a fixed order. */
export function periodSums(layout: Layout) {
  const sums = new Map<Period['id'], PeriodTotal>()
  return {
    add(part: readonly PeriodTotal[]): void {
      for (const { period, counters, responses } of part) {
        const sum = sums.get(period.id) ?? { period, counters: emptyCounters(layout), responses: 0 }
        sums.set(period.id, sum)
        addCounters(sum.counters, counters)
        sum.responses += responses
      }
    },
    of: (period: Period): Total => sums.get(period.id) ?? { counters: emptyCounters(layout), responses: 0 },
  }
}
