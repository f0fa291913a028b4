import type { Expression } from './expression.ts'

/** The codes of the questions that an expression names. */
export function questionsIn(expression: Expression | undefined): string[] {
  if (typeof expression !== 'object') return []
  if (expression[0] === '$' || expression[0] === 'answered') return [expression[1]]
  return partsOf(expression).flatMap(questionsIn)
}

/** The pairs of a question and a text that it is compared with: `["=", ["$", "consent"], "yes"]`. */
export function literalsOf(expression: Expression | undefined): [question: string, literal: string][] {
  if (typeof expression !== 'object') return []
  const inside = partsOf(expression).flatMap(literalsOf)
  const [operator, left, right] = expression
  const compares = operator === '=' || operator === '!=' || operator === 'selected'
  return compares && Array.isArray(left) && left[0] === '$' && typeof right === 'string'
    ? [[left[1], right], ...inside]
    : inside
}

function partsOf([, ...parts]: readonly [string, ...Expression[]]): Expression[] {
  return parts
}
