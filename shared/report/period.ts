import { addDays, asDay } from '../calendar.ts'
import {
  type CalendarKind,
  campaignPeriod,
  type Period,
  type PeriodId,
  PeriodKind,
  periodBefore,
  periodOf,
} from '../periods.ts'
import type { CampaignRecord } from '../register/kinds.ts'
import type { Day } from '../time.ts'

/** What a report needs of a campaign. */
export type Campaign = Pick<CampaignRecord, 'id' | 'name' | 'from' | 'to' | 'targets'>

/** A period that a report can be about; a campaign's has its name. */
export type ReportPeriod = { period: Period; campaign?: string }

/** The kinds that are offered, in that order. */
export const reportKinds = ['month', 'cut', 'quarter', 'cut-quarter', 'year', 'campaign'] as const
export type ReportKind = (typeof reportKinds)[number]

type Custom = { cutDay: number; campaigns: readonly Campaign[] }

/** The period that an id names; nothing for what no report is about: days, weeks, an unknown campaign, the 13th month. */
export function findPeriod(id: PeriodId, { cutDay, campaigns }: Custom): ReportPeriod | undefined {
  const campaign = campaigns.find((one) => campaignPeriod(one).id === id)
  if (campaign !== undefined) return { period: campaignPeriod(campaign), campaign: campaign.name }
  const period = calendarPeriod(id, cutDay)
  return period?.id === id ? { period } : undefined
}

/** What is offered on that day: of each kind the newest first, some two years back, and every campaign that has begun. */
export function offeredPeriods(today: Day, { cutDay, campaigns }: Custom): ReportPeriod[] {
  const begun = campaigns.filter(({ from }) => from <= today).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return [
    ...OFFERED.flatMap(([kind, count]) => lastOnes(kind, count, today, cutDay)),
    ...begun.map((one) => ({ period: campaignPeriod(one), campaign: one.name })),
  ]
}

/** What a report is about where nobody chose: the last month that is over. */
export function lastClosedMonth(today: Day): Period {
  return periodBefore(periodOf('month', today))
}

/** The period to come, by which the next tasks are named; after a campaign there is none. */
export function periodAfter(period: Period, cutDay: number): Period | undefined {
  if (period.kind === 'campaign' || period.kind === 'free') return undefined
  return periodOf(period.kind, addDays(period.to, 1), cutDay)
}

const OFFERED: readonly (readonly [CalendarKind, number])[] = [
  ['month', 24],
  ['cut', 24],
  ['quarter', 8],
  ['cut-quarter', 8],
  ['year', 3],
]

function lastOnes(kind: CalendarKind, count: number, today: Day, cutDay: number): ReportPeriod[] {
  const found: ReportPeriod[] = []
  let period = periodOf(kind, today, cutDay)
  while (found.length < count) {
    found.push({ period })
    period = periodBefore(period, cutDay)
  }
  return found
}

function calendarPeriod(id: PeriodId, cutDay: number): Period | undefined {
  // Behind the year 9999 there is no day any more.
  const [, name, year = '', number = ''] = /^([a-z-]+?)-([12]\d{3})(?:-([\d-]+))?$/.exec(id) ?? []
  const kind = PeriodKind.safeParse(name)
  if (!kind.success || kind.data === 'campaign' || kind.data === 'free') return undefined
  const day = asDay(dayWithin(kind.data, year, number))
  return day === undefined ? undefined : periodOf(kind.data, day, cutDay)
}

/** A day of the period with that name, wherever in the month the state's periods end. */
function dayWithin(kind: CalendarKind, year: string, number: string): string {
  switch (kind) {
    case 'day':
    case 'week': // reports are about longer ones
      return ''
    case 'month':
    case 'cut':
      return `${year}-${number}-01`
    case 'quarter':
    case 'cut-quarter':
      return `${year}-${String(Number(number) * 3).padStart(2, '0')}-01`
    case 'year':
    case 'cut-year':
      return `${year}-12-01`
  }
}
