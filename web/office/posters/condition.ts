import type { PosterView } from '../../../shared/api/posters.ts'
import type { HamletId, SurveyId } from '../../../shared/ids.ts'
import type { Day } from '../../../shared/time.ts'

/** How a poster stands: on a wall and answered, on a wall for nothing, or down. */
export type Condition = 'hanging' | 'survey-closed' | 'hamlet-gone' | 'over' | 'taken-down'

/** What the condition of a poster depends on besides itself. */
export type Surroundings = {
  /** Surveys that residents can answer now. */
  openSurveys: ReadonlySet<SurveyId>
  hamlets: ReadonlySet<HamletId>
  today: Day
}

/** How a poster stands today. Its first day is not asked for: it has always begun, whatever this computer's clock says. */
export function conditionOf(
  { survey, hamlet, until, revokedAt }: Pick<PosterView, 'survey' | 'hamlet' | 'until' | 'revokedAt'>,
  { openSurveys, hamlets, today }: Surroundings,
): Condition {
  if (revokedAt !== undefined) return 'taken-down'
  if (until !== undefined && until < today) return 'over'
  if (!openSurveys.has(survey)) return 'survey-closed'
  return hamlet === undefined || hamlets.has(hamlet) ? 'hanging' : 'hamlet-gone'
}

/** Is it of no use any more, so that it need not be looked at? */
export function isDown(condition: Condition): boolean {
  return condition === 'over' || condition === 'taken-down'
}

/** Would somebody who scans it get a form? */
export function isAnswered(condition: Condition): boolean {
  return condition === 'hanging' || condition === 'hamlet-gone'
}
