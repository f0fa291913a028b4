import { DAY, type Day, dayOf } from '../time.ts'
import type { CommuneRecord, ProvinceRecord } from './areas.ts'
import { type Commune, communeOn, type Province, provinceOn } from './present.ts'
import { REFORM } from './since.ts'

/**
 * A province as it is on a day, or one that has ended since there are surveys as it was last: "Cà Mau (đến 31/12/2026)".
 * Nothing for one that is still to come or ended before.
 */
export function lastKnownProvince(record: ProvinceRecord, day: Day): Province | undefined {
  return provinceOn(record, day) ?? lastNamed(record, day, provinceOn)
}

/** The same of a commune. */
export function lastKnownCommune(record: CommuneRecord, day: Day): Commune | undefined {
  return communeOn(record, day) ?? lastNamed(record, day, communeOn)
}

function lastNamed<Record extends { until?: Day }, Seen extends { name: string }>(
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
