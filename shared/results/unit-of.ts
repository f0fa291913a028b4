import type { Answers, AnswerValue } from '../form/answers.ts'
import type { SurveyVersion, Unit } from '../form/definition.ts'
import { Day, dayOf } from '../time.ts'
import type { Counted } from './recount.ts'
import type { IndicatorSpec } from './spec.ts'

/**
 * Names the unit that an indicator over `over` counts once; nothing where the response is about none: no household is
 * named, the household was not interviewed, or nobody knows which team reported.
 */
export function unitOf(
  over: Exclude<IndicatorSpec['over'], 'visits'>,
  unit: Unit,
  { answers, team, isInterview }: { answers: Answers; team: string | undefined; isInterview: boolean },
): string | undefined {
  if (unit.kind === 'response') return undefined
  const parts = unit.key.map((code) => textOf(answers[code]))
  if (parts.includes(undefined)) return undefined
  const key = parts.join('\n')
  switch (over) {
    case 'households_ever':
      return unit.kind === 'household' ? `${over}\n${key}` : undefined
    case 'latest_visit':
      return unit.kind === 'household' && isInterview ? `${over}\n${key}` : undefined
    case 'team_months':
      return unit.kind === 'team_month' && team !== undefined ? `${over}\n${team}\n${key}` : undefined
    case 'latest_report':
      return unit.kind === 'team_month' && team !== undefined ? `${over}\n${team}` : undefined
  }
}

/**
 * What counts in order of the days by which it does, on one day in order of time: a visit by its own day, a team's report by
 * the last of the month that it is about.
 */
export function inOrderOfDays(
  versions: readonly SurveyVersion[],
  counted: readonly Counted[],
): [Day, Counted][] {
  const dated = counted.map((one): [Day, Counted] => [dayCounted(one), one])
  const hasReports = versions.some(({ unit }) => unit.kind === 'team_month')
  return hasReports ? dated.sort(([a], [b]) => (a < b ? -1 : Number(a > b))) : dated
}

function dayCounted({ version, response, visitedAt }: Counted): Day {
  const month = monthReported(version.unit, response.answers)
  return month === undefined ? dayOf(visitedAt) : lastDayOf(month)
}

function monthReported(unit: Unit, answers: Answers): string | undefined {
  if (unit.kind !== 'team_month') return undefined
  return unit.key.map((code) => textOf(answers[code])).find((text) => text !== undefined && MONTH.test(text))
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

function lastDayOf(month: string): Day {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return Day.parse(new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10))
}

function textOf(answer: AnswerValue | undefined): string | undefined {
  return typeof answer === 'string' ? answer : undefined
}
