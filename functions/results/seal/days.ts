import { addDays, asDay, monthsFrom } from '../../../shared/calendar.ts'
import { type Day, dayOf, type EpochMs, MINUTE } from '../../../shared/time.ts'
import type { Partition, SealSources } from './sources.ts'

/** So long after midnight an entry of the evening may still be on its way into the table. */
const SETTLING = 15 * MINUTE

/** How far back the log is looked through for what no seal covers, in days. */
export const LOOK_BACK = 400

/** The last day of Vietnam that is over, and to which nothing comes any more. */
export function lastWholeDay(now: EpochMs): Day {
  return addDays(dayOf(now - SETTLING), -1)
}

/** The first day, up to `last`, that has an entry in one of the partitions. */
export async function firstDayWithEntries(
  { audit }: Pick<SealSources, 'audit'>,
  partitions: readonly Partition[],
  last: Day,
): Promise<Day | undefined> {
  for (const month of monthsFrom(addDays(last, -LOOK_BACK), last)) {
    const found: Day[] = []
    for (const partition of partitions) {
      for await (const { sk } of audit.storedOfMonth(partition, month, { pageSize: 1 })) {
        const day = asDay(sk.slice(0, 10))
        if (day === undefined) continue // somebody has put something there
        if (day <= last) found.push(day)
        break
      }
    }
    const [first] = found.sort()
    if (first !== undefined) return first
  }
  return undefined
}
