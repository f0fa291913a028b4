import { isWithin } from '../../shared/api/survey-scope.ts'
import type { AreaId } from '../../shared/ids.ts'
import type { CommuneRecord } from '../../shared/register/areas.ts'
import { lastKnownCommune, lastKnownProvince } from '../../shared/register/last-known.ts'
import { type Commune, communeOn, type Province } from '../../shared/register/present.ts'
import type { Day } from '../../shared/time.ts'
import type { Survey } from '../store/surveys.ts'
import type { ResultsDeps } from './deps.ts'

/** A commune by its last name, and its record. */
export type CountedCommune = Commune & { record: CommuneRecord }

/**
 * The communes of a province to count, in the order of their ids: those where the survey is asked, and every other from
 * which something came: one that has ended bears its last name with its last day.
 */
export async function communesToCount(
  { records, batches }: Pick<ResultsDeps, 'records' | 'batches'>,
  { id: survey, scope }: Survey,
  province: AreaId,
  day: Day,
): Promise<CountedCommune[]> {
  const counted: CountedCommune[] = []
  for (const { record } of await records.communes(province)) {
    const commune = lastKnownCommune(record, day)
    const isPresent = communeOn(record, day) !== undefined
    const isAsked = isPresent && isWithin(scope, { province, commune: record.id })
    if (commune === undefined) continue
    if (!isAsked && !(await batches.hasAny(survey, record.id))) continue
    counted.push({ ...commune, record })
  }
  return counted
}

/** The provinces that there are, and those that ended since there were surveys. */
export async function provincesToCount(
  { records }: Pick<ResultsDeps, 'records'>,
  day: Day,
): Promise<Province[]> {
  const all = await records.provinces()
  return all.flatMap(({ record }) => lastKnownProvince(record, day) ?? [])
}
