import { DAY, type Day, dayOf, type EpochMs, SECOND, VIETNAM_OFFSET } from '../../../shared/time.ts'

/** `dayOf`, which remembers: rows by the million fall into a few hundred days. */
export function knownDayOf(at: EpochMs): Day {
  const number = Math.floor((at + VIETNAM_OFFSET) / DAY)
  const known = days.get(number)
  if (known !== undefined) return known
  const day = dayOf(at)
  days.set(number, day)
  return day
}

/** `10:32:00` by the clock of Asia/Ho_Chi_Minh. */
export function timeOf(at: EpochMs): string {
  const seconds = Math.floor((at + VIETNAM_OFFSET) / SECOND) % 86_400
  const minutes = Math.floor(seconds / 60)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`
}

const days = new Map<number, Day>()

const pairs = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))

function two(n: number): string {
  return pairs[n] ?? String(n)
}
