import type { SurveyId } from '../ids.ts'
import { feedbackIndicators } from './catalogue-feedback.ts'
import { householdIndicators } from './catalogue-household.ts'
import { reportIndicators } from './catalogue-report.ts'
import { serviceIndicators } from './catalogue-service.ts'
import type { IndicatorSpec } from './spec.ts'

/** Every indicator that the surveys feed, as data: a new one is a new entry, never new code. */
export const catalogue: readonly IndicatorSpec[] = [
  ...householdIndicators,
  ...reportIndicators,
  ...feedbackIndicators,
  ...serviceIndicators,
]

/** The indicators that one survey feeds, in the order in which they are shown. */
export function indicatorsOf(survey: SurveyId): IndicatorSpec[] {
  return catalogue.filter((spec) => spec.survey === survey)
}
