import type { ComponentChildren } from 'preact'
import type { Order } from '../results/sort.ts'
import { SortHeading } from '../results/sort-heading.tsx'
import { TableFrame } from '../results/table-frame.tsx'

/** A column of a table; the first one names the row. */
export type Column<Row> = {
  key: string
  label: string
  isNumber?: boolean
  cell: (row: Row) => ComponentChildren
}

/** Rows with named cells: a table on an office screen, a card for each row on a phone. */
export function CardTable<Row>(props: {
  name: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** For rows that stand there but are over. */
  isFaint?: (row: Row) => boolean
  /** Sorted by the heads of the columns when given. */
  sorting?: { order: Order<string>; onSort: (order: Order<string>) => void }
  /** Buttons at the end of a row, and what the column of them is called for those who hear it. */
  actions?: { label: string; of: (row: Row) => ComponentChildren }
}) {
  const { columns, rows, sorting, actions } = props
  return (
    <TableFrame name={props.name} class="cards">
      <thead>
        <tr>
          {columns.map(({ key, label, isNumber = false }) =>
            sorting === undefined ? (
              <th key={key} scope="col" class={isNumber ? 'number' : ''}>
                {label}
              </th>
            ) : (
              <SortHeading key={key} column={key} label={label} isNumber={isNumber} {...sorting} />
            ),
          )}
          {actions !== undefined && (
            <th scope="col">
              <span class="hidden">{actions.label}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={props.keyOf(row)} class={props.isFaint?.(row) === true ? 'faint' : ''}>
            {columns.map((column, place) => (
              <Cell key={column.key} column={column} row={row} isHead={place === 0} />
            ))}
            {actions !== undefined && <td class="actions">{actions.of(row)}</td>}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

function Cell<Row>({ column, row, isHead }: { column: Column<Row>; row: Row; isHead: boolean }) {
  if (isHead) return <th scope="row">{column.cell(row)}</th>
  return (
    <td class={column.isNumber === true ? 'number' : ''} data-label={column.label}>
      {column.cell(row)}
    </td>
  )
}
