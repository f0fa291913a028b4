import type { RegisterRecord } from '../../../../shared/register/kinds.ts'
import type { Day } from '../../../../shared/time.ts'
import { dayAfter } from './days.ts'

/** An entry of the register and the number of its last change. */
export type Entry<R> = { record: R; rev: number }

/** A record that stands in the register for some time. */
export type Lasting = Extract<RegisterRecord, { until?: Day }>

/** The same record with its last day. */
export function endedOn<R extends Lasting>(record: R, lastDay: Day): R {
  return { ...record, until: dayAfter(lastDay) }
}

/** True when it is over by that day. */
export function isOver(record: RegisterRecord, day: Day): boolean {
  return 'until' in record && record.until !== undefined && record.until <= day
}

/** What an entry is called on the page. */
export function nameOf(record: RegisterRecord): string {
  if ('name' in record) return record.name
  return 'topic' in record ? record.topic : record.indicator
}

/** The list with an entry in place of its former self, or before the others where it is new. */
export function withEntry<R extends { id: string }>(
  entries: readonly Entry<R>[],
  changed: Entry<R>,
): Entry<R>[] {
  const isThere = entries.some(({ record }) => record.id === changed.record.id)
  if (!isThere) return [changed, ...entries]
  return entries.map((entry) => (entry.record.id === changed.record.id ? changed : entry))
}
