import type { AreaId } from '../../../ids.ts'
import type { Day } from '../../../time.ts'
import type { Book } from '../book.ts'
import type { Identity } from '../entry-index.ts'
import { identityInCommune } from '../identities.ts'
import type { RowReader } from '../row-reader.ts'

/** The longest name that the register takes, in characters. */
export const NAME_LENGTH = 200

/** A row that is known by its commune and name. */
export function placeInCommune(
  row: RowReader,
  book: Book,
): { place: AreaId; identity: Identity } | undefined {
  const commune = communeOf(row, book)
  const name = row.need('name', NAME_LENGTH)
  if (commune === undefined || name === undefined) return undefined
  return { place: commune, identity: identityInCommune({ commune, name }) }
}

/** The commune of a row; nothing when it is missing or no commune of the file's scope, which is noted. */
export function communeOf(row: RowReader, book: Book): AreaId | undefined {
  const text = row.need('commune')
  return text === undefined ? undefined : book.commune(row, 'commune', text)
}

/** Belongs to a commune of today and has not ended: what the filled template shows. */
export function isLasting(record: { commune: AreaId; until?: Day }, book: Book): boolean {
  const isOver = record.until !== undefined && record.until <= book.today
  return !isOver && book.communeWords(record.commune) !== undefined
}
