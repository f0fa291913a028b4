import { CsvError, parse } from 'csv-parse/sync'
import type { Sheet } from '../../shared/register/import/sheet.ts'
import { bounds, counted, edge, tooLarge, unreadable } from './bounds.ts'
import { cellText } from './cell-text.ts'
import { openGrids } from './grid.ts'

/**
 * A .csv as one sheet named after its file; every cell is text. A record is a row, empty ones counted, as a
 * spreadsheet numbers them. Throws `unreadable-spreadsheet` and `too-large`.
 */
export function readCsv(bytes: Uint8Array, fileName: string): Sheet {
  if (bytes.length > bounds.csv) throw tooLarge(`A CSV may have ${bounds.csv / 1024 ** 2} MB.`)
  const text = decode(bytes)
  if (text.trim() === '') throw unreadable('The file is empty.')
  if (/^\s*[<{]/.test(text)) throw unreadable('This is a web page or another text file. Save it as .xlsx.')
  const name = sheetName(fileName)
  const sheet = openGrids()(name)
  let row = 0
  records(text, (fields) => {
    row += 1
    if (row > edge.rows) throw tooLarge(`At most ${counted(bounds.rows)} rows with content are read.`)
    if (fields.length > edge.columns)
      throw tooLarge(`Row ${row}: at most ${bounds.columns} columns are read.`)
    for (const [at, field] of fields.entries()) {
      if (field === '') continue
      if (field.length > bounds.characters) {
        throw tooLarge(`Row ${row}: a cell may have ${counted(bounds.characters)} characters.`)
      }
      const tidy = cellText(field)
      if (tidy !== '') sheet.put({ column: at + 1, row }, { kind: 'text', text: tidy })
    }
  })
  return sheet.close()
}

function records(text: string, take: (fields: string[]) => void): void {
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: string[]) => {
        take(record)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw unreadable(`A quotation mark is not closed (line ${error.lines}).`)
  }
}

// What stands outside quotation marks in the first line that has any of them: a title above the header has none.
function delimiterOf(text: string): string {
  const start = text.slice(0, 64 * 1024).replace(/"[^"]*"?/g, '')
  const header = start.split(/[\r\n]/).find((line) => /[,;\t]/.test(line)) ?? ''
  const count = (sign: string) => header.split(sign).length
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

const NOT_UTF8 =
  'The file is not in UTF-8. In Excel choose “CSV UTF-8 (Comma delimited)” when you save it, or save it as .xlsx.'

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.includes(0)) throw unreadable('This is no spreadsheet. Save it as .xlsx.')
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(NOT_UTF8)
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function sheetName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? ''
  return cellText(last.replace(/\.[a-z]{1,4}$/i, '')).slice(0, 100) || 'CSV'
}
