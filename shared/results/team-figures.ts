import { addDays, monthOf } from '../calendar.ts'
import type { SurveyVersion } from '../form/definition.ts'
import type { Journey } from '../form/journey.ts'
import type { SurveyId, TeamId } from '../ids.ts'
import { type Day, dayOf, type EpochMs } from '../time.ts'
import { indicatorsOf } from './catalogue.ts'
import { type Gathering, gathering } from './gather.ts'
import { readGroup } from './group.ts'
import { indicators } from './indicators.ts'
import { layoutOf } from './layout.ts'
import { observerOf } from './observe.ts'
import type { Counted } from './recount.ts'

/** By month (`2026-11`), then by what a report calls them (`agg.households_visited`). */
export type MonthlyFigures = Record<string, Record<string, number>>

/** What a team's report asks of the visits of its month. */
const REPORTED = ['households_visited', 'households_guided', 'people_guided_turns']

/** A report is about the month that is, or one of the two before. */
const MONTHS = 3

/**
 * Gathers each team's figures of the last months until `asOf`, by the indicators that the survey declares. Visits come in
 * order of their time. A month without a visit gives 0, of a team that has made any; what was not observed is absent.
 */
export function figureGathering(survey: SurveyId, versions: readonly SurveyVersion[], asOf: EpochMs) {
  const specs = indicatorsOf(survey).filter(({ code }) => REPORTED.includes(code))
  const layout = layoutOf([], specs)
  const observers = new Map(versions.map((version) => [version, observerOf(version, layout)]))
  const months = lastMonths(asOf)
  const teams = new Map<TeamId, Map<string, Gathering>>()

  return {
    /** Takes one counted visit of a team in. */
    add(team: TeamId, { version, visitedAt }: Pick<Counted, 'version' | 'visitedAt'>, way: Journey): void {
      if (specs.length === 0) return
      const byMonth = teams.get(team) ?? new Map(months.map((month) => [month, gathering(layout)]))
      teams.set(team, byMonth)
      const observe = observers.get(version)
      if (observe !== undefined) byMonth.get(monthOf(dayOf(visitedAt)))?.add(observe(way))
    },

    /** Of every team that has made a visit. */
    read: (): Map<TeamId, MonthlyFigures> =>
      new Map(
        Array.from(teams, ([team, byMonth]) => [
          team,
          Object.fromEntries(Array.from(byMonth, ([month, group]) => [month, figuresOf(group)])),
        ]),
      ),
  }

  function figuresOf(group: Gathering): Record<string, number> {
    const total = group.total()
    const values = indicators(readGroup(total, layout), specs).indicators
    const figures = specs.flatMap(({ code }) => {
      const value = total.responses === 0 ? 0 : values[code]?.value
      return value === undefined ? [] : [[`agg.${code}`, value] as const]
    })
    return Object.fromEntries(figures)
  }
}

function lastMonths(asOf: EpochMs): string[] {
  const months: string[] = []
  for (let day: Day = dayOf(asOf); months.length < MONTHS; day = addDays(day, -Number(day.slice(8)))) {
    months.unshift(monthOf(day))
  }
  return months
}
