import { canonical } from '../../results/canonical.ts'
import type { RegisterRecord } from '../kinds.ts'
import type { Book } from './book.ts'
import type { CellValue, Column } from './column.ts'
import { wordsOfDay } from './dates.ts'
import { derivedId } from './derived-id.ts'
import type { Identity } from './entry-index.ts'
import { readTable } from './header.ts'
import type { PlannedChange, SheetCount } from './planned.ts'
import { openRow, type RowReader } from './row-reader.ts'
import type { Sheet, SheetIssue } from './sheet.ts'
import type { Cells, SheetKind } from './sheet-kind.ts'
import type { Entry } from './snapshot.ts'

/** What the sheets of one kind come to. */
export type SheetsPlan = { counts: SheetCount[]; changes: PlannedChange[]; rows: number }

type PlacedRow<Place> = { row: RowReader; place: Place; identity: Identity }

/** Plans the sheets of one kind, one after another; the book then has the entries as the file makes them. */
export function planSheets<Record extends RegisterRecord, Place>(
  kind: SheetKind<Record, Place>,
  sheets: readonly Sheet[],
  book: Book,
  note: (issue: SheetIssue) => void,
): SheetsPlan {
  const index = kind.indexIn(book)
  const placed = sheets.map((sheet) => placeRows(kind, sheet, book, note))
  const spellings = new Set(placed.flat().map(({ identity }) => index.spellingOf(identity)))
  const taken = new Map<string, RowReader>()
  const planned: Entry<Record>[] = []
  const changes: PlannedChange[] = []
  const counts = sheets.map(({ name }, at) => {
    const count: SheetCount = { name, added: 0, changed: 0, same: 0 }
    for (const one of placed[at] ?? []) {
      const made = planRow(one)
      if (made !== undefined) count[made] += 1
    }
    return count
  })
  index.overlay(planned)
  return { counts, changes, rows: placed.flat().length }

  function planRow({ row, place, identity }: PlacedRow<Place>): 'added' | 'changed' | 'same' | undefined {
    const found = matchRow(row, identity)
    if (found === undefined) return checkCells(kind.columns, row)
    const { id, before } = found
    const other = taken.get(`${identity.realm}#${id}`)
    if (other !== undefined) {
      return row.issue(
        'doubled',
        kind.nameKey,
        other.sheet === row.sheet ? String(other.number) : `${other.sheet} ${other.number}`,
      )
    }
    taken.set(`${identity.realm}#${id}`, row)
    const name = found.renames || before === undefined ? identity.name : kind.identityOf(before.record).name
    const record = kind.build(row, book, { place, id, name, before: before?.record })
    if (!row.failed && before !== undefined && canonical(before.record) === canonical(record)) return 'same'
    // Also of a row with a mistake: what names it elsewhere in the file is right.
    planned.push({ record, rev: before?.rev ?? 0 })
    if (row.failed) return undefined
    if (isCrossed(record)) return row.issue('dates-crossed', 'until')
    changes.push({
      kind: kind.kind,
      record,
      rev: before?.rev ?? 0,
      sheet: row.sheet,
      row: row.number,
      ...(before === undefined ? {} : { before: before.record }),
      name: kind.identityOf(record).name,
      fields: fieldsOf(kind, book, before?.record, record),
    })
    return before === undefined ? 'added' : 'changed'
  }

  /** The entry that a row is about: by its code, else by its name, else a new one. Nothing when that is not clear. */
  function matchRow(
    row: RowReader,
    identity: Identity,
  ): { id: string; before?: Entry<Record>; renames: boolean } | undefined {
    const code = row.code('code')
    if (code !== undefined) {
      const before = index.coded(identity.realm, code)
      if (before === undefined) return { id: code, renames: false }
      const isSame = tidy(kind.identityOf(before.record).name) === tidy(identity.name)
      return { id: code, before, renames: !isSame }
    }
    const found = index.named(identity.circle, identity.name)
    if (found.kind === 'many') return row.issue('ambiguous-name', kind.nameKey)
    if (found.kind === 'one') return { id: found.entry.record.id, before: found.entry, renames: false }
    if (found.kind === 'similar' && !spellings.has(index.spellingOf(kind.identityOf(found.entry.record)))) {
      return row.issue('other-name', kind.nameKey, kind.identityOf(found.entry.record).name)
    }
    const id = derivedId(kind.letter, identity)
    const heir = index.coded(identity.realm, id)
    if (heir === undefined) return { id, renames: false }
    return row.issue('other-name', kind.nameKey, kind.identityOf(heir.record).name) // it was renamed since
  }
}

/** An entry as the cells of a row in the filled template. */
export function cellsOf<Record extends RegisterRecord, Place>(
  kind: SheetKind<Record, Place>,
  book: Book,
  record: Record,
): Cells {
  return { ...kind.cells(record, book), code: record.id }
}

function placeRows<Record extends RegisterRecord, Place>(
  kind: SheetKind<Record, Place>,
  sheet: Sheet,
  book: Book,
  note: (issue: SheetIssue) => void,
): PlacedRow<Place>[] {
  const table = readTable(sheet, kind.columns, note)
  return (table?.rows ?? []).flatMap((cells) => {
    const row = openRow(cells, { sheet: sheet.name, letters: table?.letters ?? new Map() }, note)
    const found = kind.placeOf(row, book)
    if (found === undefined) checkCells(kind.columns, row)
    return found === undefined ? [] : [{ row, ...found }]
  })
}

/** Notes what is wrong with the cells of a row that cannot be planned, so that nobody mends them one by one. */
function checkCells(columns: readonly Column[], row: RowReader): undefined {
  for (const { key, holds } of columns) if (holds !== undefined) row[holds](key)
}

function fieldsOf<Record extends RegisterRecord, Place>(
  kind: SheetKind<Record, Place>,
  book: Book,
  before: Record | undefined,
  after: Record,
): PlannedChange['fields'] {
  const words = (record: Record, key: string, cells: Cells) =>
    kind.words?.(record)[key] ?? wordsOf(cells[key])
  const [was, is] = [before === undefined ? {} : kind.cells(before, book), kind.cells(after, book)]
  return kind.columns
    .map(({ key, title }) => ({
      title,
      before: before === undefined ? '' : words(before, key, was),
      after: words(after, key, is),
    }))
    .filter((field) => field.before !== field.after)
}

function wordsOf(cell: CellValue): string {
  if (cell === undefined) return ''
  return typeof cell === 'object' ? wordsOfDay(cell.day) : String(cell)
}

function isCrossed(record: RegisterRecord): boolean {
  if ('to' in record) return record.to < record.from
  return 'until' in record && record.until !== undefined && record.until <= record.from
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}
