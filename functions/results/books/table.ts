import type { Cell } from '../xlsx/cells.ts'
import { head, title } from '../xlsx/cells.ts'
import type { Workbook } from '../xlsx/workbook.ts'

export type TableSheet = {
  name: string
  /** Stands above the table. */
  title: string
  columns: readonly { head: string; width: number }[]
  rows: Iterable<readonly Cell[]>
  /** Columns that stay in sight and are repeated on every page. */
  keep?: number
  /** Too wide for one sheet of paper: printed over several, at a size that can be read. */
  wide?: boolean
}

/** A sheet with a title, a frozen head with filters, and rows; ready for A4. */
export async function writeTable(book: Workbook, table: TableSheet): Promise<void> {
  const layout = {
    name: table.name,
    widths: table.columns.map(({ width }) => width),
    frozen: { rows: 3, columns: table.keep ?? 0 },
    filterRow: 3,
    landscape: true,
    pages: table.wide ? ('many-wide' as const) : ('one-wide' as const),
  }
  await book.sheet(layout, async (sheet) => {
    await sheet.row([title(table.title)])
    await sheet.row([])
    await sheet.row(table.columns.map((column) => head(column.head)))
    for (const row of table.rows) await sheet.row(row)
  })
}
