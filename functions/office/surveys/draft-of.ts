import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Draft } from '../../store/survey-records.ts'
import type { Survey } from '../../store/surveys.ts'
import type { OfficeDeps } from '../deps.ts'

/** The draft of a survey's next version; what was saved for a version that is published by now is none. */
export async function liveDraft(deps: OfficeDeps, survey: Survey): Promise<Draft | undefined> {
  const draft = await deps.surveyRecords.getDraft(survey.id)
  return draft !== undefined && draft.definition.version > survey.version ? draft : undefined
}

/**
 * What the next version begins with where nobody has saved a draft: the newest one, or of a new survey the one that it was
 * made from. Throws `not-found` where there is neither.
 */
export async function firstDraft(deps: OfficeDeps, survey: Survey): Promise<SurveyVersion> {
  const { id, title, version } = survey
  const origin = version > 0 ? { survey: id, version } : survey.from
  const base = origin && (await deps.surveyRecords.getVersion(origin.survey, origin.version))
  if (base === undefined) throw new Problem('not-found')
  return { ...base.definition, survey: id, version: version + 1, title }
}
