import { addDays } from '../calendar.ts'
import { type CalendarKind, campaignPeriod, type Period, periodsThrough } from '../periods.ts'
import type { Day } from '../time.ts'

/** How far back the periods of a kind reach, in days before the last one. */
const REACH: Record<CalendarKind, number> = {
  day: 30,
  week: 52 * 7,
  month: 1_096,
  quarter: 1_096,
  year: 1_096,
  cut: 1_096,
  'cut-quarter': 1_096,
  'cut-year': 1_096,
}

const KINDS: readonly CalendarKind[] = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'cut',
  'cut-quarter',
  'cut-year',
]

/**
 * Every period that results until `last` are given by, those of a kind in order of time: the last 31 days and 53 weeks, all
 * others within three years, none from before the first response; and each campaign that has begun and ended no longer ago.
 */
export function fixedPeriods(of: {
  /** The day of the first response; absent where there is none. */
  first: Day | undefined
  last: Day
  cutDay: number
  campaigns: readonly { id: string; from: Day; to: Day }[]
}): Period[] {
  const { first, last, cutDay } = of
  const calendar = KINDS.flatMap((kind) => {
    if (first === undefined) return []
    const back = addDays(last, -REACH[kind])
    // A report may be about a month to come: it belongs to the year, quarter or week that has begun.
    const begin = first > last ? last : first
    return periodsThrough(kind, begin > back ? begin : back, last, cutDay)
  })
  return [...calendar, ...campaignsUntil(of.campaigns, last).map(campaignPeriod)]
}

/** The campaigns that have begun by a day, and ended no longer than three years before; in order of their days. */
export function campaignsUntil<Campaign extends { id: string; from: Day; to: Day }>(
  campaigns: readonly Campaign[],
  last: Day,
): Campaign[] {
  const back = addDays(last, -REACH.month)
  return campaigns
    .filter(({ from, to }) => from <= last && to >= back)
    .toSorted((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1))
}
