import * as z from 'zod/mini'
import { addDays, daysFrom } from './calendar.ts'
import { Day } from './time.ts'

/**
 * The stretches of days that results are given by. `cut`, `cut-quarter` and `cut-year` are the state's: they end on the
 * cut-off day of their last month (Nghị định 09/2019/NĐ-CP: the 14th), and begin on the day after the one before ended.
 */
export const PeriodKind = z.enum([
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'cut',
  'cut-quarter',
  'cut-year',
  'campaign',
  'free',
])
export type PeriodKind = z.infer<typeof PeriodKind>

/**
 * `day-2026-11-21`, `week-2026-47`, `month-2026-11`, `quarter-2026-4`, `year-2026`, `cut-2026-11`, `cut-quarter-2026-4`,
 * `cut-year-2026`, `campaign-<id>`, `free-2026-11-01-2026-11-20`.
 */
export const PeriodId = z
  .string()
  .check(z.regex(/^(day|week|month|quarter|year|cut|cut-quarter|cut-year|campaign|free)-[A-Za-z0-9-]{1,60}$/))
  .brand<'PeriodId'>()
export type PeriodId = z.infer<typeof PeriodId>

/** Days from `from` to `to`, both included. */
export const Period = z.object({ id: PeriodId, kind: PeriodKind, from: Day, to: Day })
export type Period = z.infer<typeof Period>

/** On which day of the month the state's periods end where a province has not said otherwise. */
export const CUT_DAY = 14

/** The kinds whose periods follow from the calendar alone. */
export type CalendarKind = Exclude<PeriodKind, 'campaign' | 'free'>

/** The period of a kind in which `day` falls. */
export function periodOf(kind: CalendarKind, day: Day, cutDay: number = CUT_DAY): Period {
  switch (kind) {
    case 'day':
      return { id: idOf(kind, day), kind, from: day, to: day }
    case 'week':
      return weekOf(day)
    case 'month':
    case 'quarter':
    case 'year':
      return calendarPeriod(kind, day)
    case 'cut':
      return cutPeriod(kind, 1, day, cutDay)
    case 'cut-quarter':
      return cutPeriod(kind, 3, day, cutDay)
    case 'cut-year':
      return cutPeriod(kind, 12, day, cutDay)
  }
}

/** Every period of a kind that has a day from `first` to `last`, the oldest first. */
export function periodsThrough(
  kind: CalendarKind,
  first: Day,
  last: Day,
  cutDay: number = CUT_DAY,
): Period[] {
  const found: Period[] = []
  for (let day = first; day <= last; ) {
    const period = periodOf(kind, day, cutDay)
    found.push(period)
    day = addDays(period.to, 1)
  }
  return found
}

/** The period of the same kind just before; of a free one or a campaign as many days before it. */
export function periodBefore(period: Period, cutDay: number = CUT_DAY): Period {
  const last = addDays(period.from, -1)
  if (period.kind !== 'campaign' && period.kind !== 'free') return periodOf(period.kind, last, cutDay)
  return freePeriod(addDays(period.from, -daysFrom(period.from, period.to).length), last)
}

/** The days that somebody chose. */
export function freePeriod(from: Day, to: Day): Period {
  return { id: idOf('free', `${from}-${to}`), kind: 'free', from, to }
}

/** A campaign's days. */
export function campaignPeriod(campaign: { id: string; from: Day; to: Day }): Period {
  return { id: idOf('campaign', campaign.id), kind: 'campaign', from: campaign.from, to: campaign.to }
}

function idOf(kind: PeriodKind, name: string): PeriodId {
  return PeriodId.parse(`${kind}-${name}`)
}

// ISO 8601: a week begins on Monday and belongs to the year that its Thursday is in.
function weekOf(day: Day): Period {
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  const from = addDays(day, -weekday)
  const thursday = addDays(from, 3)
  const year = thursday.slice(0, 4)
  const number = Math.floor(daysFrom(Day.parse(`${year}-01-01`), thursday).length / 7 + 6 / 7)
  return { id: idOf('week', `${year}-${pad(number)}`), kind: 'week', from, to: addDays(from, 6) }
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

function calendarPeriod(kind: keyof typeof MONTHS, day: Day): Period {
  const { year, month } = partsOf(day)
  const length = MONTHS[kind]
  const last = Math.ceil(month / length) * length
  const from = dayIn(year, last - length + 1, 1)
  return { id: idOf(kind, nameOf(kind, year, last)), kind, from, to: addDays(dayIn(year, last + 1, 1), -1) }
}

// December's state period ends on 14 December; what comes after belongs to the next year's first.
function cutPeriod(
  kind: 'cut' | 'cut-quarter' | 'cut-year',
  length: number,
  day: Day,
  cutDay: number,
): Period {
  const { year, month, date } = partsOf(day)
  const ends = date > cutDay ? month + 1 : month
  const last = Math.ceil(ends / length) * length
  const to = dayIn(year, last, cutDay)
  const at = partsOf(to)
  return {
    id: idOf(kind, nameOf(kind, at.year, at.month)),
    kind,
    from: addDays(dayIn(year, last - length, cutDay), 1),
    to,
  }
}

function nameOf(kind: PeriodKind, year: number, lastMonth: number): string {
  if (kind.endsWith('year')) return String(year)
  return kind.endsWith('quarter') ? `${year}-${lastMonth / 3}` : `${year}-${pad(lastMonth)}`
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}

/** The month may be 0 or 13: the year before or after. */
function dayIn(year: number, month: number, date: number): Day {
  return Day.parse(new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10))
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
