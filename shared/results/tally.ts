import type { SurveyVersion } from '../form/definition.ts'
import { dayOf, type EpochMs } from '../time.ts'
import { sortKeys } from './canonical.ts'
import { type Gathering, gathering } from './gather.ts'
import { type GroupTally, readGroup } from './group.ts'
import { type Layout, layoutOf } from './layout.ts'
import { type Observation, observerOf } from './observe.ts'
import { type Decision, posterOf, type ReceivedBatch } from './received.ts'
import { journeyOf, type Recount, recount } from './recount.ts'
import type { IndicatorSpec } from './spec.ts'
import type { Counts } from './summary.ts'

/** What can be added up over areas. */
export type AreaTally = { counts: Counts; all: GroupTally; days: Record<string, GroupTally> }

/** One survey in one commune. Every group is exactly the tally of that group's own responses. */
export type Tally = AreaTally & { hamlets: Record<string, GroupTally>; teams: Record<string, GroupTally> }

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
  return tallyOf(versions, recount(versions, batches, decisions, asOf), specs)
}

/**
 * The tally of a recount that is at hand, for a run that also writes out its rows; `unreadable` is how many batches
 * the store could not give to it.
 */
export function tallyOf(
  versions: readonly SurveyVersion[],
  { counts, counted }: Pick<Recount, 'counts' | 'counted'>,
  specs: readonly IndicatorSpec[],
  unreadable = 0,
): Tally {
  const layout = layoutOf(versions, specs)
  const observers = new Map(versions.map((version) => [version, observerOf(version, layout)]))
  const all = gathering(layout)
  const hamlets = gatherings(layout)
  const teams = gatherings(layout)
  const days = gatherings(layout)

  for (const response of counted) {
    const { version, team, visitedAt } = response
    const observation = observers.get(version)?.(journeyOf(response))
    if (observation === undefined) continue
    all.add(observation)
    hamlets.add(observation.hamlet ?? posterOf(response).hamlet, observation)
    teams.add(team, observation)
    days.add(dayOf(visitedAt), observation)
  }
  return {
    counts: unreadable === 0 ? counts : { ...counts, unreadable },
    all: readGroup(all.total(), layout),
    hamlets: hamlets.read(),
    teams: teams.read(),
    days: days.read(),
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
    read: () =>
      sortKeys(
        Object.fromEntries(Array.from(byKey, ([key, group]) => [key, readGroup(group.total(), layout)])),
      ),
  }
}
