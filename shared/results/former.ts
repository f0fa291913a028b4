import type { AreaId } from '../ids.ts'
import { type CommuneRecord, firstDayOf, type ProvinceRecord } from '../register/areas.ts'
import { REFORM } from '../register/since.ts'

/** A province of before 1 July 2025. */
export type FormerProvince = { id: AreaId; name: string }

/** What lay in several former provinces, or nobody knows where. */
const MIXED = { id: 'mixed', name: 'Nhiều tỉnh cũ' }

/** The provinces of before 1 July 2025 that a province was made of, itself where it is as old, in order of their ids. */
export function formerProvincesOf(province: AreaId, records: readonly ProvinceRecord[]): FormerProvince[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  const found = new Map<AreaId, FormerProvince>()
  follow(province, byId, (record) => {
    if (record !== undefined) found.set(record.id, { id: record.id, name: record.names.at(-1)?.name ?? '' })
  })
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The one province of before 1 July 2025 in which all of a commune lay; nothing where it lay in several, or where some
 * of what it was made of is not among the records, which are by id.
 */
export function formerProvinceOf(
  commune: AreaId,
  records: ReadonlyMap<AreaId, CommuneRecord>,
): AreaId | undefined {
  const found = new Set<AreaId | undefined>()
  follow(commune, records, (record) => found.add(record?.province))
  const [only] = found
  return found.size === 1 ? only : undefined
}

/** The parts by the province in which each lay, in order; nothing where there were not several. */
export function byFormerProvince<Part extends { formerly?: AreaId }>(
  parts: readonly Part[],
  provinces: readonly FormerProvince[],
): { id: string; name: string; parts: Part[] }[] {
  if (provinces.length < 2) return []
  const known = new Set(provinces.map(({ id }) => id))
  const of = (one: Part) => (one.formerly !== undefined && known.has(one.formerly) ? one.formerly : MIXED.id)
  return [...provinces, MIXED]
    .map(({ id, name }) => ({ id, name, parts: parts.filter((part) => of(part) === id) }))
    .filter(({ id, parts }) => id !== MIXED.id || parts.length > 0)
}

type Territory = Pick<ProvinceRecord, 'id' | 'formerly'>

/** Tells of each territory of before the reform that `id` goes back to, and of nothing where the trace is lost. */
function follow<Record extends Territory>(
  id: AreaId,
  records: ReadonlyMap<AreaId, Record>,
  tell: (record: Record | undefined) => void,
): void {
  const record = records.get(id)
  if (record === undefined || firstDayOf(id) < REFORM) {
    tell(record)
    return
  }
  if (record.formerly.length === 0) tell(undefined)
  for (const { area } of record.formerly) {
    // Whoever came before began before: a record that says otherwise must not send us in circles.
    if (firstDayOf(area) < firstDayOf(id)) follow(area, records, tell)
    else tell(undefined)
  }
}
