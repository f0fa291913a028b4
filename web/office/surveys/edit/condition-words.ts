import type { LocalText, Question } from '../../../../shared/form/definition.ts'
import type { Expression } from '../../../../shared/form/expression.ts'
import type { Words } from '../words.ts'
import { readCondition, type Test } from './conditions.ts'

type Say = (text: LocalText) => string

/** A condition as a sentence, however deep: "“Ở nhà có ai?” là “có” và (… hoặc …)". */
export function expressionText(
  expression: Expression,
  questions: readonly Question[],
  words: Words,
  say: Say,
): string {
  const condition = readCondition(expression)
  if (condition !== undefined) {
    const tests = condition.tests.map((test) => testText(test, questions, words, say))
    return tests.join(` ${words.edit[condition.join]} `)
  }
  if (typeof expression !== 'object') return String(expression)
  const [operator, ...parts] = expression
  const inner = parts.map((part) => expressionText(part, questions, words, say))
  if (operator === 'and' || operator === 'or') {
    return inner.map((text) => `(${text})`).join(` ${words.edit[operator]} `)
  }
  return operator === 'not' ? `${words.edit.not} (${inner.join('')})` : inner.join(` ${operator} `)
}

function testText(test: Test, questions: readonly Question[], words: Words, say: Say): string {
  const question = questions.find(({ code }) => code === test.question)
  const name = `“${question === undefined ? test.question : say(question.label)}”`
  const is = words.edit.tests[test.is]
  if ('other' in test) {
    const other = questions.find(({ code }) => code === test.other)
    return `${name} ${is} ${words.edit.otherQuestion(other === undefined ? test.other : say(other.label))}`
  }
  if (!('value' in test)) return `${name} ${is}`
  const options = question !== undefined && 'options' in question ? question.options : []
  const option = options.find(({ code }) => code === test.value)
  return `${name} ${is} “${option === undefined ? test.value : say(option.label)}”`
}
