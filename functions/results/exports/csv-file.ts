import { VIETNAM_OFFSET } from '../../../shared/time.ts'
import { BOM, type CsvValue, csvRecord } from '../csv.ts'
import type { RunFolder } from '../output.ts'
import type { Column, RowValue } from '../rows/columns.ts'
import type { RowWriter } from './formats.ts'

const PIECE = 64 * 1024

/** `responses.csv`, for programs: its head is codes, its days and moments are ISO 8601. */
export function openCsv(folder: RunFolder, columns: readonly Column[]): RowWriter {
  const file = folder.open('responses.csv', { contentType: 'text/csv; charset=utf-8', rows: true })
  let piece = BOM + csvRecord(columns.map(({ code }) => code))
  let count = 0
  return {
    async row(row) {
      piece += csvRecord(columns.map((column) => csvValue(column.of(row))))
      count += 1
      if (piece.length < PIECE) return
      const full = piece
      piece = ''
      await file.write(full)
    },
    async close() {
      await file.write(piece)
      await file.end()
      return count
    },
  }
}

// A moment with the clock of Asia/Ho_Chi_Minh, so that no program misreads it.
function csvValue(value: RowValue): CsvValue {
  if (value?.kind !== 'instant') return value?.value
  return new Date(value.value + VIETNAM_OFFSET).toISOString().replace(/\.\d+Z$/, '+07:00')
}
