import type { TeamBrief } from '../../../shared/api/team.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import type { Language, SurveyVersion } from '../../../shared/form/definition.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { inLanguage } from '../text/catalogue.ts'
import { answerText } from './answer-text.ts'

/** The answers that tell a form from the others of its survey, "Thôn Đông · 001". */
export function labelOf(version: SurveyVersion, answers: Answers, hamlets: TeamBrief['hamlets']): string {
  const key = version.unit.kind === 'response' ? [] : version.unit.key
  const parts = key.flatMap((code) => {
    const question = version.questions.find((one) => one.code === code)
    const answer = answers[code]
    return question === undefined || answer === undefined ? [] : [answerText(question, answer, hamlets, 'vi')]
  })
  return parts.join(' · ')
}

/**
 * The survey's title where a label alone would not say of which survey the form is; empty where the team has no other
 * survey than one of households.
 */
export function titleBeside(survey: SurveyId, brief: TeamBrief | undefined, language: Language): string {
  const surveys = brief?.surveys ?? []
  const offered = surveys.find(({ id }) => id === survey)
  const isClear = surveys.length === 1 && offered?.filledBy === 'member'
  return offered === undefined || isClear ? '' : inLanguage(offered.title, language)
}
