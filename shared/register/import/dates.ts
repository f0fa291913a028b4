import { addDays, asDay } from '../../calendar.ts'
import type { Day } from '../../time.ts'
import type { Cell } from './sheet.ts'

/** Days that a spreadsheet shows as such and a register has use for. */
const FIRST = '1900-03-01'
const LAST = '2199-12-31'

/** True where `day` is one that an import takes and a workbook can show. */
export function isWithinReach(day: Day): boolean {
  return day >= FIRST && day <= LAST
}

/** The day that a cell holds, as a date or in words; nothing for a number. */
export function dayIn(cell: Cell): Day | undefined {
  if (cell.kind === 'date') return cell.day
  return cell.kind === 'text' ? parseDay(cell.text) : undefined
}

/** `2026-11-21`, `21/11/2026`, `21-11-2026` or `21.11.2026`; nothing for anything else, a year of two digits included. */
function parseDay(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (year !== undefined) return calendarDay(year, month, date)
  const [, dd, , mm, yyyy] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  return yyyy === undefined ? undefined : calendarDay(yyyy, mm, dd)
}

/** `21/11/2026` */
export function wordsOfDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

export function dayAfter(day: Day): Day {
  return addDays(day, 1)
}

export function dayBefore(day: Day): Day {
  return addDays(day, -1)
}

function calendarDay(year: string, month = '', date = ''): Day | undefined {
  return asDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}
