import { readable } from './xlsx/xml.ts'

/** Excel reads a CSV as UTF-8, and Vietnamese whole, only behind this mark. */
export const BOM = '\ufeff'

export type CsvValue = string | number | undefined

/**
 * One record of RFC 4180, its line end included. Text that a spreadsheet would run as a formula gets an apostrophe
 * in front (OWASP ASVS 5.0, 1.2.10); a number is a number by its type, so -5 stays -5.
 */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(field).join(',')}\r\n`
}

function field(value: CsvValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = readable(/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
