import type { Expression } from '../form/expression.ts'

/** One of `options` was chosen in a question of single choice. */
export function isOneOf(question: string, ...options: string[]): Expression {
  return ['or', ...options.map((option): Expression => ['=', ['$', question], option])]
}

/** At least one of `options` was chosen in a question of multiple choice. */
export function choseAnyOf(question: string, ...options: string[]): Expression {
  return ['or', ...options.map((option): Expression => ['selected', ['$', question], option])]
}

/** Something was chosen, and it was not "none of these". */
export function choseSome(question: string): Expression {
  return [
    'and',
    ['>', ['count-selected', ['$', question]], 0],
    ['not', ['selected', ['$', question], 'none']],
  ]
}
