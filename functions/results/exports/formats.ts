import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { RowExport } from '../../store/exports.ts'
import { writeCodebook } from '../books/codebook.ts'
import type { RunFolder } from '../output.ts'
import { type Column, columnsOf, type ResponseRow } from '../rows/columns.ts'
import { openCsv } from './csv-file.ts'
import { openParquet } from './parquet-file.ts'
import { openSpss } from './spss/file.ts'
import { openXlsx } from './xlsx-file.ts'

/** What the files of an export are made of. */
export type FormatSubject = { folder: RunFolder; asked: RowExport; versions: readonly SurveyVersion[] }

/** Files that are written row by row. */
export type RowWriter = {
  /** To be waited for where it gives something to wait for. */
  row(row: ResponseRow): Promise<void> | undefined
  /** As the file names them, for the codebook. */
  columns: readonly Column[]
  /** All rows were given: whether they are to be given once more, in the same order, for another part of the file. */
  again(): Promise<boolean>
  /** Ends the files, and says how many rows they have. */
  close(): Promise<number>
}

/** Opens the files of a format; the codebook comes with each. */
export async function openFormat(subject: FormatSubject): Promise<RowWriter> {
  const { folder, asked, versions } = subject
  const columns = columnsOf(versions, asked.format === 'spss' ? 'codes' : asked.values)
  const writer = await openWriter(subject, columns)
  return {
    ...writer,
    async close() {
      const count = await writer.close()
      await writeCodebook(folder, versions, writer.columns)
      return count
    },
  }
}

function openWriter(
  { folder, asked }: FormatSubject,
  columns: readonly Column[],
): Promise<RowWriter> | RowWriter {
  const language = asked.values === 'en' ? 'en' : 'vi'
  switch (asked.format) {
    case 'csv':
      return openCsv(folder, columns)
    case 'xlsx':
      return openXlsx(folder, columns, language)
    case 'parquet':
      return openParquet(folder, columns)
    case 'spss':
      return openSpss(folder, columns, { language, asked })
  }
}
