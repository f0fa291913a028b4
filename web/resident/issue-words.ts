import type { Language, Question } from '../../shared/form/definition.ts'
import type { Issue } from '../../shared/form/validate.ts'
import { inWords } from './text.ts'
import { words } from './words.ts'

/** What is wrong with an answer, in words that say what to do. */
export function issueInWords(issue: Issue, question: Question | undefined, language: Language): string {
  const say = words[language]
  if (issue.message !== undefined) return inWords(issue.message, language)
  if (issue.rule === 'required') return say.required
  if (issue.rule === 'option') return say.notAnOption
  if (issue.rule === 'exclusive') return say.exclusive
  if (question?.type === 'phone') return say.notAPhone
  if (question?.type === 'integer' || question?.type === 'decimal') {
    if (issue.rule === 'min' && question.min !== undefined) return say.tooSmall(question.min)
    if (issue.rule === 'max' && question.max !== undefined) return say.tooBig(question.max)
    return say.notANumber
  }
  if (question?.type === 'text' && issue.rule === 'length') return say.tooLong(question.maxLength)
  return say.unfit
}
