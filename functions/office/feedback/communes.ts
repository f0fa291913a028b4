import type { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { lastKnownCommune, lastKnownProvince } from '../../../shared/register/last-known.ts'
import { communeOn } from '../../../shared/register/present.ts'
import type { Day } from '../../../shared/time.ts'
import type { OfficeDeps } from '../deps.ts'

/** A commune of a province, `present` unless it has ended by now: what was said there still waits for an answer. */
export type CommuneThere = { id: AreaId; name: string; isPresent: boolean }

/** The communes of a province by id, also those that have ended. Throws `not-found` where there never was such a province. */
export async function readCommunes(
  { records }: Pick<OfficeDeps, 'records'>,
  province: AreaId,
  today: Day,
): Promise<CommuneThere[]> {
  const [provinces, communes] = await Promise.all([records.provinces(), records.communes(province)])
  const known = provinces.find(({ record }) => record.id === province)
  if (known === undefined || lastKnownProvince(known.record, today) === undefined) {
    throw new Problem('not-found')
  }
  return communes.flatMap(({ record }) => {
    const commune = lastKnownCommune(record, today)
    if (commune === undefined) return []
    return [{ id: record.id, name: commune.name, isPresent: communeOn(record, today) !== undefined }]
  })
}
