import { asDay } from '../../../shared/calendar.ts'
import { DAY, Day } from '../../../shared/time.ts'

/** The day that serial number 0 stands for would be; files from old Macintoshes count from 1904. */
export type DateSystem = 1900 | 1904

/**
 * The calendar day of a serial number, its time of day left out; undefined for what is no day: a bare time, a negative
 * number, the 29th of February 1900 that only spreadsheets know (ECMA-376 part 1, 18.17.4.1).
 */
export function dayOfSerial(serial: number, system: DateSystem): Day | undefined {
  const whole = Math.floor(serial + NOISE)
  if (system === 1904) return whole < 0 || whole > LAST - 1_462 ? undefined : since(EPOCH_1904, whole)
  if (whole < 1 || whole === LEAP_BUG || whole > LAST) return undefined
  return since(EPOCH_1900, whole < LEAP_BUG ? whole + 1 : whole)
}

/** The day of an ISO 8601 date with or without a time, as strict files write it; undefined for what is none. */
export function dayOfIso(text: string): Day | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(text.trim()) ?? []
  return day === undefined ? undefined : asDay(day)
}

/** 31/12/2025, as Vietnamese write it. */
export function dayText(day: Day): string {
  return day.split('-').reverse().join('/')
}

// A day computed as 45000 - 1e-10 is meant to be whole; a tenth of a second is the least that a sheet shows.
const NOISE = 1e-6
const LEAP_BUG = 60
const LAST = 2_958_465 // 9999-12-31 in the system of 1900
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

function since(epoch: number, days: number): Day {
  return Day.parse(new Date(epoch + days * DAY).toISOString().slice(0, 10))
}
