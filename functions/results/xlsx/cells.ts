import { DAY, type Day, type EpochMs, SECOND, VIETNAM_OFFSET } from '../../../shared/time.ts'

/**
 * The formats that our sheets use, in the order of `cellXfs` in the stylesheet. Text is text in the number format
 * as well ("@"), so that 00004 keeps its zeros even after somebody edits the cell.
 */
export const formats = [
  'plain', // what every empty cell has
  'text',
  'number',
  'count',
  'decimal',
  'percent',
  'day',
  'instant',
  'head',
  'title',
  'note',
  'strong',
  'dash',
  'remark',
] as const
type Format = (typeof formats)[number]

/** A value and how it looks; absent is an empty cell. There is no formula cell. */
export type Cell = { format: Format; value: string | number } | undefined

export const text = (value: string): Cell => (value === '' ? undefined : { format: 'text', value })
export const head = (value: string): Cell => ({ format: 'head', value })
export const title = (value: string): Cell => ({ format: 'title', value })
export const note = (value: string): Cell => ({ format: 'note', value })
/** Text beside tables: about them, or about the whole sheet. */
export const remark = (value: string): Cell => ({ format: 'remark', value })
/** Text that stands out among that of its column. */
export const strong = (value: string): Cell => ({ format: 'strong', value })
/** Where there is no number or none may be told: never 0, and never empty where somebody signs. */
export const dash: Cell = { format: 'dash', value: '—' }
/** As it was typed, without thousands separators. */
export const number = (value: number | undefined): Cell => numeric('number', value)
/** 1.234 where Vietnamese is set. */
export const count = (value: number | undefined): Cell => numeric('count', value)
/** 1.234,5 */
export const decimal = (value: number | undefined): Cell => numeric('decimal', value)
/** A sum or a mean: with one decimal unless it is whole. */
export const figure = (value: number | undefined): Cell =>
  value === undefined || Number.isInteger(value) ? count(value) : decimal(value)
/** 0.535 is shown as 53,5 %. */
export const percent = (value: number | undefined): Cell => numeric('percent', value)

/** A moment as the clocks of Asia/Ho_Chi_Minh showed it, to the second. */
export function instant(at: EpochMs | undefined): Cell {
  if (at === undefined) return undefined
  const local = Math.floor((at + VIETNAM_OFFSET) / SECOND) * SECOND
  return { format: 'instant', value: serial(local) }
}

/** A calendar day. */
export function day(value: Day): Cell {
  return { format: 'day', value: serial(Date.parse(`${value}T00:00:00Z`)) }
}

function numeric(format: Format, value: number | undefined): Cell {
  return value === undefined ? undefined : { format, value }
}

// Spreadsheets count days from 1899-12-30 (right from 1900-03-01 on; ECMA-376 part 1, 18.17.4.1).
function serial(utc: number): number {
  return utc / DAY + 25_569
}
