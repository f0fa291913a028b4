import { retypedQuestions } from '../../../shared/form/compare.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { parseVersion, UnusableVersion } from '../../../shared/form/parse-version.ts'
import { Problem } from '../../../shared/problems.ts'
import type { SurveyRecords } from '../../store/survey-records.ts'
import type { Publishing, Survey, Surveys } from '../../store/surveys.ts'

type Stores = { surveys: Surveys; surveyRecords: SurveyRecords }

/** The definition, fit to be published after the versions that there are. Throws `unfit-survey` with its first mistake. */
export function requireFit(published: readonly SurveyVersion[], definition: unknown): SurveyVersion {
  const version = requireUsable(definition)
  const [retyped] = retypedQuestions(published, version)
  if (retyped === undefined) return version
  throw new Problem('unfit-survey', `questions (${retyped}): was published with another type`)
}

/** Finishes a publishing that was cut off between its two writes, and gives the survey as it is then: before it changes. */
export async function settle({ surveyRecords }: Stores, survey: Survey): Promise<Survey> {
  const begun = await surveyRecords.getVersion(survey.id, survey.version + 1)
  return begun === undefined ? survey : surveyRecords.moveTo(survey, begun.definition)
}

/**
 * Publishes the next version of a survey: first the version, which only one can do, then the survey that points to it. Of
 * a publishing that was cut off in between it does the rest. Where somebody has published another version of that number
 * meanwhile it throws `changed-meanwhile`.
 */
export async function release(
  stores: Stores,
  survey: Survey,
  version: SurveyVersion,
  by: Publishing,
): Promise<Survey> {
  await stores.surveys.publish(version, by)
  const stands = await stores.surveyRecords.getVersion(survey.id, version.version)
  if (stands === undefined) throw new Error('A version that was put is not there.')
  const moved = await stores.surveyRecords.moveTo(survey, stands.definition)
  if (!isSameVersion(stands.definition, version)) throw new Problem('changed-meanwhile')
  return moved
}

/** Whether two definitions that went through `SurveyVersion` are the same. */
export function isSameVersion(a: SurveyVersion, b: SurveyVersion): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function requireUsable(definition: unknown): SurveyVersion {
  try {
    return parseVersion(definition)
  } catch (error) {
    if (error instanceof UnusableVersion) throw new Problem('unfit-survey', error.faults[0])
    throw error
  }
}
