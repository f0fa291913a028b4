import type { Day } from '../../time.ts'

/** How many there are from each of these days on, until the next; before the first there is nobody. */
export type Timeline = readonly { from: Day; count: number }[]

/** How many of these stand on any day: those that begin and end on one day are told once. */
export function timelineOf(entries: readonly { from: Day; until?: Day }[]): Timeline {
  const changes = new Map<Day, number>()
  const change = (day: Day, by: number) => changes.set(day, (changes.get(day) ?? 0) + by)
  for (const { from, until } of entries) {
    // Who ends before the beginning never stood.
    if (until !== undefined && until <= from) continue
    change(from, 1)
    if (until !== undefined) change(until, -1)
  }
  let count = 0
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, by]) => {
      count += by
      return { from, count }
    })
}
