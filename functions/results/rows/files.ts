import { VIETNAM_OFFSET } from '../../../shared/time.ts'
import { BOM, type CsvValue, csvRecord } from '../csv.ts'
import type { RunFolder } from '../output.ts'
import * as cells from '../xlsx/cells.ts'
import { openWorkbook } from '../xlsx/workbook.ts'
import type { Column, ResponseRow, RowValue } from './columns.ts'

export type RowFiles = Awaited<ReturnType<typeof openRowFiles>>

const PIECE = 16 * 1024

/**
 * `responses.csv` and `responses.xlsx`, written side by side while areas come and go: every response received, with
 * what became of it, and the same columns in both.
 *
 * The CSV is for programs: its head is codes. The sheet is for an officer: its head says the question in Vietnamese
 * and its code in brackets, which keeps every head unique (a pivot table needs that) and leads to the codebook.
 * Answers stay codes in both, for a label may be reworded from version to version and a code may not.
 */
export async function openRowFiles(folder: RunFolder, columns: readonly Column[]) {
  const csv = folder.open('responses.csv', { contentType: 'text/csv; charset=utf-8', rows: true })
  const xlsx = folder.open('responses.xlsx', { contentType: XLSX, rows: true })
  const book = openWorkbook(xlsx.write)
  const sheet = await book.longSheet(
    {
      name: 'Phiếu',
      widths: columns.map(({ code }) => (code === 'response_id' ? 38 : 16)),
      frozen: { rows: 1, columns: 1 },
      filterRow: 1,
      landscape: true,
    },
    (head) => head.row(columns.map(({ code, label }) => cells.head(`${label.vi} [${code}]`))),
  )
  let piece = BOM + csvRecord(columns.map(({ code }) => code))

  return {
    async row(row: ResponseRow): Promise<void> {
      const values = columns.map((column) => column.of(row))
      piece += csvRecord(values.map(csvValue))
      await sheet.row(values.map(cellOf))
      if (piece.length < PIECE) return
      const full = piece
      piece = ''
      await csv.write(full)
    },

    async close(): Promise<void> {
      await csv.write(piece)
      await csv.end()
      await sheet.close()
      await book.close()
      await xlsx.end()
    },
  }
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

// Days and moments as ISO 8601, a moment with the clock of Asia/Ho_Chi_Minh: no program misreads them.
function csvValue(value: RowValue): CsvValue {
  if (value?.kind !== 'instant') return value?.value
  return new Date(value.value + VIETNAM_OFFSET).toISOString().replace(/\.\d+Z$/, '+07:00')
}

function cellOf(value: RowValue): cells.Cell {
  switch (value?.kind) {
    case 'text':
      return cells.text(value.value)
    case 'number':
      return cells.number(value.value)
    case 'day':
      return cells.day(value.value)
    case 'instant':
      return cells.instant(value.value)
    case undefined:
      return undefined
  }
}
