import { DAY, Day } from '../../time.ts'
import type { Cell } from '../import/sheet.ts'

/** A day as a cell gives it: a date cell, `2026-04-30` or `30/4/2026`; nothing for anything else, the 30th of February too. */
export function dayIn(cell: Cell): Day | undefined {
  if (cell.kind === 'date') return cell.day
  if (cell.kind === 'number') return undefined
  const [, year, month, day] = ISO.exec(cell.text) ?? []
  if (year !== undefined) return realDay(year, month, day)
  const [, d, m, y] = VIETNAMESE.exec(cell.text) ?? []
  return realDay(y, m, d)
}

export function dayAfter(day: Day): Day {
  return Day.parse(new Date(Date.parse(day) + DAY).toISOString().slice(0, 10))
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

function realDay(year = '', month = '', day = ''): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(text)
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
  return isReal ? Day.parse(text) : undefined
}
