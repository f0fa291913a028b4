import { DAY, Day } from './time.ts'

/** The day that a text names; nothing where no calendar has it. */
export function asDay(text: string): Day | undefined {
  const day = Day.safeParse(text)
  const at = Date.parse(text)
  if (!day.success || Number.isNaN(at)) return undefined
  return addDays(day.data, 0) === day.data ? day.data : undefined
}

/** So many days after `day`, or before it where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return Day.parse(new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10))
}

/** Every day from `first` to `last`, both included; none where `first` is later. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** `2026-11` of `2026-11-21`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

/** Every month that has a day from `first` to `last`. */
export function monthsFrom(first: Day, last: Day): string[] {
  return [...new Set(daysFrom(first, last).map(monthOf))]
}
