import type { RegisterKind, RegisterRecord } from '../kinds.ts'
import type { Book } from './book.ts'
import type { CellValue, Column } from './column.ts'
import type { EntryIndex, Identity } from './entry-index.ts'
import type { RowReader } from './row-reader.ts'

/** Values for the columns of a sheet, by their keys. */
export type Cells = { readonly [key: string]: CellValue }

/** How one kind of entry stands in a sheet: what its rows name, how they are read, and how entries are shown. */
export type SheetKind<Record extends RegisterRecord, Place> = {
  kind: RegisterKind
  name: string
  /** Other names of the sheet, folded. */
  aliases: readonly string[]
  columns: readonly Column[]
  /** Begins the ids of entries without a code. */
  letter: string
  /** The column that holds the name. */
  nameKey: string
  indexIn(book: Book): EntryIndex<Record>
  identityOf(record: Record): Identity
  /** Where the row belongs and what it is known by; nothing when that does not fit, which is noted. */
  placeOf(row: RowReader, book: Book): { place: Place; identity: Identity } | undefined
  /** The entry that the row makes of `before`; what its cells leave empty stays as it was. */
  build(row: RowReader, book: Book, from: Origin<Record, Place>): Record
  /** True for entries that the filled template shows: those of today and later. */
  isShown(record: Record, book: Book): boolean
  /** By the columns' keys, less the code. */
  cells(record: Record, book: Book): Cells
  /** In words, where a cell does not say all that an import may change. */
  words?(record: Record): { readonly [key: string]: string }
}

/** What a row begins with: its id, the name that it is to have, and the entry as it was. */
type Origin<Record, Place> = { place: Place; id: string; name: string; before: Record | undefined }
