import type { Language } from '../../../../shared/form/definition.ts'
import type { EpochMs } from '../../../../shared/time.ts'
import { type CsvValue, guarded } from '../../csv.ts'
import type { Column, RowValue } from '../../rows/columns.ts'
import { knownDayOf, timeOf } from '../../rows/moment.ts'
import { beginningOf } from '../long-text.ts'
import { bytesOf } from './literal.ts'

/** The longest text that SPSS holds, in bytes, and so many UTF-16 units that are never longer. */
const TEXT_BYTES = 32_767
export const TEXT_UNITS = 10_900

/** One column as a variable of SPSS. */
export type Variable = {
  name: string
  column: Pick<Column, 'code' | 'label' | 'type' | 'options' | 'isScale'>
  /** `A36`, `F8.0`…; of a text as wide as what was written. */
  format(): string
  /** Its value in the CSV. */
  cell(value: RowValue): CsvValue
  /** What stands for each of its options, with its words. */
  values: { value: string | number; label: string }[]
  /** Values that are no answer. */
  missing: (string | number)[]
}

/** `note` stands behind the beginning of a text that SPSS cannot hold. */
export function variableOf(
  name: string,
  column: Variable['column'],
  language: Language,
  note: string,
): Variable {
  const isScale = column.isScale === true && column.options?.some(({ code }) => isStep(code)) === true
  const options = (column.options ?? []).map(({ code, label }) => ({
    code,
    label: label[language] ?? label.vi,
  }))
  if (isScale) return scaleOf(name, column, options)
  if (column.type === 'text') return textOf(name, column, options, note)
  const format = formats[column.type]
  return { name, column, format: () => format, cell: numberOrDay, values: [], missing: [] }
}

/** Whether SPSS would cut the text. */
export function isTooLong(value: RowValue): value is string {
  if (typeof value !== 'string' || value.length <= TEXT_UNITS) return false
  return bytesOf(oneLine(value)) > TEXT_BYTES
}

type Options = { code: string; label: string }[]

const formats = { integer: 'F16.0', decimal: 'F16.2', day: 'SDATE10', instant: 'DATETIME20' } as const

function isStep(code: string): boolean {
  return /^\d{1,3}$/.test(code)
}

// Steps are numbers, so that SPSS counts with them; "na" and the like are numbers below 0 that it leaves out.
function scaleOf(name: string, column: Variable['column'], options: Options): Variable {
  const numbers = new Map<string, number>()
  const others = options.filter(({ code }) => !isStep(code))
  for (const { code } of options) if (isStep(code)) numbers.set(code, Number(code))
  for (const [at, { code }] of others.entries()) numbers.set(code, -1 - at)
  return {
    name,
    column,
    format: () => 'F4.0',
    cell: (value) => (typeof value === 'string' ? numbers.get(value) : undefined),
    values: options.map(({ code, label }) => ({ value: numbers.get(code) ?? 0, label })),
    missing: others.slice(0, 3).map(({ code }) => numbers.get(code) ?? 0), // SPSS takes three
  }
}

function textOf(name: string, column: Variable['column'], options: Options, note: string): Variable {
  let width = Math.max(1, ...options.map(({ code }) => bytesOf(code)))
  return {
    name,
    column,
    format: () => `A${width}`,
    cell(value) {
      if (typeof value !== 'string') return undefined
      const whole = oneLine(value)
      const text = isTooLong(value) ? beginningOf(whole, note, TEXT_UNITS) : whole
      if (text.length * 3 > width) width = Math.max(width, bytesOf(text))
      return text
    },
    values: options.map(({ code, label }) => ({ value: code, label })),
    missing: options.length === 0 ? [] : [' '],
  }
}

// SPSS ends a case at every line end, also within quotes.
function oneLine(text: string): string {
  return guarded(text.replace(/\r\n|[\n\r\u2028\u2029]/g, '↵'))
}

function numberOrDay(value: RowValue): CsvValue {
  if (typeof value !== 'object') return value
  return value.kind === 'day' ? value.value : moment(value.value)
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** `21-NOV-2026 10:32:00` by the clock of Asia/Ho_Chi_Minh: every release of SPSS reads it. */
function moment(at: EpochMs): string {
  const day = knownDayOf(at)
  return `${day.slice(8)}-${MONTHS[Number(day.slice(5, 7)) - 1]}-${day.slice(0, 4)} ${timeOf(at)}`
}
