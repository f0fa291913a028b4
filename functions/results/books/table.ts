import type { Cell } from '../xlsx/cells.ts'
import { head, remark, title } from '../xlsx/cells.ts'
import type { Workbook } from '../xlsx/workbook.ts'

export type TableSheet = {
  name: string
  /** Stands above the table. */
  title: string
  /** Below the title: of where the figures are, and as of when. */
  subtitle?: string
  /** It comes back filled in: nothing is merged, for merged cells are what an import warns of. */
  isForm?: true
  columns: readonly { head: string; width: number }[]
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
}

/** A sheet with a title, a frozen head with filters, and rows, however many; ready for A4. */
export async function writeTable(book: Workbook, table: TableSheet): Promise<void> {
  const layout = {
    name: table.name,
    widths: table.columns.map(({ width }) => width),
    frozen: { rows: 3, columns: 0 },
    filterRow: 3,
    landscape: true,
  }
  const sheet = await book.longSheet(layout, async (empty) => {
    if (table.isForm) await empty.row([title(table.title)])
    else await empty.wide(title(table.title))
    if (table.subtitle === undefined) await empty.row([])
    else await empty.wide(remark(table.subtitle))
    await empty.row(table.columns.map((column) => head(column.head)))
  })
  for await (const row of table.rows) await sheet.row(row)
  await sheet.close()
}
