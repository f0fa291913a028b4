import type { Language, Question, SurveyVersion } from '../../../shared/form/definition.ts'
import { asksForMonth } from '../../../shared/form/tidy.ts'
import type { Issue } from '../../../shared/form/validate.ts'
import { type Catalogue, inLanguage, numberText } from '../text/catalogue.ts'

/** What is wrong, in the author's words where there are any, else in ours. */
export function issueText(issue: Issue, version: SurveyVersion, t: Catalogue, language: Language): string {
  if (issue.message !== undefined) return inLanguage(issue.message, language)
  const question = version.questions.find(({ code }) => code === issue.question)
  const words = t.issues
  switch (issue.rule) {
    case 'required':
    case 'option':
    case 'exclusive':
      return words[issue.rule]
    case 'min':
    case 'max':
      return words[issue.rule](numberText(limitOf(question, issue.rule), language))
    case 'length':
      if (question !== undefined && asksForMonth(question)) return words.month
      return words.length(numberText(question?.type === 'text' ? question.maxLength : 0, language))
    case 'kind':
      return question?.type === 'integer' || question?.type === 'decimal' ? words.number : words.kind
    case 'pattern':
      if (question?.type === 'household' || question?.type === 'phone') return words[question.type]
      return question !== undefined && asksForMonth(question) ? words.month : words.pattern
    default:
      return words.other
  }
}

function limitOf(question: Question | undefined, end: 'min' | 'max'): number {
  const isNumber = question?.type === 'integer' || question?.type === 'decimal'
  return (isNumber ? question[end] : undefined) ?? 0
}
