import type { AnswerValue } from './answers.ts'
import type { Comparison, Expression } from './expression.ts'

/** What an expression comes to; `undefined` is unknown. */
export type Value = AnswerValue | boolean | undefined

/** Stands for the answer to a number question that is not asked: it counts 0, yet it was not answered. */
export const HIDDEN_NUMBER = Symbol('hidden number')

/** The answer to a question of this code; `undefined` while there is none, or when the question is hidden. */
export type Scope = (code: string) => AnswerValue | typeof HIDDEN_NUMBER | undefined

export type Evaluate = (scope: Scope) => Value

/**
 * Turns an expression into a function, once for each version; the notation and its meaning are in
 * `expression.ts`. The function never throws, whatever JSON the scope gives it.
 */
export function compile(expression: Expression): Evaluate {
  if (typeof expression !== 'object') return () => expression
  switch (expression[0]) {
    case '$':
      return answer(expression[1])
    case 'answered':
      return isAnswered(expression[1])
    case 'selected':
      return isSelected(compile(expression[1]), expression[2])
    case 'count-selected':
      return countSelected(compile(expression[1]))
    case 'not':
      return not(compile(expression[1]))
    case 'and':
      return decidedBy(false, compileAll(expression))
    case 'or':
      return decidedBy(true, compileAll(expression))
    case '+':
    case '*':
    case '-':
    case 'div':
      return calculate(arithmetic[expression[0]], compileAll(expression))
    default:
      return compare(orders[expression[0]], compile(expression[1]), compile(expression[2]))
  }
}

function compileAll([, ...parts]: readonly [string, ...Expression[]]): Evaluate[] {
  return parts.map(compile)
}

function answer(code: string): Evaluate {
  return (scope) => {
    const value = scope(code)
    return value === HIDDEN_NUMBER ? 0 : value
  }
}

function isAnswered(code: string): Evaluate {
  return (scope) => {
    const value = scope(code)
    return value !== undefined && value !== HIDDEN_NUMBER
  }
}

function isSelected(list: Evaluate, option: string): Evaluate {
  return (scope) => {
    const chosen = list(scope)
    if (Array.isArray(chosen)) return chosen.includes(option)
    return typeof chosen === 'string' ? chosen === option : undefined
  }
}

function countSelected(list: Evaluate): Evaluate {
  return (scope) => {
    const chosen = list(scope)
    return Array.isArray(chosen) ? chosen.length : undefined
  }
}

function not(part: Evaluate): Evaluate {
  return (scope) => {
    const value = part(scope)
    return typeof value === 'boolean' ? !value : undefined
  }
}

/** `and` is decided by one false part, `or` by one true part, however much else is unknown. */
function decidedBy(decisive: boolean, parts: readonly Evaluate[]): Evaluate {
  return (scope) => {
    let result: boolean | undefined = !decisive
    for (const part of parts) {
      const value = part(scope)
      if (value === decisive) return decisive
      if (value !== !decisive) result = undefined
    }
    return result
  }
}

type Order = (left: string | number, right: string | number) => boolean

const orders: Record<Comparison, Order> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

function compare(order: Order, left: Evaluate, right: Evaluate): Evaluate {
  return (scope) => {
    const a = left(scope)
    const b = right(scope)
    if (typeof a === 'string' && typeof b === 'string') return order(a, b)
    if (typeof a === 'boolean' && typeof b === 'boolean') return order(Number(a), Number(b))
    const x = numberOf(a)
    const y = numberOf(b)
    return x === undefined || y === undefined ? undefined : order(x, y)
  }
}

type Calculation = (left: number, right: number) => number

const arithmetic: Record<'+' | '*' | '-' | 'div', Calculation> = {
  '+': (left, right) => left + right,
  '*': (left, right) => left * right,
  '-': (left, right) => left - right,
  div: (left, right) => left / right,
}

function calculate(step: Calculation, parts: readonly Evaluate[]): Evaluate {
  return (scope) => {
    let result: number | undefined
    for (const part of parts) {
      const value = numberOf(part(scope))
      if (value === undefined) return undefined
      result = result === undefined ? value : step(result, value)
    }
    return Number.isFinite(result) ? result : undefined
  }
}

function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined
}
