import { differences } from '../../../shared/audit/difference.ts'
import { lineOf } from '../../../shared/audit/seal.ts'
import type { Day } from '../../../shared/time.ts'
import { objectKeys } from '../../store/keys.ts'
import type { Finding } from './report.ts'
import type { Partition, SealSources } from './sources.ts'

/** Compares a day's file that has no seal, because the run ended between the two, or the seal was removed. */
export async function compareUnsealedFile(
  { audit, sealed }: SealSources,
  partitions: readonly Partition[],
  day: Day,
): Promise<Finding[]> {
  const file = (await sealed.getText(objectKeys.auditDay(day))) ?? ''
  const present: string[] = []
  for (const partition of partitions) {
    for await (const entry of audit.storedOfDay(partition, day)) present.push(lineOf(entry))
  }
  return differences(
    file.split('\n').filter((line) => line !== ''),
    present,
  ).map((difference) => ({ ...difference, day }))
}
