import { BOM, csvRecord } from '../csv.ts'
import type { RunFolder } from '../output.ts'
import type { Column, RowValue } from '../rows/columns.ts'
import type { RowWriter } from './formats.ts'
import { moment } from './moment.ts'
import { openText } from './text-file.ts'

/** `responses.csv`, for programs: its head is codes, its days and moments are ISO 8601. */
export function openCsv(folder: RunFolder, columns: readonly Column[]): RowWriter {
  const file = openText(folder, 'responses.csv', 'text/csv; charset=utf-8')
  file.begin(BOM + csvRecord(columns.map(({ code }) => code)))
  let count = 0
  return {
    async row(row) {
      count += 1
      await file.write(csvRecord(columns.map((column) => csvValue(column.of(row)))))
    },
    again: async () => false,
    async close() {
      await file.end()
      return count
    },
  }
}

function csvValue(value: RowValue): string | number | undefined {
  return value?.kind === 'instant' ? moment(value.value) : value?.value
}
