import type { LocalText } from '../form/definition.ts'
import type { Expression } from '../form/expression.ts'
import type { SurveyId } from '../ids.ts'

/**
 * What one unit (a visit or a household) adds: `count` 1 where the condition holds and 0 where it does not, `sum` a
 * number or the step of a scale. Where the expression is unknown, the unit was not observed and adds nothing.
 */
export type Term = { count: Expression } | { sum: Expression }

/** A figure that no response holds: the register's, or one that an office imports (`figures.ts`). */
export type FigureTerm = { figure: string }

/**
 * An indicator is data: what it adds up, and over what.
 * - `visits`: every response.
 * - `households_ever`: every household once, with the most that any of its visits added.
 * - `latest_visit`: every household once, by its latest visit with the household met and consenting.
 * - `team_months`: every team's report of a month once, by the one that came last.
 * - `latest_report`: every team once, by its report of the latest month.
 */
export type IndicatorSpec = {
  code: string
  label: LocalText
  unit: LocalText
  survey: SurveyId
  over: 'visits' | 'households_ever' | 'latest_visit' | 'team_months' | 'latest_report'
  /**
   * In a period: what was seen in its days, or all until its last day. Where it is not said, `visits` and `team_months` count
   * within, the others until.
   */
  counts?: 'within' | 'until'
  numerator: Term
  /** With one the value is numerator / denominator, over the units where both are known. */
  denominator?: Term | FigureTerm
  /** What it counts, in its own words, where `over` says too little. */
  basis?: LocalText
  /** The value is given in percent. */
  percent?: true
  /** The question whose chosen options, but for "none of these", split the numerator. */
  by?: string
}
