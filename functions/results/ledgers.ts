import type { AreaId } from '../../shared/ids.ts'
import { kinds } from '../../shared/register/kinds.ts'
import type { CommuneRegister } from '../../shared/results/figures.ts'
import { ledgersOf } from '../../shared/results/ledger.ts'
import type { ReceivedBatch } from '../../shared/results/received.ts'
import { missingOf, summariseLedgers } from '../../shared/results/summarise-ledgers.ts'
import type { LedgerSummary } from '../../shared/results/summary.ts'
import type { CommuneRun } from './commune.ts'

/**
 * What the phones of a commune numbered and what of it came, as its summary shows it; nothing of a survey that residents
 * fill in. Members are looked up only where something is missing, those who have left too.
 */
export async function readLedgers(
  { deps, job, asOf, survey }: Pick<CommuneRun, 'deps' | 'job' | 'asOf' | 'survey'>,
  commune: AreaId,
  teams: CommuneRegister['teams'],
  batches: readonly ReceivedBatch[],
): Promise<LedgerSummary[] | undefined> {
  if (survey.filledBy === 'resident') return undefined
  const ledgers = ledgersOf(batches, asOf)
  const members =
    missingOf(ledgers) === 0 ? [] : await deps.records.entries(job.province, kinds.members, commune)
  return summariseLedgers(
    ledgers,
    teams,
    members.map(({ record }) => record),
  )
}
