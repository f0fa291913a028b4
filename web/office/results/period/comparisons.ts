import { addDays, asDay } from '../../../../shared/calendar.ts'
import { freePeriod, type Period, periodBefore } from '../../../../shared/periods.ts'
import type { KnownPeriods } from './known.ts'

/** With which periods one may be compared. */
export type Comparisons = {
  /** The one just before. */
  before?: Period
  /** The same of last year. */
  lastYear?: Period
  /** The others of its kind, the newest first. */
  others: Period[]
}

/**
 * What a period can be compared with. `isLive`: any days can be counted, not only those that results are there for, so
 * chosen days have as many days before them, and the same days of last year.
 */
export function comparisonsOf(known: KnownPeriods, period: Period, isLive: boolean): Comparisons {
  if (period.kind === 'free') return isLive ? ofFreeDays(period) : { others: [] }
  const own = known.get(period.kind) ?? []
  const before = own.find(({ to }) => addDays(to, 1) === period.from)
  const lastYear = lastYearOf(own, period)
  return {
    ...(before === undefined ? {} : { before }),
    ...(lastYear === undefined ? {} : { lastYear }),
    others: own.filter(({ id }) => id !== period.id && id !== before?.id && id !== lastYear?.id).toReversed(),
  }
}

/** The period of the same name a year earlier: November of 2025 for that of 2026. A campaign has none. */
export function lastYearOf(periods: readonly Period[], period: Period): Period | undefined {
  if (period.kind === 'campaign' || period.kind === 'free') return undefined
  const named = /^(.*?-)(\d{4})(.*)$/.exec(period.id)
  if (named === null) return undefined
  const [, kind, year, rest] = named
  const id: string = `${kind}${Number(year) - 1}${rest}`
  return periods.find((one) => one.id === id)
}

/** The one before and the one after of its kind among those that are known. */
export function neighbours(known: KnownPeriods, period: Period): { before?: Period; after?: Period } {
  const own = known.get(period.kind) ?? []
  const at = own.findIndex(({ id }) => id === period.id)
  const before = own[at - 1]
  const after = own[at + 1]
  if (at < 0) return {}
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

/**
 * What another period is compared with after `from` was compared with `against`: the one before stays the one before, last
 * year's stays last year's, a target stays; anything else is dropped where the kind changes.
 */
export function followingAgainst(
  known: KnownPeriods,
  from: Period | undefined,
  to: Period | undefined,
  against: string | undefined,
  isLive: boolean,
): string | undefined {
  if (against === undefined || against.startsWith('target:')) return against
  if (from === undefined || to === undefined) return undefined
  const then = comparisonsOf(known, from, isLive)
  const now = comparisonsOf(known, to, isLive)
  if (then.before?.id === against) return now.before?.id
  if (then.lastYear?.id === against) return now.lastYear?.id
  return [now.before, now.lastYear, ...now.others].find((period) => period?.id === against)?.id
}

function ofFreeDays(period: Period): Comparisons {
  const from = aYearBefore(period.from)
  const to = aYearBefore(period.to)
  return {
    before: periodBefore(period),
    ...(from === undefined || to === undefined ? {} : { lastYear: freePeriod(from, to) }),
    others: [],
  }
}

// 29 February has no such day a year before.
function aYearBefore(day: string) {
  return asDay(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`)
}
