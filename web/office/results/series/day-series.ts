import type { NamedGroup } from '../../../../shared/results/summary.ts'
import { DAY, type Day, dayOf } from '../../../../shared/time.ts'
import type { Indicator } from '../indicator-text.ts'

export type DayPoint = { day: Day; value: number | undefined }

/**
 * One point a day from the first day to the last: how many responses there were, or the indicator's value. A day without
 * responses has 0 of them, but nothing was observed on it, so an indicator has no value there.
 */
export function daySeries(days: readonly NamedGroup[], indicator: Indicator | undefined): DayPoint[] {
  const known = new Map(days.map(({ id, group }) => [id, group]))
  const ordered = [...known.keys()].sort()
  const first = ordered[0]
  const last = ordered[ordered.length - 1]
  if (first === undefined || last === undefined) return []

  const points: DayPoint[] = []
  for (let at = noonOf(first); at <= noonOf(last); at += DAY) {
    const day = dayOf(at)
    const group = known.get(day)
    const responses = group?.responses ?? 0
    points.push({
      day,
      value: indicator === undefined ? responses : group?.indicators[indicator.code]?.value,
    })
  }
  return points
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00+07:00`)
}
