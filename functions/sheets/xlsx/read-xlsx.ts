import type { Sheet, SheetIssue } from '../../../shared/register/import/sheet.ts'
import { openGrids } from '../grid.ts'
import { openIssues } from '../issues.ts'
import { openArchive } from './archive.ts'
import type { Book } from './cell.ts'
import { noStrings, readStrings } from './strings.ts'
import { readLooks } from './styles.ts'
import { readWorkbook } from './workbook.ts'
import { readWorksheet } from './worksheet.ts'

/**
 * The visible worksheets of an .xlsx (ECMA-376, transitional or strict) by whatever program wrote it. Formulas are not
 * computed, nothing outside the file is fetched, macros and pictures are not looked at. Throws
 * `unreadable-spreadsheet` and `too-large`.
 */
export function readXlsx(bytes: Uint8Array): { sheets: Sheet[]; issues: SheetIssue[] } {
  const archive = openArchive(bytes)
  const workbook = readWorkbook(archive)
  const issues = openIssues()
  if (workbook.external) issues.add({ code: 'external-link', sheet: '' })
  for (const { name, hidden } of workbook.sheets) {
    if (hidden) issues.add({ code: 'hidden-sheet', sheet: name })
  }
  const book: Book = {
    strings: workbook.strings === undefined ? noStrings : readStrings(archive, workbook.strings),
    looks: workbook.styles === undefined ? [] : readLooks(archive, workbook.styles),
    dates: workbook.dates,
  }
  const openGrid = openGrids()
  const sheets = workbook.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, part }) =>
      readWorksheet({ name, part, xml: archive.text(part) }, book, openGrid(name), issues),
    )
  return { sheets, issues: issues.list }
}
