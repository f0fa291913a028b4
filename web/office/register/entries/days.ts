import { DAY, Day } from '../../../../shared/time.ts'

/** The day after: an entry whose last day it was is there no more. */
export function dayAfter(day: Day): Day {
  return shifted(day, 1)
}

/** The last day of an entry that is there no more from `until` on. */
export function dayBefore(until: Day): Day {
  return shifted(until, -1)
}

function shifted(day: Day, days: number): Day {
  return Day.parse(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10))
}
