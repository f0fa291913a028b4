import type { Cell, Row, Sheet } from '../../shared/register/import/sheet.ts'
import { bounds, counted, damaged, tooLarge } from './bounds.ts'
import { columnLetters, type Place } from './place.ts'

export type Grid = ReturnType<ReturnType<typeof openGrids>>

/** The smallest rectangle around all content. */
export type Extent = { from: Place; to: Place }

/** Gathers the cells of a file's sheets one after another; the bounds hold for all of them together. */
export function openGrids() {
  const taken = { rows: 0, cells: 0 }

  return (name: string) => {
    const rows = new Map<number, Map<number, Cell | undefined>>()
    let extent: Extent | undefined

    const rowAt = (row: number) => {
      const known = rows.get(row)
      if (known !== undefined) return known
      taken.rows += 1
      if (taken.rows > bounds.rows) {
        throw tooLarge(
          `Sheet “${name}” passes the ${counted(bounds.rows)} rows with content that a file may have.`,
        )
      }
      const cells = new Map<number, Cell | undefined>()
      rows.set(row, cells)
      return cells
    }

    return {
      /**
       * Puts a cell, or `undefined` where something stands that is not taken. Throws `too-large` past a bound and
       * `unreadable-spreadsheet` for a place that has been filled before.
       */
      put(place: Place, cell: Cell | undefined): void {
        const { column, row } = place
        if (column > bounds.columns) {
          throw tooLarge(`Sheet “${name}”, row ${row}: at most ${bounds.columns} columns are read.`)
        }
        const cells = rowAt(row)
        if (cells.has(column)) {
          throw damaged(`Sheet “${name}” fills ${columnLetters(column)}${row} twice.`)
        }
        taken.cells += 1
        if (taken.cells > bounds.cells) {
          throw tooLarge(`Sheet “${name}” passes the ${counted(bounds.cells)} cells that a file may have.`)
        }
        cells.set(column, cell)
        extent = widened(extent, place)
      },

      get extent(): Extent | undefined {
        return extent
      },

      /** The rows from top to bottom, the cells of each from left to right. */
      close(): Sheet {
        const numbers = [...rows.keys()].sort((a, b) => a - b)
        return { name, rows: numbers.flatMap((number) => rowOf(number, rows.get(number) ?? new Map())) }
      },
    }
  }
}

function rowOf(number: number, found: Map<number, Cell | undefined>): Row[] {
  const cells = new Map<string, Cell>()
  for (const [column, cell] of [...found].sort(([a], [b]) => a - b)) {
    if (cell !== undefined) cells.set(columnLetters(column), cell)
  }
  return cells.size === 0 ? [] : [{ number, cells }]
}

function widened(extent: Extent | undefined, { column, row }: Place): Extent {
  if (extent === undefined) return { from: { column, row }, to: { column, row } }
  extent.from.column = Math.min(extent.from.column, column)
  extent.from.row = Math.min(extent.from.row, row)
  extent.to.column = Math.max(extent.to.column, column)
  extent.to.row = Math.max(extent.to.row, row)
  return extent
}
