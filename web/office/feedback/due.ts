import { DAY, type Day } from '../../../shared/time.ts'

/** Days from `today` to the last day on which an answer is due; below 0 when that has passed. */
export function daysLeft(due: Day, today: Day): number {
  return Math.round((Date.parse(due) - Date.parse(today)) / DAY)
}
