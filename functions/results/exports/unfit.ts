import type { Column, ResponseRow, RowValue } from '../rows/columns.ts'
import { columnNames } from '../rows/words.ts'

/** The last column of formats whose columns have types; `typedValues` fills it. */
export const unfitColumn: Column = {
  code: 'unfit_answers',
  label: columnNames.unfit_answers,
  type: 'text',
  of: () => undefined,
}

/**
 * The values of a row, each of its column's type, or nothing; what does not fit its column (a wrong answer, or one of a version
 * that asked otherwise) stands in the last, by column, so that nothing is lost.
 */
export function typedValues(columns: readonly Column[], row: ResponseRow): RowValue[] {
  const unfit: Record<string, string | number> = {}
  const values: RowValue[] = []
  let isAllFit = true
  for (const column of columns) {
    const value = column.of(row)
    const typed = value === undefined ? undefined : typedAs(column, value)
    values.push(typed)
    if (value === undefined || typed !== undefined) continue
    unfit[column.code] = plainOf(value)
    isAllFit = false
  }
  values.push(isAllFit ? undefined : JSON.stringify(unfit))
  return values
}

function typedAs({ type }: Column, value: NonNullable<RowValue>): RowValue {
  switch (type) {
    case 'text':
      return String(plainOf(value))
    case 'integer':
      return Number.isSafeInteger(value) ? value : undefined
    case 'decimal':
      return typeof value === 'number' ? value : undefined
    case 'day':
    case 'instant':
      return typeof value === 'object' && value.kind === type ? value : undefined
  }
}

function plainOf(value: NonNullable<RowValue>): string | number {
  return typeof value === 'object' ? value.value : value
}
