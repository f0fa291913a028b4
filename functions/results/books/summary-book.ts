import type { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import type { RunFolder } from '../output.ts'
import { XLSX } from '../rows/files.ts'
import { openWorkbook } from '../xlsx/workbook.ts'
import { writeCommunes, writeDays, writeHamlets, writeTeams } from './group-sheets.ts'
import { writeIndicators } from './indicator-sheet.ts'
import { writeOverview } from './overview-sheet.ts'
import { writeQuestions } from './question-sheet.ts'

/**
 * `summary.xlsx`: the province's summary as sheets to read, filter and print on A4. A workbook is written sheet by
 * sheet, so `communes` is gone through once for the hamlets and once for the teams, one commune in memory at a time.
 */
export async function writeSummaryBook(
  folder: RunFolder,
  summary: ProvinceSummary,
  communes: () => AsyncIterable<CommuneSummary>,
): Promise<void> {
  const file = folder.open('summary.xlsx', { contentType: XLSX })
  const book = openWorkbook(file.write)
  await writeOverview(book, summary)
  await writeIndicators(book, summary)
  await writeCommunes(book, summary)
  await writeHamlets(book, communes())
  await writeTeams(book, communes())
  await writeDays(book, summary)
  await writeQuestions(book, summary)
  await book.close()
  await file.end()
}
