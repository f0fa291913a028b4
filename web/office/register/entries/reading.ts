import * as z from 'zod/mini'
import type { Kind } from '../../../../shared/register/kinds.ts'
import { normaliseText, plainText } from '../../../../shared/text.ts'
import { Day } from '../../../../shared/time.ts'
import { dayAfter } from './days.ts'

/** What can be wrong with a box of a form; the words are in `text/`. */
export type FieldProblem =
  | 'missing'
  | 'too-long'
  | 'not-a-number'
  | 'not-a-count'
  | 'not-a-day'
  | 'ends-too-early'
  | 'not-a-link'
  | 'not-a-code'
  | 'choose-hamlets'
  | 'choose'
  | 'twice'

/** By the box that it stands at. */
export type Problems = Readonly<Record<string, FieldProblem>>

/** What a form comes to: something that fits, or what to mend. */
export type Reading<T> = { value: T } | { problems: Problems }

/**
 * The record that a form makes, by the schema that the server reads it with. `more` are problems that the schema does
 * not know; they stand before its own.
 */
export function readRecord<R>(
  kind: Kind<R>,
  candidate: Readonly<Record<string, unknown>>,
  more: Problems = {},
): Reading<R> {
  const parsed = kind.safeParse(candidate)
  const problems = { ...(parsed.success ? {} : problemsOf(parsed.error, candidate)), ...more }
  return parsed.success && Object.keys(more).length === 0 ? { value: parsed.data } : { problems }
}

/** The problems of a reading; none where it fits. */
export function problemsIn(reading: Reading<unknown>): Problems {
  return 'problems' in reading ? reading.problems : {}
}

/** What does not fit a schema, by the path to it: `targets.0.target`. */
export function problemsOf(error: z.core.$ZodError, candidate: unknown): Problems {
  return Object.fromEntries(
    error.issues.map((issue) => [issue.path.join('.'), problemOf(issue, valueAt(candidate, issue.path))]),
  )
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): FieldProblem {
  if (value === undefined || value === '') return issue.path.some(isDayField) ? 'not-a-day' : 'missing'
  if (issue.code === 'too_big') return typeof value === 'string' ? 'too-long' : 'not-a-count'
  if (issue.code === 'too_small') return 'not-a-count'
  if (issue.code === 'invalid_type') return Number.isNaN(value) ? 'not-a-number' : 'not-a-count'
  if (issue.path.some(isDayField)) return 'not-a-day'
  return issue.path.includes('link')
    ? 'not-a-link'
    : issue.path.includes('indicator')
      ? 'not-a-code'
      : 'choose'
}

const DAY_FIELDS: readonly PropertyKey[] = ['from', 'to', 'until', 'day']

function isDayField(part: PropertyKey): boolean {
  return DAY_FIELDS.includes(part)
}

const Container = z.record(z.string(), z.unknown())

function valueAt(candidate: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)]
    const container = Container.safeParse(value)
    return container.success ? container.data[String(part)] : undefined
  }, candidate)
}

/** Text as it is stored: NFC, one space between words, none at the ends. */
export function tidy(text: string): string {
  return plainText(normaliseText(text)).replace(/\s+/g, ' ').trim()
}

/** `{ [name]: text }` where something was typed, and nothing otherwise. */
export function ifTyped<Name extends string>(name: Name, text: string): { [name in Name]?: string } | object {
  const tidied = tidy(text)
  return tidied === '' ? {} : { [name]: tidied }
}

/** "1.234,5" and "1234.5" as 1234.5; nothing where nothing stands, NaN where no number does. */
export function readNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0]/g, '')
  if (bare === '') return undefined
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replace(/\./g, '').replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN
}

/** 1234.5 as it is typed: "1234,5". */
export function typedNumber(value: number): string {
  return String(value).replace('.', ',')
}

/** The first day without an entry whose last day was typed; problems where that is before its first. */
export function readLastDay(lastDay: string, from: string): { until?: Day; problems: Problems } {
  if (lastDay === '') return { problems: {} }
  const day = Day.safeParse(lastDay)
  if (!day.success) return { problems: { lastDay: 'not-a-day' } }
  if (lastDay < from) return { problems: { lastDay: 'ends-too-early' } }
  return { until: dayAfter(day.data), problems: {} }
}
