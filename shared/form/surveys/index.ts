import type { SurveyVersion } from '../definition.ts'
import { parseVersion } from '../parse-version.ts'
import visit from './hh_digital_visit.json' with { type: 'json' }
import satisfaction from './one_stop_satisfaction.json' with { type: 'json' }
import feedback from './resident_feedback.json' with { type: 'json' }
import report from './team_monthly_report.json' with { type: 'json' }

/** The surveys that a new installation starts with: household visit, feedback, monthly report, one-stop centre. */
export const ownSurveys: readonly SurveyVersion[] = [visit, feedback, report, satisfaction].map(parseVersion)
