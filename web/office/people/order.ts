import type { StaffEntry } from '../../../shared/api/staff.ts'
import { matches, type Order, sortRows } from '../results/sort.ts'

/** What a row of the list says in words, for search and order. */
export type Row = { entry: StaffEntry; role: string; place: string; bound: string }

/** The rows that match the search in any of their words, in the chosen order; names go by the given name, as lists here do. */
export function arrange(rows: readonly Row[], search: string, order: Order<string>): Row[] {
  const found = rows.filter(({ entry: { staff }, role, place }) =>
    matches([staff.name, staff.email, role, place].join(' '), search),
  )
  const byName = sortRows(found, ({ entry }) => nameKey(entry.staff.name), 'ascending')
  return sortRows(byName, (row) => wordOf(row, order.column), order.direction)
}

function wordOf(row: Row, column: string): string {
  if (column === 'role') return row.role
  if (column === 'place') return row.place
  if (column === 'bound') return row.bound
  return nameKey(row.entry.staff.name)
}

/** "Trần Minh Quân" stands under Quân, then Trần Minh. */
function nameKey(name: string): string {
  const words = name.split(' ')
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}
