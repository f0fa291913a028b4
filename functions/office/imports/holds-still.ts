import type { AreaId } from '../../../shared/ids.ts'
import { kinds, type RegisterRecord } from '../../../shared/register/kinds.ts'
import type { StoredChange, StoredPlan } from '../../store/import-plans.ts'
import { keys } from '../../store/keys.ts'
import type { RegisterRecords } from '../../store/register-records.ts'
import { areasElsewhere } from './areas-elsewhere.ts'

/** True while every record that a plan writes is at the revision over which it was planned, and in no other province. */
export async function holdsStill(records: RegisterRecords, { scope, changes }: StoredPlan): Promise<boolean> {
  if ((await areasElsewhere(records, scope.province, changes)).size > 0) return false
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const own = changes.filter((change) => change.kind === kind)
    const revs = await revisions(records, scope, kind)
    if (own.some((change) => (revs.get(placeOf(scope.province, change)) ?? 0) !== change.rev)) return false
  }
  return true
}

/** The revision of every record of a kind, by its place in the table. */
async function revisions(
  records: RegisterRecords,
  { province, commune }: StoredPlan['scope'],
  kind: StoredChange['kind'],
): Promise<Map<string, number>> {
  switch (kind) {
    case 'provinces':
      return new Map((await records.provinces()).map(({ record, rev }) => [keys.province(record.id).sk, rev]))
    case 'communes':
      return new Map(
        (await records.communes(province)).map(({ record, rev }) => [
          keys.commune(province, record.id).sk,
          rev,
        ]),
      )
    default: {
      const entries = await records.entries<RegisterRecord>(province, kinds[kind], commune)
      return new Map(entries.map(({ record, rev }) => [keys.entry(province, kind, record).sk, rev]))
    }
  }
}

function placeOf(province: AreaId, change: StoredChange): string {
  switch (change.kind) {
    case 'provinces':
      return keys.province(change.record.id).sk
    case 'communes':
      return keys.commune(province, change.record.id).sk
    default:
      return keys.entry(province, change.kind, change.record).sk
  }
}
