import type { AnswerValue } from '../../../shared/form/answers.ts'
import { compile, type Evaluate, HIDDEN_NUMBER } from '../../../shared/form/evaluate.ts'
import type { Expression } from '../../../shared/form/expression.ts'

/** A question as it stands on the page. */
export type Asked = {
  code: string
  relevant: Evaluate | undefined
  isNumber: boolean
  /** What is answered at this moment; nothing empty. */
  answer: () => AnswerValue | undefined
}

/** A condition as the markup carries it. */
export function conditionIn(json: string | null): Evaluate | undefined {
  if (json === null) return undefined
  const tree: Expression = JSON.parse(json)
  return compile(tree)
}

/**
 * The questions that are asked now: one pass from the first to the last, as `journey` goes, so that an answer which became
 * hidden decides nothing. Pure.
 */
export function askedNow(questions: readonly Asked[]): Set<string> {
  const asked = new Set<string>()
  const scope = (code: string) => {
    const question = questions.find((one) => one.code === code)
    if (question === undefined) return undefined
    if (asked.has(code)) return question.answer()
    return question.isNumber ? HIDDEN_NUMBER : undefined
  }
  for (const { code, relevant } of questions) {
    if (relevant === undefined || relevant(scope) === true) asked.add(code)
  }
  return asked
}
