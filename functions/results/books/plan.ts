import * as cells from '../xlsx/cells.ts'
import { tidySheetName, type Workbook } from '../xlsx/workbook.ts'

/** A sheet that will be written: its name, and what a reader finds on it. */
export type PlannedSheet = { name: string; holds: string; write(book: Workbook): Promise<void> }

const LONGEST_NAME = 31

/** `CT03 Số hộ được hướng dẫn`: its number keeps it unique, whatever of the rest has room. */
export function numberedName(letters: string, at: number, words: string): string {
  const name = `${letters}${String(at + 1).padStart(2, '0')} ${tidySheetName(words)}`
  if (name.length <= LONGEST_NAME) return name
  const cut = name.slice(0, LONGEST_NAME)
  const space = cut.lastIndexOf(' ')
  return (space > letters.length + 3 ? cut.slice(0, space) : cut).replace(/[\s,.(–-]+$/, '')
}

/** Writes the sheets in their order, before them a list of them and what it takes to read them. */
export async function writePlan(
  book: Workbook,
  about: { title: string; subtitle: string; remarks: readonly string[] },
  sheets: readonly PlannedSheet[],
): Promise<void> {
  const layout = { name: 'Mục lục', widths: [6, 38, 86], frozen: { rows: 0, columns: 0 }, landscape: true }
  await book.sheet(layout, async (sheet) => {
    await sheet.wide(cells.title(about.title))
    await sheet.wide(cells.remark(about.subtitle))
    for (const remark of about.remarks) await sheet.wide(cells.remark(remark))
    await sheet.row([])
    await sheet.row(['Số', 'Trang tính', 'Nội dung'].map(cells.head))
    for (const [at, { name, holds }] of sheets.entries()) {
      await sheet.row([cells.number(at + 1), cells.text(name), cells.note(holds)])
    }
  })
  for (const sheet of sheets) await sheet.write(book)
}
