import type { Language } from '../../../../shared/form/definition.ts'
import type { RowExport } from '../../../store/exports.ts'
import { BOM, csvRecord } from '../../csv.ts'
import type { RunFolder } from '../../output.ts'
import type { Column, ResponseRow } from '../../rows/columns.ts'
import type { RowWriter } from '../formats.ts'
import { piecesOf } from '../long-text.ts'
import { downloadName } from '../names.ts'
import { openText } from '../text-file.ts'
import { typedValues, unfitColumn } from '../unfit.ts'
import { fileWords } from '../words.ts'
import { variableNames } from './names.ts'
import { syntaxOf } from './syntax.ts'
import { isTooLong, TEXT_UNITS, variableOf } from './variable.ts'

const CSV = 'text/csv; charset=utf-8'
const LONG = 'responses-long.csv'

/**
 * `responses.csv` and `responses.sps`, which reads it. A text that SPSS cannot hold stands whole, in parts, in
 * `responses-long.csv`, for which the rows are walked through once more.
 */
export function openSpss(
  folder: RunFolder,
  columns: readonly Column[],
  { language, asked }: { language: Language; asked: RowExport },
): RowWriter {
  const all = [...columns, unfitColumn]
  const names = variableNames(all.map(({ code }) => code))
  const words = fileWords[language]
  const note = words.goesOn(downloadName(asked, LONG))
  const variables = all.map((column, at) => variableOf(names[at] ?? '', column, language, note))
  const data = openText(folder, 'responses.csv', CSV)
  data.begin(BOM + csvRecord(names))
  let texts: ReturnType<typeof openText> | undefined
  let [count, longTexts] = [0, 0]

  return {
    columns: all.map((column, at) => ({ ...column, code: names[at] ?? column.code })),
    row: (row) => (texts === undefined ? writeRow(row) : writeTexts(row, texts)),
    async again() {
      if (longTexts === 0 || texts !== undefined) return false
      texts = openText(folder, LONG, CSV)
      texts.begin(BOM + csvRecord(words.longHeads))
      return true
    },
    async close() {
      await data.end()
      await texts?.end()
      await writeSyntax()
      return count
    },
  }

  function writeRow(row: ResponseRow): Promise<void> | undefined {
    count += 1
    const values = typedValues(columns, row)
    for (const value of values) if (isTooLong(value)) longTexts += 1
    return data.write(csvRecord(variables.map(({ cell }, at) => cell(values[at]))))
  }

  async function writeTexts(row: ResponseRow, to: ReturnType<typeof openText>): Promise<void> {
    for (const [at, value] of typedValues(columns, row).entries()) {
      if (!isTooLong(value)) continue
      for (const [part, piece] of piecesOf(value, TEXT_UNITS).entries()) {
        await to.write(csvRecord([row.id, row.rev, names[at], part + 1, piece]))
      }
    }
  }

  // The widths are known only now.
  async function writeSyntax(): Promise<void> {
    const file = folder.open('responses.sps', { contentType: 'text/plain; charset=utf-8' })
    await file.write(syntaxOf(variables, downloadName(asked, 'responses.csv'), language))
    await file.end()
  }
}
