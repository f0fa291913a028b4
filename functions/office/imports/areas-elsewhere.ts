import type { AreaId } from '../../../shared/ids.ts'
import type { PlannedChange } from '../../../shared/register/import/planned.ts'
import type { RegisterRecords } from '../../store/register-records.ts'

/**
 * The communes that a plan adds to a province and that stand in another one. Answers are kept under a commune's id alone,
 * so whoever had it in the own province as well would read them; a plan knows only the communes of its province.
 */
export async function areasElsewhere(
  records: Pick<RegisterRecords, 'provinces' | 'communes'>,
  province: AreaId,
  changes: readonly Pick<PlannedChange, 'kind' | 'record' | 'rev'>[],
): Promise<ReadonlySet<string>> {
  const added = changes.flatMap(({ kind, record, rev }) =>
    kind === 'communes' && rev === 0 ? record.id : [],
  )
  if (added.length === 0) return new Set()
  const others = (await records.provinces()).filter(({ record }) => record.id !== province)
  const communes = await Promise.all(others.map(({ record }) => records.communes(record.id)))
  const elsewhere = new Set<string>(communes.flat().map(({ record }) => record.id))
  return new Set(added.filter((id) => elsewhere.has(id)))
}
