import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { RowExport } from '../../store/exports.ts'
import { writeCodebook } from '../books/codebook.ts'
import type { RunFolder } from '../output.ts'
import { columnsOf, type ResponseRow } from '../rows/columns.ts'
import { openCsv } from './csv-file.ts'

/** What the files of an export are made of. */
export type FormatSubject = {
  folder: RunFolder
  asked: RowExport
  versions: readonly SurveyVersion[]
  /** Called inside long steps. */
  hold: () => Promise<void>
}

/** Files that are written row by row. */
export type RowWriter = {
  row(row: ResponseRow): Promise<void>
  /** Ends them, and says how many rows they have. */
  close(): Promise<number>
}

/** Opens the files of a format; the codebook comes with each. */
export async function openFormat(subject: FormatSubject): Promise<RowWriter> {
  const { folder, versions } = subject
  const columns = columnsOf(versions)
  const writer = openCsv(folder, columns)
  return {
    row: writer.row,
    async close() {
      const count = await writer.close()
      await writeCodebook(folder, versions, columns)
      return count
    },
  }
}
