import { normaliseText, plainText } from '../text.ts'
import type { AnswerValue } from './answers.ts'
import type { Option, Question, QuestionType } from './definition.ts'
import { narrow, readDecimal, readInteger } from './typed-number.ts'

/**
 * What a person typed or chose, as the answer that is kept; `undefined` when that is nothing. A page and the
 * server-rendered form both do this before `validate`, so that both let the same through. What cannot be read
 * (a word where a number belongs) stays as typed, for `validate` to name.
 * @param typed the text of one field, or the codes of the ticked boxes
 */
export function tidyAnswer(question: Question, typed: string | readonly string[]): AnswerValue | undefined {
  if (question.type === 'multiple') return tidyChoice(question.options, typed)
  const text = typeof typed === 'string' ? typed : (typed[0] ?? '')
  const tidy = asksForMonth(question) ? tidyMonth : tidying[question.type]
  const answer = tidy(tidyText(text))
  return answer === '' ? undefined : answer
}

/** Whether a text question asks for a month: by this pattern, as no type of XLSForm stands for one. */
export function asksForMonth(question: Question): boolean {
  return question.type === 'text' && question.pattern === '^\\d{4}-(0[1-9]|1[0-2])$'
}

const tidying: Record<Exclude<QuestionType, 'multiple'>, (text: string) => string | number> = {
  note: nothing,
  calculated: nothing,
  prefilled: nothing,
  single: (text) => text,
  scale: (text) => text,
  hamlet: (text) => text,
  date: (text) => text,
  time: (text) => text,
  text: (text) => text,
  integer: readInteger,
  decimal: readDecimal,
  phone: tidyPhone,
  household: (text) => narrow(text).toUpperCase(),
}

function nothing(): string {
  return ''
}

function tidyText(text: string): string {
  return normaliseText(plainText(text)).replace(/\r\n?/g, '\n').trim()
}

function tidyChoice(options: readonly Option[], typed: string | readonly string[]): string[] | undefined {
  const chosen = typeof typed === 'string' ? [typed] : typed
  const known = options.map(({ code }) => code).filter((code) => chosen.includes(code))
  const unknown = chosen.filter((code) => code !== '' && !known.includes(code))
  const all = [...known, ...unknown]
  return all.length === 0 ? undefined : all
}

function tidyPhone(text: string): string {
  return narrow(text)
    .replace(/[.()-]/g, '')
    .replace(/^(?:\+|00)?84(?=\d{9}$)/, '0')
}

/** "11/2026", "11-2026" and "tháng 11 năm 2026" are how people write 2026-11. */
function tidyMonth(text: string): string {
  const [, month, year] =
    /^(?:tháng|thang|t)?\s*(\d{1,2})\s*(?:[-/.,]|năm|nam|\s)\s*(\d{4})$/i.exec(text) ?? []
  return month === undefined ? text : `${year}-${month.padStart(2, '0')}`
}
