import { useLanguage } from '../language.tsx'
import type { Order } from './sort.ts'

/** A column's name that sorts by it: names from A, numbers from the greatest; pressed again, the other way round. */
export function SortHeading<Column extends string>(props: {
  column: Column
  label: string
  isNumber?: boolean
  class?: string
  order: Order<Column>
  onSort: (order: Order<Column>) => void
}) {
  const { text } = useLanguage()
  const { column, label, isNumber = false, order } = props
  const isSorted = order.column === column
  const other = order.direction === 'ascending' ? 'descending' : 'ascending'
  const first = isNumber ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      class={`${isNumber ? 'number' : ''} ${props.class ?? ''}`}
      aria-sort={isSorted ? order.direction : undefined}
    >
      <button
        type="button"
        class="sort"
        title={text.places.sortBy(label)}
        onClick={() => props.onSort({ column, direction: isSorted ? other : first })}
      >
        {label}
      </button>
    </th>
  )
}
