import { BOM, csvField, csvRecord } from '../csv.ts'
import type { RunFolder } from '../output.ts'
import type { Column, RowValue } from '../rows/columns.ts'
import { knownDayOf, timeOf } from '../rows/moment.ts'
import type { RowWriter } from './formats.ts'
import { openText } from './text-file.ts'

/** `responses.csv`, for programs: its head is codes, its days and moments are ISO 8601. */
export function openCsv(folder: RunFolder, columns: readonly Column[]): RowWriter {
  const file = openText(folder, 'responses.csv', 'text/csv; charset=utf-8')
  file.begin(BOM + csvRecord(columns.map(({ code }) => code)))
  let count = 0
  return {
    columns,
    row(row) {
      count += 1
      let record = ''
      for (const { of } of columns) record += `${csvField(csvValue(of(row)))},`
      return file.write(`${record.slice(0, -1)}\r\n`)
    },
    again: async () => false,
    async close() {
      await file.end()
      return count
    },
  }
}

function csvValue(value: RowValue): string | number | undefined {
  if (typeof value !== 'object') return value
  return value.kind === 'day' ? value.value : `${knownDayOf(value.value)}T${timeOf(value.value)}+07:00`
}
