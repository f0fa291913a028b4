import { addDays } from '../../../shared/calendar.ts'
import { type CalendarKind, campaignPeriod, type Period, periodsThrough } from '../../../shared/periods.ts'
import type { CampaignGoal } from '../../../shared/results/summary.ts'
import type { Day } from '../../../shared/time.ts'

/** How many days back each kind of period is kept. */
const REACH = {
  day: 31,
  week: 53 * 7,
  month: 3 * 366,
  quarter: 3 * 366,
  year: 3 * 366,
  cut: 3 * 366,
  'cut-quarter': 3 * 366,
  'cut-year': 3 * 366,
} satisfies Record<CalendarKind, number>

/** The fixed periods of a run: none that ended before `first`, and no campaign that has not begun. */
export function fixedPeriods(
  day: Day,
  first: Day,
  cutDay: number,
  campaigns: readonly Pick<CampaignGoal, 'id' | 'from' | 'to'>[],
): Period[] {
  const kinds: CalendarKind[] = ['day', 'week', 'month', 'quarter', 'year', 'cut', 'cut-quarter', 'cut-year']
  const calendar = kinds.flatMap((kind) => {
    const reach = addDays(day, 1 - REACH[kind])
    return periodsThrough(kind, first > reach ? first : reach, day, cutDay)
  })
  const oldest = addDays(day, 1 - REACH.year)
  const held = campaigns.filter(({ from, to }) => from <= day && to >= oldest)
  return [...calendar, ...held.map(campaignPeriod)]
}
