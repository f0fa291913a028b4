import type { ReviewedResponse } from '../../../shared/api/reviews.ts'
import type { LocalText } from '../../../shared/form/definition.ts'
import { type Answered, answeredSections } from './answer-words.ts'

/** One question, and what each of two forms says to it. */
export type Compared = {
  code: string
  label: LocalText | undefined
  one: Answered['answer']
  other: Answered['answer']
  isSame: boolean
}

type Form = Pick<ReviewedResponse, 'version' | 'answers' | 'hamlets'>

/** Two forms question by question, in the order of the first; what only the second was asked comes behind. Pure. */
export function comparedAnswers(one: Form, other: Form): Compared[] {
  const left = answersOf(one)
  const right = answersOf(other)
  return [...new Set([...left.keys(), ...right.keys()])].map((code) => {
    const a = left.get(code)
    const b = right.get(code)
    return {
      code,
      label: a?.label ?? b?.label,
      one: a?.answer ?? 'none',
      other: b?.answer ?? 'none',
      isSame: JSON.stringify(one.answers[code]) === JSON.stringify(other.answers[code]),
    }
  })
}

function answersOf({ version, answers, hamlets }: Form): Map<string, Answered> {
  const all = answeredSections(version, answers, hamlets).flatMap((section) => section.answers)
  return new Map(all.map((answered) => [answered.code, answered]))
}
