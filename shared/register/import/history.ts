import type { Day } from '../../time.ts'
import type { CellValue } from './column.ts'
import { dayAfter, dayBefore, isWithinReach, wordsOfDay } from './dates.ts'
import type { RowReader } from './row-reader.ts'

type Count = { from: Day; count: number }

/** A count with its day joins those of before; on a day that has one it takes its place. Either without the other is an issue. */
export function countsOf(row: RowReader, key: string, before: readonly Count[]): Count[] {
  const count = row.count(key)
  const from = row.day('counted')
  if (row.isEmpty(key) !== row.isEmpty('counted')) row.need(row.isEmpty(key) ? key : 'counted')
  if (count === undefined || from === undefined) return [...before]
  const others = before.filter((other) => other.from !== from)
  return [...others, { from, count }].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** The newest count and its day, as the template shows them. */
export function newestOf(counts: readonly Count[]): { count: CellValue; counted: CellValue } {
  const newest = counts.at(-1)
  if (newest === undefined || !isWithinReach(newest.from)) return { count: undefined, counted: undefined }
  return { count: newest.count, counted: { day: newest.from } }
}

/** All counts in words: `98 (01/07/2025); 105 (01/06/2026)`. */
export function wordsOfCounts(counts: readonly Count[]): string {
  return counts.map(({ from, count }) => `${count} (${wordsOfDay(from)})`).join('; ')
}

/** First and last day of a row; what is empty stays as it was, and begins today where nothing was. */
export function validityOf(
  row: RowReader,
  before: { from: Day; until?: Day } | undefined,
  today: Day,
): { from: Day; until?: Day } {
  const from = row.day('from') ?? before?.from ?? today
  const last = row.day('until')
  const until = last === undefined ? before?.until : dayAfter(last)
  return until === undefined ? { from } : { from, until }
}

/** The days of an entry as cells: the last one is included, as people say it. */
export function validityCells(entry: { from: Day; until?: Day }): { from: CellValue; until: CellValue } {
  return { from: dayCell(entry.from), until: entry.until && dayCell(dayBefore(entry.until)) }
}

/** A day as a cell; empty where no spreadsheet could show it. */
export function dayCell(day: Day): CellValue {
  return isWithinReach(day) ? { day } : undefined
}
