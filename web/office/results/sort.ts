import { fold } from '../../../shared/text.ts'

/** Vietnamese order: by base letter (a, ă, â, b, …), then tone; "Ấp 2" before "Ấp 10". */
export const byName = new Intl.Collator('vi', { numeric: true }).compare

export type Direction = 'ascending' | 'descending'

export type Order<Column extends string> = { column: Column; direction: Direction }

/**
 * Rows in the order of a number or of a text. Rows without a value come last in either direction: what was not observed
 * is neither the least nor the greatest.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  read: (row: Row) => number | string | undefined,
  direction: Direction,
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  return [...rows].sort((a, b) => {
    const left = read(a)
    const right = read(b)
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined)
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * byName(String(left), String(right))
  })
}

/** Whether every word of the search stands in the text, tone marks or not: "hoa binh" finds "Hòa Bình". */
export function matches(text: string, search: string): boolean {
  const folded = fold(text)
  return fold(search)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
