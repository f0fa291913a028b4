import { readable } from './xlsx/xml.ts'

/** Excel reads a CSV as UTF-8, and Vietnamese whole, only behind this mark. */
export const BOM = '\ufeff'

export type CsvValue = string | number | undefined

/**
 * One record of RFC 4180, its line end included. Text that a spreadsheet would run as a formula gets an apostrophe
 * in front (OWASP ASVS 5.0, 1.2.10), also where a cell begins only in a spreadsheet that parts at semicolons, as where
 * Vietnamese is set, or that ends a line within quotes. A number is a number by its type, so -5 stays -5.
 */
export function csvRecord(values: readonly CsvValue[]): string {
  let record = ''
  for (const value of values) record += `${csvField(value)},`
  return `${record.slice(0, -1)}\r\n`
}

/** One field of a record, by the same rules. */
export function csvField(value: CsvValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (HARMLESS.test(value)) return value
  const safe = guarded(value)
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text as every reader takes it, and no spreadsheet runs it. Doing it again changes nothing. */
export function guarded(text: string): string {
  return HARMLESS.test(text) ? text : readable(text).replace(CELL_OF_A_FORMULA, "'")
}

/** Most values by far: nothing to quote, to guard or to replace. */
const HARMLESS = /^(?!\s*[=+\-@])[ !#-+\--:<-~\u00a0-\u2fff]*$/

/** Before each sign that a formula starts with, where a cell may begin; neither blanks nor quotes stop it. */
const CELL_OF_A_FORMULA = /(?<=^|[;\n])(?=[\s"]*[=+\-@＝＋－＠])|^(?=[\t\n])/g
