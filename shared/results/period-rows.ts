import type { PeriodId } from '../periods.ts'
import type { Total } from './gather.ts'
import { type GroupTally, readGroup } from './group.ts'
import type { IndicatorSlots, Layout } from './layout.ts'
import type { PeriodTotal } from './period-gather.ts'

/** A commune in all its periods, as small as it can be kept: only its indicators, by the layout of `withoutQuestions`. */
export type PeriodRows = ReadonlyMap<PeriodId, { responses: number; counts: Float64Array }>

export function rowsOf(totals: readonly PeriodTotal[], { firstIndicator }: Layout): PeriodRows {
  return new Map(
    totals.map(({ period, responses, counters }) => [
      period.id,
      { responses, counts: counters.counts.slice(firstIndicator) },
    ]),
  )
}

/** What a row says; empty where the commune had nothing yet. */
export function totalOf(row: ReturnType<PeriodRows['get']>, { width }: Layout): Total {
  const none = new Float64Array()
  const counts = row?.counts ?? new Float64Array(width)
  return { responses: row?.responses ?? 0, counters: { counts, least: none, greatest: none } }
}

/** Gives the counters of a group their names, but for its questions. */
export function readIndicators(layout: Layout): (total: Total) => GroupTally {
  const alone = withoutQuestions(layout)
  return ({ responses, counters }) => {
    const counts = counters.counts.slice(layout.firstIndicator)
    return readGroup(totalOf({ responses, counts }, alone), alone)
  }
}

/** The layout of rows that hold the indicators alone. */
export function withoutQuestions({ width, firstIndicator, indicators }: Layout): Layout {
  const moved = (slot: number) => slot - firstIndicator
  return {
    width: moved(width),
    ranges: 0,
    firstIndicator: 0,
    questions: new Map(),
    indicators: indicators.map(({ spec, slots }) => ({ spec, slots: movedBy(slots, moved) })),
  }
}

function movedBy(
  { n, numerator, denominator, options }: IndicatorSlots,
  moved: (slot: number) => number,
): IndicatorSlots {
  return {
    n: moved(n),
    numerator: moved(numerator),
    denominator: denominator === undefined ? undefined : moved(denominator),
    options:
      options === undefined ? undefined : new Map(Array.from(options, ([code, slot]) => [code, moved(slot)])),
  }
}
