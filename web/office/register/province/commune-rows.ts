import type { MemberCounts, RegisterOverview } from '../../../../shared/api/register.ts'
import { areaName } from '../../../../shared/area-name.ts'
import { matches, type Order, sortRows } from '../../results/sort.ts'

type Commune = RegisterOverview['communes'][number]

/** A commune as its row shows it: `members` once they have come, `formerly` where only an old name was found. */
export type CommuneRow = Omit<Commune, 'formerly' | 'name'> & {
  name: string
  formerly: string[]
  members: number | undefined
}

/** The communes whose name, code or former names have the words looked for, in the order of a column. */
export function communeRows(
  communes: readonly Commune[],
  counts: MemberCounts | undefined,
  search: string,
  order: Order<string>,
): CommuneRow[] {
  const members = new Map(counts?.communes.map(({ id, members: count }) => [id, count]))
  const rows = communes.flatMap((commune): CommuneRow[] => {
    const name = areaName(commune)
    const isByName = matches(`${name} ${commune.code}`, search)
    const formerly = isByName ? [] : commune.formerly.filter((former) => matches(former, search))
    if (!isByName && formerly.length === 0) return []
    return [
      {
        ...commune,
        name,
        formerly,
        members: counts === undefined ? undefined : (members.get(commune.id) ?? 0),
      },
    ]
  })
  const bareName = new Map(communes.map(({ id, name }) => [id, name]))
  return sortRows(rows, (row) => cellOf(row, order.column, bareName.get(row.id)), order.direction)
}

// By its bare name: "Phường" and "Xã" must not part An Xuyên from An Trạch.
function cellOf(row: CommuneRow, column: string, bareName: string | undefined): string | number | undefined {
  switch (column) {
    case 'code':
      return row.code
    case 'hamlets':
      return row.hamlets
    case 'households':
      return row.households
    case 'teams':
      return row.teams
    case 'members':
      return row.members
    default:
      return bareName
  }
}
