import { resolve } from './book.ts'
import type { EntryIndex } from './entry-index.ts'
import type { RowReader } from './row-reader.ts'

type Named = { id: string; name: string }
type Missing = 'unknown-hamlet' | 'unknown-team' | 'unknown-member'

/** The entry of a commune that a cell names; otherwise notes that there is none, or several. Nothing where it is empty. */
export function referred<Record extends Named>(
  row: RowReader,
  key: string,
  index: EntryIndex<Record>,
  realm: string,
  missing: Missing,
): Record | undefined {
  const text = row.text(key)
  return text === undefined ? undefined : referredBy(text, row, key, index, realm, missing)
}

/** All that a cell lists, each once, in the order of `before` where it lists the very same. */
export function referredAll<Record extends Named>(
  row: RowReader,
  key: string,
  index: EntryIndex<Record>,
  realm: string,
  missing: Missing,
): Record[] | undefined {
  const parts = row.list(key)?.flatMap((part) => {
    // A comma divides as well, unless it belongs to a name.
    return part.includes(',') && resolve(index, realm, part).kind === 'none' ? part.split(/\s*,\s*/) : part
  })
  const found = parts
    ?.filter((part) => part !== '')
    .flatMap((part) => referredBy(part, row, key, index, realm, missing) ?? [])
  return found && [...new Map(found.map((record) => [record.id, record])).values()]
}

/** `ids` in the order of `before` where both hold the same: the order in a cell means nothing. */
export function inOrderOf<Id extends string>(before: readonly Id[] | undefined, ids: Id[]): Id[] {
  const isSame =
    before !== undefined && before.length === ids.length && before.every((id) => ids.includes(id))
  return isSame ? [...before] : ids
}

function referredBy<Record extends Named>(
  text: string,
  row: RowReader,
  key: string,
  index: EntryIndex<Record>,
  realm: string,
  missing: Missing,
): Record | undefined {
  const found = resolve(index, realm, text)
  switch (found.kind) {
    case 'one':
      return found.record
    case 'many':
      return row.issue('ambiguous-name', key, text)
    case 'similar':
      return row.issue('other-name', key, found.record.name)
    case 'none':
      return row.issue(missing, key, row.text(key) === text ? undefined : text)
  }
}
