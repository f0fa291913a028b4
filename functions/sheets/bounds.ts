import { Problem } from '../../shared/problems.ts'

/** What one file may hold. Whatever passes a bound is refused at once, before the rest of it is looked at. */
export const bounds = {
  /** Rows with content, in all sheets together. */
  rows: 20_000,
  columns: 200,
  /** In all sheets together: what may be in memory at once. */
  cells: 1_000_000,
  /** In one cell, as in Excel itself. */
  characters: 32_767,
  sheets: 50,
  issues: 1_000,
  /** Of an .xlsx, inflated, in bytes; only the parts that are read count. */
  inflated: 64 * 1024 ** 2,
  /** Of a .csv, in bytes. */
  csv: 16 * 1024 ** 2,
} as const

/** The last row and column that a spreadsheet can have: 1,048,576 and XFD. */
export const edge = { rows: 1_048_576, columns: 16_384 } as const

/** The refusal of a file that no reading would make sense of; `detail` says what it is and how to mend it. */
export function unreadable(detail: string): Problem {
  return new Problem('unreadable-spreadsheet', detail)
}

/** The refusal of a file that contradicts itself, so that two programs could read two different things in it. */
export function damaged(where: string): Problem {
  return unreadable(`${where} Open the file in a spreadsheet program and save it again as .xlsx.`)
}

/** The refusal of a file that passes one of the `bounds`. */
export function tooLarge(detail: string): Problem {
  return new Problem('too-large', detail)
}

/** 20,000 */
export function counted(count: number): string {
  return count.toLocaleString('en-US')
}
