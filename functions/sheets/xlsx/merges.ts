import { counted, tooLarge } from '../bounds.ts'
import type { Extent } from '../grid.ts'
import type { Issues } from '../issues.ts'
import { columnLetters, getRange } from '../place.ts'

const MAX_MERGES = 20_000

/** The merged ranges of one sheet, kept until it is known where its data lies. */
export function openMerges(sheet: string) {
  const ranges: string[] = []
  return {
    /** Throws `too-large`. */
    add(range: string): void {
      if (ranges.length === MAX_MERGES) {
        throw tooLarge(`Sheet “${sheet}” has more than ${counted(MAX_MERGES)} merged cells.`)
      }
      ranges.push(range)
    },

    /** Names, at its top left cell, every merge that takes more than one cell of the data. */
    report(extent: Extent | undefined, issues: Issues): void {
      for (const about of ranges) {
        const range = getRange(about)
        if (range === undefined || extent === undefined || !overlaps(range, extent)) continue
        const { row, column } = range.from
        issues.add({ code: 'merged-cells', sheet, row, column: columnLetters(column), about })
      }
    },
  }
}

function overlaps(range: Extent, data: Extent): boolean {
  const wide = Math.min(range.to.column, data.to.column) - Math.max(range.from.column, data.from.column) + 1
  const high = Math.min(range.to.row, data.to.row) - Math.max(range.from.row, data.from.row) + 1
  return wide > 0 && high > 0 && wide * high > 1
}
