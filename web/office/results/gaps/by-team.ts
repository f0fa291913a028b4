import { missingOf } from '../../../../shared/results/summarise-ledgers.ts'
import type { LedgerSummary } from '../../../../shared/results/summary.ts'
import { byName } from '../sort.ts'

type TeamGaps = { team: string; name: string; ledgers: LedgerSummary[] }

/** What is missing, team by team in the order of their names, each person after the other; and how many miss nothing. */
export function gapsByTeam(ledgers: readonly LedgerSummary[]): { teams: TeamGaps[]; complete: number } {
  const teams = new Map<string, TeamGaps>()
  for (const ledger of ledgers.filter((one) => missingOf([one]) > 0)) {
    const { team, teamName: name } = ledger
    const known = teams.get(team) ?? { team, name, ledgers: [] }
    known.ledgers.push(ledger)
    teams.set(team, known)
  }
  const gaps = [...teams.values()].sort((a, b) => byName(a.name, b.name))
  for (const { ledgers } of gaps) ledgers.sort((a, b) => byName(a.writer?.name ?? '', b.writer?.name ?? ''))
  const missing = gaps.reduce((sum, { ledgers }) => sum + ledgers.length, 0)
  return { teams: gaps, complete: ledgers.length - missing }
}
