import type { Surveys } from '../../../functions/store/surveys.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { SurveyId } from '../../../shared/ids.ts'

/** The surveys, read once: nobody changes them while a past is made up, in which clocks jump by days. */
export function stillSurveys(surveys: Surveys): Surveys {
  let list: ReturnType<Surveys['list']> | undefined
  const versions = new Map<SurveyId, Promise<SurveyVersion[]>>()
  return {
    ...surveys,
    list: () => (list ??= surveys.list()),
    versions(id) {
      const known = versions.get(id) ?? surveys.versions(id)
      versions.set(id, known)
      return known
    },
  }
}
