import type { PosterView } from '../../../shared/api/posters.ts'
import { type Order, sortRows } from '../results/sort.ts'
import { type Condition, isAnswered, isDown } from './condition.ts'

/** A poster as it is listed, with what it is called in words. */
export type Row = { poster: PosterView; condition: Condition; kind: string; survey: string; state: string }

/** Those that are on a wall, and apart from them those that are over or were taken down. */
type Rows = { up: Row[]; down: Row[] }

/** Rows in the order that was asked for, the useful ones apart from the others. */
export function arrange(rows: readonly Row[], { column, direction }: Order<string>): Rows {
  const byPlace = sortRows(rows, ({ poster }) => poster.place, 'ascending')
  const sorted = sortRows(byPlace, readers[column] ?? (({ poster }) => poster.place), direction)
  return {
    up: sorted.filter(({ condition }) => !isDown(condition)),
    down: sorted.filter(({ condition }) => isDown(condition)),
  }
}

/** The posters that can be printed: whoever scans them gets a form. */
export function printable(rows: readonly Row[]): Row[] {
  return rows.filter(({ condition }) => isAnswered(condition))
}

/** How often they were opened and answered, all together. */
export function totals(rows: readonly Row[]): { scans: number; answers: number } {
  return rows.reduce(
    (sum, { poster }) => ({ scans: sum.scans + poster.scans, answers: sum.answers + poster.answers }),
    { scans: 0, answers: 0 },
  )
}

const readers: Record<string, (row: Row) => string | number | undefined> = {
  place: ({ poster }) => poster.place,
  survey: ({ survey }) => survey,
  word: ({ poster }) => poster.word,
  until: ({ poster }) => poster.until,
  scans: ({ poster }) => poster.scans,
  answers: ({ poster }) => poster.answers,
  state: ({ state }) => state,
}
