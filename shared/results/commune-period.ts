import type { SurveyVersion } from '../form/definition.ts'
import type { Period } from '../periods.ts'
import { type CommuneRegister, registerFigures } from './figures.ts'
import { type Gathering, gathering } from './gather.ts'
import { type GroupTally, readGroup } from './group.ts'
import { indicators } from './indicators.ts'
import type { Layout } from './layout.ts'
import { type Observation, observerOf } from './observe.ts'
import { inPeriod } from './period-gather.ts'
import { posterOf } from './received.ts'
import { journeyOf, type Recount } from './recount.ts'
import type { IndicatorSpec } from './spec.ts'
import type { Heading } from './summarise.ts'
import type { PeriodPlace, PeriodSummary } from './summary.ts'
import { inOrderOfDays } from './unit-of.ts'

/**
 * One commune in any period, with those of its hamlets and teams that had anything until its last day. `register` is the
 * commune's on that day, or on the day of the results where the period is not over.
 */
export function summariseCommunePeriod(
  heading: Heading,
  period: Period,
  given: {
    versions: readonly SurveyVersion[]
    counted: Recount['counted']
    layout: Layout
    specs: readonly IndicatorSpec[]
    register: CommuneRegister
  },
): PeriodSummary {
  const { versions, layout, specs, register } = given
  const observers = new Map(versions.map((version) => [version, observerOf(version, layout)]))
  const all = pair(layout)
  const hamlets = new Map<string, Pair>()
  const teams = new Map<string, Pair>()
  for (const [day, response] of inOrderOfDays(versions, given.counted)) {
    if (day > period.to) break
    const { version, team } = response
    const observation = observers.get(version)?.(journeyOf(response), team)
    if (observation === undefined) continue
    const isWithin = day >= period.from
    all.add(observation, isWithin)
    of(hamlets, observation.hamlet ?? posterOf(response).hamlet)?.add(observation, isWithin)
    of(teams, team)?.add(observation, isWithin)
  }
  return {
    ...heading,
    period,
    all: indicators(read(all), specs, registerFigures(register)),
    places: [
      ...placesOf('hamlet', hamlets, register.hamlets, (hamlet) => registerFigures(register, { hamlet })),
      ...placesOf('team', teams, register.teams, (team) => registerFigures(register, { team })),
    ],
  }

  function of(groups: Map<string, Pair>, key: string | undefined): Pair | undefined {
    if (key === undefined) return undefined
    const group = groups.get(key) ?? pair(layout)
    groups.set(key, group)
    return group
  }

  function read({ within, until }: Pair): GroupTally {
    return readGroup(inPeriod(layout, period, within.total(), until.total()), layout)
  }

  function placesOf(
    kind: PeriodPlace['kind'],
    groups: ReadonlyMap<string, Pair>,
    entries: readonly { id: string; name: string }[],
    figuresOf: (id: string) => ReturnType<typeof registerFigures>,
  ): PeriodPlace[] {
    const names = new Map(entries.map(({ id, name }) => [id, name]))
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, group]) => ({
        ...{ id, name: names.get(id) ?? id, kind },
        group: { ...indicators(read(group), specs, figuresOf(id)), questions: {} },
      }))
  }
}

/** A group in the days of the period, and in all until its last. */
type Pair = {
  within: Gathering
  until: Gathering
  add: (observation: Observation, isWithin: boolean) => void
}

function pair(layout: Layout): Pair {
  const within = gathering(layout)
  const until = gathering(layout)
  return {
    within,
    until,
    add(observation, isWithin) {
      until.add(observation)
      if (isWithin) within.add(observation)
    },
  }
}
