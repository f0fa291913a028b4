import type { Language } from '../../../shared/form/definition.ts'
import type { RunFolder } from '../output.ts'
import type { Column, ResponseRow, RowValue } from '../rows/columns.ts'
import * as cells from '../xlsx/cells.ts'
import { XLSX } from '../xlsx/media-type.ts'
import { openWorkbook, type Workbook } from '../xlsx/workbook.ts'
import type { RowWriter } from './formats.ts'
import { beginningOf, CELL, piecesOf } from './long-text.ts'
import { fileWords } from './words.ts'

/** So many columns has a sheet of Excel; it is less in tests. */
const COLUMNS = 16_384

/** What stands on every sheet of rows, so that those of one response are found again. */
const KEYS = ['response_id', 'rev']

type LongSheet = Awaited<ReturnType<Workbook['longSheet']>>

/**
 * `responses.xlsx`, for an officer: each head says the question in words and its code in brackets, which keeps every head
 * unique (a pivot table needs that) and leads to the codebook. Nothing is cut at Excel's limits: rows go on on the next sheet,
 * columns on sheets of their own that repeat whose they are, and a text that no cell takes stands whole, in parts, on a last
 * sheet, for which the rows are walked through once more.
 */
export async function openXlsx(
  folder: RunFolder,
  columns: readonly Column[],
  language: Language,
  maxColumns = COLUMNS,
): Promise<RowWriter> {
  const file = folder.open('responses.xlsx', { contentType: XLSX, rows: true })
  const book = openWorkbook(file.write)
  const words = fileWords[language]
  const parts = partsOf(columns, maxColumns)
  const note = words.goesOn(words.longTexts)
  let [at, count, longTexts] = [0, 0, 0]
  let sheet: LongSheet | undefined = await openRows(0)
  let writeRow: RowWriter['row'] = writeCells

  return {
    columns,
    row: (row) => writeRow(row),
    async again() {
      await sheet?.close()
      sheet = undefined
      at += 1
      if (at < parts.length) sheet = await openRows(at)
      else if (at === parts.length && longTexts > 0) {
        sheet = await openTexts()
        writeRow = writeTexts
      }
      return sheet !== undefined
    },
    async close() {
      await sheet?.close()
      await book.close()
      await file.end()
      return count
    },
  }

  function openRows(part: number): Promise<LongSheet> {
    const shown = parts[part] ?? []
    const layout = {
      name: part === 0 ? words.rows : words.part(part + 1),
      widths: shown.map(({ code }) => (code === 'response_id' ? 38 : 16)),
      frozen: { rows: 1, columns: 1 },
      filterRow: 1,
      landscape: true,
    }
    const heads = shown.map(({ code, label }) => cells.head(headOf(label[language] ?? label.vi, code)))
    return book.longSheet(layout, (head) => head.row(heads))
  }

  async function writeCells(row: ResponseRow): Promise<void> {
    if (at === 0) count += 1
    const shown = parts[at] ?? []
    await sheet?.row(shown.map((column) => cellOf(column.of(row))))
  }

  function cellOf(value: RowValue): cells.Cell {
    if (typeof value !== 'string') return plainCell(value)
    if (value.length <= CELL) return cells.text(value)
    longTexts += 1
    return cells.text(beginningOf(value, note, CELL))
  }

  function openTexts(): Promise<LongSheet> {
    const layout = { name: words.longTexts, widths: [38, 12, 30, 8, 100], frozen: { rows: 1, columns: 0 } }
    return book.longSheet({ ...layout, filterRow: 1 }, (head) => head.row(words.longHeads.map(cells.head)))
  }

  async function writeTexts(row: ResponseRow): Promise<void> {
    for (const { code, of } of columns) {
      const value = of(row)
      if (typeof value !== 'string' || value.length <= CELL) continue
      for (const [part, piece] of piecesOf(value, CELL).entries()) {
        const place = [cells.text(row.id), cells.number(row.rev), cells.text(code), cells.number(part + 1)]
        await sheet?.row([...place, cells.text(piece)])
      }
    }
  }
}

// A question is long at most a thousand characters; where it is not, the code behind it must stand.
function headOf(label: string, code: string): string {
  const behind = ` [${code}]`
  return label.length + behind.length <= CELL ? label + behind : beginningOf(label, `…${behind}`, CELL)
}

function partsOf(columns: readonly Column[], most: number): Column[][] {
  if (columns.length <= most) return [[...columns]]
  const keys = columns.filter(({ code }) => KEYS.includes(code))
  const others = columns.filter(({ code }) => !KEYS.includes(code))
  const room = most - keys.length
  return Array.from({ length: Math.ceil(others.length / room) }, (_, part) => [
    ...keys,
    ...others.slice(part * room, (part + 1) * room),
  ])
}

function plainCell(value: Exclude<RowValue, string>): cells.Cell {
  if (typeof value !== 'object') return cells.number(value)
  return value.kind === 'day' ? cells.day(value.value) : cells.instant(value.value)
}
