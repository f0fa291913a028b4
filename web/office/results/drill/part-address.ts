import { HamletId, TeamId } from '../../../../shared/ids.ts'
import type { CommuneSummary, NamedGroup } from '../../../../shared/results/summary.ts'
import type { ResultsAddress } from '../results-page.tsx'

/** The hamlet or team of a commune that the address names, and the hamlet through which one came to the team. */
export type Part = {
  kind: 'hamlet' | 'team'
  id: string
  /** Absent where the summary does not know it. */
  name?: string
  through?: NamedGroup
}

/** Which hamlet or team is looked at; nothing where it is the whole commune. */
export function partOf(summary: CommuneSummary, { tab, item, view }: ResultsAddress): Part | undefined {
  if (item === undefined || (tab !== 'hamlets' && tab !== 'teams')) return undefined
  const kind = tab === 'hamlets' ? 'hamlet' : 'team'
  const isId = kind === 'hamlet' ? HamletId.safeParse(item).success : TeamId.safeParse(item).success
  if (!isId) return undefined
  const name = summary[tab].find(({ id }) => id === item)?.name
  const through = kind === 'team' ? summary.hamlets.find(({ id }) => id === view) : undefined
  return {
    kind,
    id: item,
    ...(name === undefined ? {} : { name }),
    ...(through === undefined ? {} : { through }),
  }
}
