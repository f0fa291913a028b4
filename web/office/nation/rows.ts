import type { NationSummary } from '../../../shared/api/nation.ts'
import type { IndicatorValue } from '../../../shared/results/summary.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { matches, type Order, sortRows } from '../results/sort.ts'

/** A province in the table; one without results has nothing but its name. */
export type NationRow = {
  id: string
  name: string
  asOf?: EpochMs
  responses?: number
  value?: IndicatorValue | undefined
}

export type Column = 'name' | 'responses' | 'value' | 'observed' | 'asOf'

/** The provinces whose names are looked for, by one indicator and in order; behind them those without results, as missing. */
export function nationRows(
  nation: Pick<NationSummary, 'provinces' | 'without'>,
  indicator: string | undefined,
  search: string,
  order: Order<Column>,
): NationRow[] {
  const rows: NationRow[] = nation.provinces.map(({ id, name, asOf, group }) => ({
    id,
    name,
    asOf,
    responses: group.responses,
    value: indicator === undefined ? undefined : group.indicators[indicator],
  }))
  const found = (all: readonly NationRow[]) => all.filter(({ name }) => matches(name, search))
  return [
    ...sortRows(found(rows), (row) => read(row, order.column), order.direction),
    ...sortRows(found(nation.without), ({ name }) => name, 'ascending'),
  ]
}

function read(row: NationRow, column: Column): number | string | undefined {
  switch (column) {
    case 'value':
      return row.value?.value
    case 'observed':
      return row.value?.n
    default:
      return row[column]
  }
}

/** The oldest and the newest of what the provinces' figures go up to. */
export function asOfSpan(
  provinces: NationSummary['provinces'],
): { first: EpochMs; last: EpochMs } | undefined {
  const all = provinces.map(({ asOf }) => asOf)
  return all.length === 0 ? undefined : { first: Math.min(...all), last: Math.max(...all) }
}
