import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { theSurvey } from '../../support/versions.ts'

const visit = theSurvey('hh_digital_visit')

/** The household visit, and a later version of it that knows one more result of a visit. */
export const visitVersions: SurveyVersion[] = [
  visit,
  {
    ...visit,
    version: 2,
    questions: visit.questions.map((question) =>
      question.type === 'single' && question.code === 'visit_result'
        ? { ...question, options: [...question.options, { code: 'moved', label: { vi: 'Đã chuyển đi' } }] }
        : question,
    ),
  },
]
