import { NationSummary } from '../../../shared/api/nation.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { get } from '../api.ts'

/** The nation's results. Throws `ApiFailure`. */
export function readNation(survey: SurveyId): Promise<NationSummary> {
  return get(`/api/office/nation/${survey}`, NationSummary)
}
