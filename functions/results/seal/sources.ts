import type { AreaId } from '../../../shared/ids.ts'
import type { Clock } from '../../../shared/time.ts'
import type { Audit } from '../../store/audit.ts'
import type { LockedFiles } from '../../store/locked-files.ts'
import type { RegisterRecords } from '../../store/register-records.ts'

/** The log, its partitions, and the bucket of its seals. */
export type SealSources = {
  clock: Clock
  audit: Pick<Audit, 'storedOfDay' | 'storedOfMonth'>
  records: Pick<RegisterRecords, 'provinces'>
  sealed: LockedFiles
}

/** A province, or nothing for the partition of what concerns no single one. */
export type Partition = AreaId | undefined

/** Every partition of the log in the order in which it is sealed: the nation's, then all provinces that ever were. */
export async function partitionsOf({ records }: Pick<SealSources, 'records'>): Promise<Partition[]> {
  const provinces = await records.provinces()
  return [undefined, ...provinces.map(({ record }) => record.id).sort()]
}
