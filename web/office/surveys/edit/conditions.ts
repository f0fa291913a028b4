import type { Option, Question } from '../../../../shared/form/definition.ts'
import type { Comparison, Expression } from '../../../../shared/form/expression.ts'

/** What a condition may ask of one question. */
export type Test =
  | { question: string; is: 'answered' | 'not-answered' }
  | { question: string; is: 'selected' | 'not-selected'; value: string }
  | { question: string; is: Comparison; value: string | number }
  /** Beside another question's answer. */
  | { question: string; is: Comparison; other: string }

/** A condition as the editor shows it: tests of which all or any must hold. */
export type Condition = { join: 'and' | 'or'; tests: Test[] }

/** The condition that an expression is; nothing where it is deeper than the editor can show. */
export function readCondition(expression: Expression): Condition | undefined {
  const single = readTest(expression)
  if (single !== undefined) return { join: 'and', tests: [single] }
  if (typeof expression !== 'object') return undefined
  const [operator, ...parts] = expression
  if (operator !== 'and' && operator !== 'or') return undefined
  const tests = parts.flatMap((part) => readTest(part) ?? [])
  return tests.length === parts.length && tests.length > 0 ? { join: operator, tests } : undefined
}

/** The expression that a condition means; nothing without a test. */
export function writeCondition({ join, tests }: Condition): Expression | undefined {
  const [first, ...others] = tests.map(writeTest)
  return first === undefined || others.length === 0 ? first : [join, first, ...others]
}

/** What may be asked of a question of that kind. */
export function testsOf(question: Question): Test['is'][] {
  switch (question.type) {
    case 'single':
      return ['=', '!=', 'answered', 'not-answered']
    case 'scale':
      return ['=', '!=', '<', '<=', '>', '>=', 'answered', 'not-answered']
    case 'multiple':
      return ['selected', 'not-selected', 'answered', 'not-answered']
    case 'integer':
    case 'decimal':
    case 'calculated':
    case 'prefilled':
      return ['=', '!=', '<', '<=', '>', '>=', 'answered', 'not-answered']
    case 'note':
      return []
    default:
      return ['answered', 'not-answered']
  }
}

/** A test of a question to begin with: of its first option where it has some. */
export function firstTest(question: Question): Test {
  const [is = 'answered'] = testsOf(question)
  return testWith(question, is)
}

/** The test of a question with another operator, with a value that fits both. */
export function testWith(question: Question, is: Test['is'], value?: string | number): Test {
  if (is === 'answered' || is === 'not-answered') return { question: question.code, is }
  if ('options' in question && isOrder(is))
    return { question: question.code, is, value: stepOf(question, value) }
  const first = 'options' in question ? (question.options[0]?.code ?? '') : 0
  const kept = 'options' in question ? String(value ?? first) : (value ?? first)
  if (is === 'selected' || is === 'not-selected') return { question: question.code, is, value: String(kept) }
  return { question: question.code, is, value: kept }
}

// Steps are compared as numbers: as texts 10 would stand before 2, and na behind both.
function stepOf({ options }: { options: readonly Option[] }, value: string | number | undefined): number {
  const steps = options.map(({ code }) => Number(code)).filter((step) => !Number.isNaN(step))
  const given = Number(value ?? Number.NaN)
  return steps.includes(given) ? given : (steps[0] ?? 0)
}

/** Whether a test compares by order. */
export function isOrder(is: Test['is']): is is '<' | '<=' | '>' | '>=' {
  return ['<', '<=', '>', '>='].includes(is)
}

function readTest(expression: Expression): Test | undefined {
  if (typeof expression !== 'object') return undefined
  const [operator, left, right] = expression
  if (operator === 'answered' && typeof left === 'string') return { question: left, is: 'answered' }
  if (operator === 'not' && left !== undefined) return negated(readTest(left))
  const question = questionIn(left)
  if (question === undefined || right === undefined) return undefined
  if (operator === 'selected') {
    return typeof right === 'string' ? { question, is: 'selected', value: right } : undefined
  }
  if (!isComparison(operator)) return undefined
  const other = questionIn(right)
  if (other !== undefined) return { question, is: operator, other }
  return typeof right === 'string' || typeof right === 'number'
    ? { question, is: operator, value: right }
    : undefined
}

function writeTest(test: Test): Expression {
  switch (test.is) {
    case 'answered':
      return ['answered', test.question]
    case 'not-answered':
      return ['not', ['answered', test.question]]
    case 'selected':
      return ['selected', ['$', test.question], test.value]
    case 'not-selected':
      return ['not', ['selected', ['$', test.question], test.value]]
    default:
      return [test.is, ['$', test.question], 'other' in test ? ['$', test.other] : test.value]
  }
}

function negated(test: Test | undefined): Test | undefined {
  if (test?.is === 'answered') return { question: test.question, is: 'not-answered' }
  return test?.is === 'selected' ? { ...test, is: 'not-selected' } : undefined
}

function questionIn(expression: Expression | undefined): string | undefined {
  if (typeof expression !== 'object' || expression[0] !== '$') return undefined
  return typeof expression[1] === 'string' ? expression[1] : undefined
}

function isComparison(operator: unknown): operator is Comparison {
  return ['=', '!=', '<', '<=', '>', '>='].includes(String(operator))
}
