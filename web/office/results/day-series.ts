import type { Legend, NamedGroup } from '../../../shared/results/summary.ts'
import { DAY, type Day, dayOf } from '../../../shared/time.ts'
import type { Indicator } from './indicator-text.ts'

export type DayPoint = { day: Day; responses: number; value: number | undefined }

/**
 * One point a day from the first day to the last. A day without responses counts 0 of them, but nothing was observed on
 * it, so an indicator has no value there.
 */
export function daySeries(days: readonly NamedGroup[], indicator: Indicator | undefined): DayPoint[] {
  const known = new Map(days.map(({ id, group }) => [id, group]))
  const ordered = [...known.keys()].sort()
  const [first] = ordered
  const last = ordered.at(-1)
  if (first === undefined || last === undefined) return []

  const points: DayPoint[] = []
  for (let at = noonOf(first); at <= noonOf(last); at += DAY) {
    const day = dayOf(at)
    const group = known.get(day)
    points.push({
      day,
      responses: group?.responses ?? 0,
      value: indicator === undefined ? undefined : group?.indicators[indicator.code]?.value,
    })
  }
  return points
}

/** What days are compared by: the indicator of the address, or how many responses there were. */
export function chosenIndicator(legend: Legend, code: string | undefined): Indicator | undefined {
  return legend.indicators.find((indicator) => indicator.code === code)
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00+07:00`)
}
