import { type Day, dayOf, type EpochMs, VIETNAM_OFFSET } from '../../shared/time.ts'

/** `22/11/2026`: how days are written here, in either language. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** `22/11/2026, 14:05`, by the clock of Vietnam. */
export function timeInWords(at: EpochMs): string {
  return `${dayInWords(dayOf(at))}, ${new Date(at + VIETNAM_OFFSET).toISOString().slice(11, 16)}`
}
