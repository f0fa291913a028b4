import { Problem } from '../../../shared/problems.ts'
import type { Search } from './search.ts'

/** The place behind an entry, for the next request: it names the log too, so that it is good for no other. */
export function cursorOf({ area, month }: Pick<Search, 'area' | 'month'>, sortKey: string): string {
  return `${area.province ?? NATION}/${month}/${sortKey}`
}

/** The sort key in a cursor of that log and month. Throws `malformed-request` for any other. */
export function sortKeyIn({ area, month }: Pick<Search, 'area' | 'month'>, cursor: string): string {
  const prefix = cursorOf({ area, month }, '')
  const sortKey = cursor.slice(prefix.length)
  const isOurs = cursor.startsWith(prefix) && sortKey.startsWith(`${month}-`) && SORT_KEY.test(sortKey)
  if (!isOurs) throw new Problem('malformed-request', 'At after: not a page of this log and month.')
  return sortKey
}

const NATION = 'nation'

const SORT_KEY = /^\d{4}-\d{2}-\d{2}#[0-9a-f-]{36}$/
