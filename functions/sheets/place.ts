import { edge } from './bounds.ts'

/** Column and row, both from 1. */
export type Place = { column: number; row: number }

/** `B` of column 2. */
export function columnLetters(column: number): string {
  const last = (column - 1) % 26
  const before = (column - 1 - last) / 26
  return (before === 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + last)
}

/** The place that `B7` names; undefined for what names none in a spreadsheet. */
export function getPlace(name: string): Place | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? []
  const row = Number(digits)
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return column < 1 || column > edge.columns || row > edge.rows ? undefined : { column, row }
}

/** The corners of `B7:D9`; of one place for `B7`. */
export function getRange(name: string): { from: Place; to: Place } | undefined {
  const [start = '', end = start] = name.split(':', 2)
  const from = getPlace(start)
  const to = getPlace(end)
  return from === undefined || to === undefined ? undefined : { from, to }
}
