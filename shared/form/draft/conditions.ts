import type { Expression } from '../expression.ts'
import type { Comparison, Condition } from './notation.ts'

/** The question that keeps what the `prefill` of `code` gave. */
export function prefilledCode(code: string): string {
  return `${code}_prefilled`
}

/** A `show_if` as an expression. */
export function relevantOf(condition: Condition): Expression {
  if ('all' in condition) return ['and', ...condition.all.map(comparisonOf)]
  if ('any' in condition) return ['or', ...condition.any.map(comparisonOf)]
  if ('prefill_changed' in condition) {
    return [
      'or',
      ...condition.prefill_changed.map((code): Expression => ['!=', ['$', code], ['$', prefilledCode(code)]]),
    ]
  }
  return comparisonOf(condition)
}

/** A check's `expr`, sums on both sides of one comparison: `vneid_l2 + vneid_l1 <= members_14plus`. */
export function testOf(expr: string): Expression {
  const [, left, operator, right] = /^([^<>=!]+)(<=|>=|!=|<|>|=)([^<>=!]+)$/.exec(expr) ?? []
  const symbol = symbols.find((known) => known === operator)
  if (left === undefined || right === undefined || symbol === undefined) throw unreadable(expr)
  return [symbol, sumOf(left), sumOf(right)]
}

const symbols = ['<=', '>=', '!=', '<', '>', '='] as const

const operators = { eq: '=', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function comparisonOf({ q, op, value, ref }: Comparison): Expression {
  const other: Expression | undefined = ref === undefined ? scalar(value) : ['$', ref]
  switch (op) {
    case 'in':
      if (!Array.isArray(value)) throw unreadable(q)
      return ['or', ...value.map((one): Expression => ['=', ['$', q], one])]
    case 'includes':
    case 'not_includes': {
      if (typeof value !== 'string') throw unreadable(q)
      const selected: Expression = ['selected', ['$', q], value]
      return op === 'includes' ? selected : ['not', selected]
    }
    default:
      if (other === undefined) throw unreadable(q)
      return [operators[op], ['$', q], other]
  }
}

function scalar(value: Comparison['value']): string | number | undefined {
  return Array.isArray(value) ? undefined : value
}

function sumOf(text: string): Expression {
  const terms = text.split('+').map((term) => termOf(term.trim()))
  const [only, ...more] = terms
  if (only === undefined) throw unreadable(text)
  return more.length === 0 ? only : ['+', ...terms]
}

function termOf(term: string): Expression {
  if (/^\d+$/.test(term)) return Number(term)
  if (/^[a-z][a-z0-9_]*$/.test(term)) return ['$', term]
  throw unreadable(term)
}

function unreadable(what: string): Error {
  return new Error(`The draft notation does not say what this means: ${what}`)
}
