import { fold } from '../../text.ts'
import type { Column } from './column.ts'
import type { Row, Sheet, SheetIssue } from './sheet.ts'

/** Where each column of a sheet stands, and the rows of data below its head. */
export type Table = { letters: ReadonlyMap<string, string>; rows: readonly Row[] }

/** A head may have so many rows of titles above it. */
const SEARCHED = 20

/** Heads that a sheet may have beside ours; what stands below them is not read. */
const IGNORED: ReadonlySet<string> = new Set(['stt', 'tt', 'so tt', 'no', 'ghi chu', 'note', 'notes'])

/** What a head or the name of a sheet is compared by: folded, without what stands in brackets, letters and digits only. */
export function headKey(text: string): string {
  return fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * Finds the head of a sheet among its first rows: the row with most of the known titles. Gives nothing, and says why,
 * where the sheet cannot be read; what else is wrong with the head is noted too. Rows that begin with "Ví dụ" are
 * examples, and those with nothing in a known column are none.
 */
export function readTable(
  sheet: Sheet,
  columns: readonly Column[],
  note: (issue: SheetIssue) => void,
): Table | undefined {
  const keys = new Map(columns.flatMap(({ key, title, aliases }) => [title, ...aliases].map(headed(key))))
  const head = headOf(sheet, keys)
  if (head === undefined) {
    note({
      code: 'no-header',
      sheet: sheet.name,
      about: titlesOf(columns.filter(({ required }) => required)),
    })
    return undefined
  }
  if (sheet.rows.some((row) => row.number < head.number && isUpperLine(row, head, keys))) {
    note({ code: 'second-header', sheet: sheet.name, row: head.number })
    return undefined
  }
  const letters = lettersOf(sheet.name, head, columns, keys, note)
  if (letters === undefined) return undefined

  const named = new Set(letters.values())
  const rows: Row[] = []
  const strays = new Set<string>()
  for (const row of sheet.rows) {
    if (row.number <= head.number) continue
    if (isHead(row, keys, letters)) note({ code: 'second-header', sheet: sheet.name, row: row.number })
    else if (!isExample(row)) {
      if ([...row.cells.keys()].some((letter) => named.has(letter))) rows.push(row)
      strayCells(row, head).forEach((letter) => {
        if (!strays.has(letter)) note(unknownColumn(sheet.name, row, letter))
        strays.add(letter)
      })
    }
  }
  return { letters, rows }
}

function headed(key: string): (title: string) => [string, string] {
  return (title) => [headKey(title), key]
}

function headOf(sheet: Sheet, keys: ReadonlyMap<string, string>): Row | undefined {
  let best: { row: Row; known: number } | undefined
  for (const row of sheet.rows.slice(0, SEARCHED)) {
    const known = new Set(cellKeys(row, keys).map(([, key]) => key)).size
    if (known >= 2 && known > (best?.known ?? 0)) best = { row, known }
  }
  return best?.row
}

/** The known columns of a row by their letters. */
function cellKeys(row: Row, keys: ReadonlyMap<string, string>): [letter: string, key: string][] {
  return [...row.cells].flatMap(([letter, cell]): [string, string][] => {
    const key = cell.kind === 'text' ? keys.get(headKey(cell.text)) : undefined
    return key === undefined ? [] : [[letter, key]]
  })
}

function lettersOf(
  sheet: string,
  head: Row,
  columns: readonly Column[],
  keys: ReadonlyMap<string, string>,
  note: (issue: SheetIssue) => void,
): ReadonlyMap<string, string> | undefined {
  const letters = new Map<string, string>()
  const at = { sheet, row: head.number }
  for (const [letter, { text }] of head.cells) {
    const key = keys.get(headKey(text))
    const there = key === undefined ? undefined : letters.get(key)
    if (there !== undefined)
      note({ code: 'doubled-column', ...at, column: letter, value: text, about: there })
    else if (key !== undefined) letters.set(key, letter)
    else if (!IGNORED.has(headKey(text)))
      note({ code: 'unknown-column', ...at, column: letter, value: text.slice(0, 200) })
  }
  const missing = columns.filter(({ key, required }) => required && !letters.has(key))
  for (const { title } of missing) note({ code: 'missing-column', ...at, about: title })
  return missing.length === 0 ? letters : undefined
}

/** A second line of the head, or the head once more: words of it, and not under their own columns only by chance. */
function isHead(row: Row, keys: ReadonlyMap<string, string>, letters: ReadonlyMap<string, string>): boolean {
  const found = cellKeys(row, keys)
  const own = found.filter(([letter, key]) => letters.get(key) === letter)
  const fresh = found.filter(([, key]) => !letters.has(key))
  return own.length >= 2 || (found.length >= 2 && fresh.length >= 1)
}

/** The first line of a head of two, whose second line has more of the titles. */
function isUpperLine(row: Row, head: Row, keys: ReadonlyMap<string, string>): boolean {
  const below = new Set(cellKeys(head, keys).map(([, key]) => key))
  const above = cellKeys(row, keys)
  return above.length >= 2 && above.some(([, key]) => !below.has(key))
}

function isExample(row: Row): boolean {
  const [first] = row.cells.values()
  return first !== undefined && headKey(first.text).startsWith('vi du')
}

function strayCells(row: Row, head: Row): string[] {
  return [...row.cells.keys()].filter((letter) => !head.cells.has(letter))
}

function unknownColumn(sheet: string, row: Row, column: string): SheetIssue {
  const value = row.cells.get(column)?.text ?? ''
  return { code: 'unknown-column', sheet, row: row.number, column, value: value.slice(0, 200) }
}

function titlesOf(columns: readonly Column[]): string {
  return columns.map(({ title }) => title).join('; ')
}
