import { isPlainText } from '../text.ts'
import type { Option, Question, QuestionType } from './definition.ts'

/** What is wrong with one answer by itself. */
export type Misfit = 'kind' | 'min' | 'max' | 'length' | 'pattern' | 'option' | 'exclusive'

/** Judges one answer, of whatever JSON type it came; `undefined` when it fits. */
export type Fit = (value: unknown) => Misfit | undefined

type KindMap = { [Type in QuestionType]: Extract<Question, { type: Type }> }

/** The questions of one kind. */
export type QuestionOf<Type extends QuestionType> = { [T in Type]: { type: T } & KindMap[T] }[Type]

/**
 * The rule of each kind of question: given the question once, it returns the judge of its answers.
 * A new kind does not compile before it has its rule.
 */
export const kinds: { [Type in QuestionType]: (question: QuestionOf<Type>) => Fit } = {
  note: () => () => 'kind',
  single: ({ options }) => oneOf(options),
  multiple: ({ options }) => manyOf(options),
  scale: ({ options }) => oneOf(options),
  integer: (range) => number(Number.isSafeInteger, range),
  decimal: (range) => number(Number.isFinite, range),
  text: ({ maxLength, pattern }) => text(maxLength, pattern),
  phone: ({ pattern }) => text(MAX_CODE, pattern),
  date: () => (value) => (typeof value === 'string' && isDate(value) ? undefined : 'kind'),
  time: () => (value) =>
    typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : 'kind',
  hamlet: () => text(MAX_CODE, '[A-Za-z0-9][A-Za-z0-9-]*'), // as HamletId, without its parser on the phone
  household: ({ pattern }) => text(MAX_CODE, pattern),
  calculated: () => numberOrText,
  prefilled: () => numberOrText,
}

/** The judge of one question's answers. */
export function fitOf<Type extends QuestionType>(question: QuestionOf<Type>): Fit {
  return kinds[question.type](question)
}

/** The regular expression of a `pattern`: like HTML's, it means the whole answer. */
export function patternOf(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u')
}

/** Codes, not prose: bounds what a pattern has to read. */
export const MAX_CODE = 40
const LONG = 1_000

function oneOf(options: readonly Option[]): Fit {
  const codes = new Set<unknown>(options.map((option) => option.code))
  return (value) => {
    if (typeof value !== 'string') return 'kind'
    return codes.has(value) ? undefined : 'option'
  }
}

function manyOf(options: readonly Option[]): Fit {
  const codes = new Map<unknown, boolean>(options.map(({ code, exclusive }) => [code, exclusive === true]))
  return (value) => {
    if (!Array.isArray(value)) return 'kind'
    if (value.some((code) => typeof code !== 'string')) return 'kind'
    if (value.some((code, index) => !codes.has(code) || value.indexOf(code) !== index)) return 'option'
    return value.length > 1 && value.some((code) => codes.get(code)) ? 'exclusive' : undefined
  }
}

function number(
  isOne: (value: unknown) => boolean,
  { min = -Infinity, max = Infinity }: { min?: number; max?: number },
): Fit {
  return (value) => {
    if (typeof value !== 'number' || !isOne(value)) return 'kind'
    if (value < min) return 'min'
    return value > max ? 'max' : undefined
  }
}

function text(maxLength: number, pattern?: string): Fit {
  const regex = pattern === undefined ? undefined : patternOf(pattern)
  return (value) => {
    if (typeof value !== 'string') return 'kind'
    if (value.length > maxLength) return 'length'
    if (!isPlainText(value)) return 'kind'
    return regex === undefined || regex.test(value) ? undefined : 'pattern'
  }
}

const longText = text(LONG)

function numberOrText(value: unknown): Misfit | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'kind'
  return longText(value)
}

/** A day that the calendar has: not 2026-02-30, which `Date.parse` takes for the second of March. */
export function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value
}
