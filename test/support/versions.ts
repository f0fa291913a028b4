import type { Answers } from '../../shared/form/answers.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import { parseVersion } from '../../shared/form/parse-version.ts'
import { ownSurveys } from '../../shared/form/surveys/index.ts'

/** One of the four own surveys. */
export function theSurvey(id: string): SurveyVersion {
  const found = ownSurveys.find(({ survey }) => survey === id)
  if (found === undefined) throw new Error(`no survey ${id}`)
  return found
}

/** The JSON of a small survey with these questions, not parsed. */
export function aDefinition(
  questions: readonly Record<string, unknown>[],
  given: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    survey: 'small',
    version: 1,
    title: { vi: 'Phiếu thử' },
    notice: { vi: '' },
    languages: ['vi'],
    filledBy: 'member',
    unit: { kind: 'response' },
    sections: [{ code: 's', title: { vi: 'Phần' } }],
    questions: questions.map(aQuestion),
    checks: [],
    ...given,
  }
}

/** A small survey with these questions. */
export function aVersion(
  questions: readonly Record<string, unknown>[],
  given: Record<string, unknown> = {},
): SurveyVersion {
  return parseVersion(aDefinition(questions, given))
}

export const yesNo = ['yes', 'no'].map((code) => ({ code, label: { vi: code } }))

/** A whole household interview without an issue. */
export function anInterview(given: Answers = {}): Answers {
  return {
    hamlet: 'H01',
    hh_key: '001',
    visit_result: 'met',
    consent: 'yes',
    members_14plus: 4,
    smartphones: 2,
    internet: 'fixed',
    vneid_l2: 2,
    vneid_l1: 1,
    dvc: 'self',
    epay: 'no',
    shop_buy: 'no',
    business: 'no',
    safety: ['otp', 'link'],
    guided: ['dvc'],
    guided_people: 2,
    support: ['none'],
    ...given,
  }
}

/** A question as an author writes it: what the test does not care about is filled in. */
function aQuestion(given: Record<string, unknown>): Record<string, unknown> {
  const { code } = given
  return { section: 's', label: { vi: code }, required: false, privacy: 'none', feeds: [], ...given }
}
