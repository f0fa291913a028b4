import type { TeamBrief } from '../../../shared/api/team.ts'
import type { AnswerValue } from '../../../shared/form/answers.ts'
import type { Language, Question } from '../../../shared/form/definition.ts'
import { asksForMonth } from '../../../shared/form/tidy.ts'
import { inLanguage, numberText } from '../text/catalogue.ts'

/** An answer as a person reads it: options and hamlets by their names, "1.250", "11/2026". */
export function answerText(
  question: Question,
  answer: AnswerValue,
  hamlets: TeamBrief['hamlets'],
  language: Language,
): string {
  if (typeof answer === 'number') return numberText(answer, language)
  if (typeof answer !== 'string') return answer.map((code) => nameOf(question, code, language)).join(', ')
  if (question.type === 'hamlet') return hamlets.find(({ id }) => id === answer)?.name ?? answer
  return question.type === 'date' || asksForMonth(question)
    ? dayText(answer)
    : nameOf(question, answer, language)
}

/** "2026-11-21" as "21/11/2026", "2026-11" as "11/2026", anything else as it stands. */
export function dayText(day: string): string {
  return /^\d{4}(-\d\d)+$/.test(day) ? day.split('-').reverse().join('/') : day
}

function nameOf(question: Question, code: string, language: Language): string {
  const option = 'options' in question && question.options.find((one) => one.code === code)
  return option ? inLanguage(option.label, language) : code
}
