import { isWithin } from '../../shared/api/survey-scope.ts'
import type { AreaId } from '../../shared/ids.ts'
import type { CommuneRecord, ProvinceRecord } from '../../shared/register/areas.ts'
import { type Commune, communeOn, type Province, provinceOn } from '../../shared/register/present.ts'
import { REFORM } from '../../shared/register/since.ts'
import { DAY, type Day, dayOf } from '../../shared/time.ts'
import type { Survey } from '../store/surveys.ts'
import type { ResultsDeps } from './deps.ts'

/** Whether there is such a commune on the day of the results, and whether the survey is filled in there then. */
export type CountedCommune = Commune & { isPresent: boolean; isAsked: boolean }

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
    const present = communeOn(record, day)
    const isPresent = present !== undefined
    const isAsked = isPresent && isWithin(scope, { province, commune: record.id })
    const commune = present ?? lastNamed(record, day, communeOn)
    if (commune === undefined) continue
    if (isAsked || (await batches.hasAny(survey, record.id))) counted.push({ ...commune, isPresent, isAsked })
  }
  return counted
}

/** The provinces that there are, and those that ended since there were surveys, by their last name. */
export async function provincesToCount(
  { records }: Pick<ResultsDeps, 'records'>,
  day: Day,
): Promise<Province[]> {
  const all = await records.provinces()
  return all.flatMap(({ record }) => provinceOn(record, day) ?? lastNamed(record, day, provinceOn) ?? [])
}

/** As it was on its last day, where that was after the reform: before it nobody filled anything in. */
function lastNamed<Record extends ProvinceRecord | CommuneRecord, Seen extends { name: string }>(
  record: Record,
  day: Day,
  on: (record: Record, day: Day) => Seen | undefined,
): Seen | undefined {
  const { until } = record
  if (until === undefined || until <= REFORM || until > day) return undefined
  const last = dayOf(Date.parse(until) - DAY)
  const seen = on(record, last)
  return seen && { ...seen, name: `${seen.name} (đến ${last.split('-').reverse().join('/')})` }
}
