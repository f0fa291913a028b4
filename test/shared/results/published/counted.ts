import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { freePeriod, type Period } from '../../../../shared/periods.ts'
import { hamletOn, teamOn } from '../../../../shared/register/present.ts'
import type { HamletRecord, TeamRecord } from '../../../../shared/register/records.ts'
import { indicatorsOf } from '../../../../shared/results/catalogue.ts'
import { registerFigures } from '../../../../shared/results/figures.ts'
import { readGroup } from '../../../../shared/results/group.ts'
import { indicators } from '../../../../shared/results/indicators.ts'
import { layoutOf } from '../../../../shared/results/layout.ts'
import { periodSums } from '../../../../shared/results/period-gather.ts'
import { recount } from '../../../../shared/results/recount.ts'
import type { IndicatorValue } from '../../../../shared/results/summary.ts'
import { tallyOf } from '../../../../shared/results/tally.ts'
import { DAY, Day } from '../../../../shared/time.ts'
import { batchesOf, type Filled } from './responses.ts'

/** Communes that sent the same, but for the households' own: `times` of them, of which one is counted. */
export type Alike = { times: number; filled: readonly Filled[] }

type Register = { hamlets: readonly HamletRecord[]; teams: readonly TeamRecord[] }

/**
 * What a province's survey-fed indicators say in a period: each commune is recounted and tallied, and the communes added up, as a
 * run does. Communes that sent the same are added as often as there are of them.
 */
export function surveyValues(
  version: SurveyVersion,
  communes: readonly Alike[],
  period: Period,
  register: Register,
): Record<string, IndicatorValue> {
  const specs = indicatorsOf(version.survey)
  const layout = layoutOf([version], specs)
  const asOf = Date.parse(period.to) + 400 * DAY
  const sums = periodSums(layout)
  for (const { times, filled } of communes) {
    const found = recount([version], batchesOf(version, filled), [], asOf)
    const { periods } = tallyOf([version], found, layout, { asOf, periods: () => [period] })
    for (let i = 0; i < times; i += 1) sums.add(periods)
  }
  return indicators(readGroup(sums.of(period), layout), specs, deployed(register, period.to)).indicators
}

/** All days until one. */
export function until(day: string): Period {
  return freePeriod(Day.parse('2020-01-01'), Day.parse(day))
}

/** As many communes that get the same of a total, and one that gets the rest. */
export function evenly(total: number, communes: number): { each: number; rest: number } {
  const each = Math.floor(total / communes)
  return { each, rest: total - each * (communes - 1) }
}

/** Households of hamlets where a team is deployed on a day. */
export function deployed({ hamlets, teams }: Register, day: Day) {
  return registerFigures({
    hamlets: hamlets.flatMap((hamlet) => hamletOn(hamlet, day) ?? []),
    teams: teams.flatMap((team) => teamOn(team, day) ?? []),
  })
}
