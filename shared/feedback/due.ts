import { DAY, Day } from '../time.ts'

/**
 * The day so many working days after `from`, which itself does not count: Saturdays, Sundays and the public holidays of a
 * fixed date (1 January, 30 April, 1 May, 2 September) are passed over. Tết and the Hùng Kings' day follow the moon and are
 * announced year by year: they count as working days here, so that a due day is rather too early than too late.
 */
export function workingDaysAfter(from: Day, days: number): Day {
  let at = Date.parse(`${from}T00:00:00Z`)
  for (let left = days; left > 0; ) {
    at += DAY
    if (isWorkingDay(at)) left -= 1
  }
  return Day.parse(new Date(at).toISOString().slice(0, 10))
}

const FIXED_HOLIDAYS = new Set(['01-01', '04-30', '05-01', '09-02'])

function isWorkingDay(at: number): boolean {
  const date = new Date(at)
  const weekday = date.getUTCDay()
  return weekday !== 0 && weekday !== 6 && !FIXED_HOLIDAYS.has(date.toISOString().slice(5, 10))
}
