import { randomBytes } from 'node:crypto'
import type { SealSources } from '../../../functions/results/seal/sources.ts'
import { auditStore } from '../../../functions/store/audit.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { StartProblem } from '../start-problem.ts'
import { auditWords } from './audit-words.ts'
import { openStore } from './open-store.ts'

/** The audit log and its seals, of the system that the options name. Throws a `StartProblem` as `openStore`. */
export async function openSealSources(
  given: { table?: string | undefined; bucket?: string | undefined },
  environment: Record<string, string | undefined>,
): Promise<{ sources: SealSources; close(): Promise<void> }> {
  const isHere = given.table === undefined
  if (isHere && given.bucket !== undefined) throw new StartProblem(auditWords.tableMissing)
  if (!isHere && given.bucket === undefined) throw new StartProblem(auditWords.bucketMissing)
  const { table, sealed, close } = await openStore(given, environment)
  if (sealed === undefined) throw new Error('No bucket was opened.')
  const clock = Date.now
  const sources = {
    clock,
    audit: auditStore(table, clock, randomBytes),
    records: registerRecordStore(table, clock),
    sealed,
  }
  return { sources, close }
}
