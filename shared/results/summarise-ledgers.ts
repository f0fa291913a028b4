import type { MemberId, TeamId } from '../ids.ts'
import type { LedgerCount } from './ledger.ts'
import type { LedgerSummary } from './summary.ts'

/**
 * Ledgers as a commune's summary shows them, in their order. Only where something is missing does it say whose phone it
 * is: nobody needs to know of the others. Who is not in the register stands there by the id.
 */
export function summariseLedgers(
  ledgers: readonly LedgerCount[],
  teams: readonly Named<TeamId>[],
  members: readonly (Named<MemberId> & { team: TeamId })[],
): LedgerSummary[] {
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]))
  const memberNames = new Map(members.map(({ team, id, name }) => [`${team} ${id}`, name]))
  return ledgers.map(({ team, member, device, ledger: _, ...count }) => ({
    team,
    teamName: teamNames.get(team) ?? team,
    ...(missingOf([count]) === 0
      ? {}
      : { writer: { member, name: memberNames.get(`${team} ${member}`) ?? member, device } }),
    ...count,
  }))
}

/** How many numbers of these ledgers did not come: a whole number, whatever phones claim to have made. */
export function missingOf(ledgers: readonly Pick<LedgerCount, 'made' | 'received'>[]): number {
  const missing = ledgers.reduce((sum, { made, received }) => sum + made - received, 0)
  return Math.min(missing, Number.MAX_SAFE_INTEGER)
}

/** The same without whose phones they are, for whoever may see no names of people. */
export function withoutWriters(ledgers: readonly LedgerSummary[]): LedgerSummary[] {
  return ledgers.map(({ writer: _, ...ledger }) => ledger)
}

// Now or formerly.
type Named<Id> = { id: Id; name: string }
