import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'

/** A clock that is off by more is told, and flagged by the server. */
const TOLERATED = 10 * MINUTE

/** How far a clock is off, in the largest unit that says it without a fraction of much weight. */
export type Off = { unit: 'minutes' | 'hours' | 'days'; n: number; isAhead: boolean }

/** What to say of a clock that is `aheadMs` ahead of the server's; nothing while it is near enough. */
export function offBy(aheadMs: number | undefined): Off | undefined {
  if (aheadMs === undefined || Math.abs(aheadMs) <= TOLERATED) return undefined
  const distance = Math.abs(aheadMs)
  const isAhead = aheadMs > 0
  if (distance >= 2 * DAY) return { unit: 'days', n: Math.round(distance / DAY), isAhead }
  if (distance >= 2 * HOUR) return { unit: 'hours', n: Math.round(distance / HOUR), isAhead }
  return { unit: 'minutes', n: Math.round(distance / MINUTE), isAhead }
}
