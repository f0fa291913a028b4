import type { SurveyVersion } from '../form/definition.ts'
import type { Period } from '../periods.ts'
import { type Day, dayOf, type EpochMs } from '../time.ts'
import { sortKeys } from './canonical.ts'
import { type Gathering, gathering, type Total } from './gather.ts'
import { type GroupTally, readGroup } from './group.ts'
import { type Layout, layoutOf } from './layout.ts'
import { type Observation, observerOf } from './observe.ts'
import { type PeriodTotal, periodGathering } from './period-gather.ts'
import { readIndicators } from './period-rows.ts'
import { type Decision, posterOf, type ReceivedBatch } from './received.ts'
import { journeyOf, type Recount, recount } from './recount.ts'
import type { IndicatorSpec } from './spec.ts'
import type { Counts } from './summary.ts'
import { inOrderOfDays } from './unit-of.ts'

/** What can be added up over areas. Of single days there are no questions. */
export type AreaTally = { counts: Counts; all: GroupTally; days: Record<string, GroupTally> }

/** One survey in one commune. Every group is exactly the tally of that group's own responses, days without questions. */
export type Tally = AreaTally & {
  hamlets: Record<string, GroupTally>
  teams: Record<string, GroupTally>
  /** The commune in every period that was asked for. */
  periods: PeriodTotal[]
  /** The day by which the first response counts. */
  first?: Day
}

/**
 * Counts everything that was received of one survey in one area until `asOf`. Pure: it depends on what was received
 * and decided, not on the order in which it is given, and is the same JSON byte for byte.
 */
export function tally(
  versions: readonly SurveyVersion[],
  batches: Iterable<ReceivedBatch>,
  decisions: readonly Decision[],
  asOf: EpochMs,
  specs: readonly IndicatorSpec[],
): Tally {
  return tallyOf(versions, recount(versions, batches, decisions, asOf), layoutOf(versions, specs), { asOf })
}

/**
 * The tally of a recount that is at hand. `periods` says by which periods it is given, from the day of the first response
 * on, and `unreadable` how many batches the store could not give to the recount.
 */
export function tallyOf(
  versions: readonly SurveyVersion[],
  { counts, counted }: Pick<Recount, 'counts' | 'counted'>,
  layout: Layout,
  given: { asOf: EpochMs; unreadable?: number; periods?: (first: Day | undefined) => readonly Period[] },
): Tally {
  const { asOf, unreadable = 0 } = given
  const observers = new Map(versions.map((version) => [version, observerOf(version, layout)]))
  const inOrder = inOrderOfDays(versions, counted)
  const [[first] = []] = inOrder
  const all = gathering(layout)
  const periods = periodGathering(layout, given.periods?.(first) ?? [], all.total)
  const hamlets = gatherings(layout)
  const teams = gatherings(layout)
  const days = gatherings(layout)
  const today = dayOf(asOf)

  for (const [day, response] of inOrder) {
    const { version, team } = response
    const observation = observers.get(version)?.(journeyOf(response), team)
    if (observation === undefined) continue
    periods.begin(day)
    periods.add(observation)
    all.add(observation)
    hamlets.add(observation.hamlet ?? posterOf(response).hamlet, observation)
    teams.add(team, observation)
    // A report may be about a month that is not over yet, or that is still to come.
    days.add(day < today ? day : today, observation)
  }
  return {
    counts: unreadable === 0 ? counts : { ...counts, unreadable },
    all: readGroup(all.total(), layout),
    hamlets: hamlets.read((total) => readGroup(total, layout)),
    teams: teams.read((total) => readGroup(total, layout)),
    days: days.read(readIndicators(layout)),
    periods: periods.totals(),
    ...(first === undefined ? {} : { first }),
  }
}

/** One gathering for each value of a key; a response without the key is in none of them. */
function gatherings(layout: Layout) {
  const byKey = new Map<string, Gathering>()
  return {
    add(key: string | undefined, observation: Observation) {
      if (key === undefined) return
      const group = byKey.get(key) ?? gathering(layout)
      byKey.set(key, group)
      group.add(observation)
    },
    read: (name: (total: Total) => GroupTally) =>
      sortKeys(Object.fromEntries(Array.from(byKey, ([key, group]) => [key, name(group.total())]))),
  }
}
