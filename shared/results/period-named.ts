import { addDays, asDay } from '../calendar.ts'
import {
  type CalendarKind,
  freePeriod,
  type Period,
  type PeriodId,
  PeriodKind,
  periodOf,
} from '../periods.ts'
import { Day } from '../time.ts'

/**
 * The period that bears a name; nothing for a campaign's, which the register knows, and where no calendar has such days.
 */
export function periodNamed(id: PeriodId, cutDay: number): Period | undefined {
  const kind = PeriodKind.options.findLast((one) => id.startsWith(`${one}-`) && isKindOf(id, one))
  if (kind === undefined || kind === 'campaign') return undefined
  const name = id.slice(kind.length + 1)
  if (kind === 'free') return freeNamed(name)
  const day = dayIn(kind, name, cutDay)
  const period = day === undefined ? undefined : periodOf(kind, day, cutDay)
  return period?.id === id ? period : undefined
}

// `cut-quarter-2026-4` begins with `cut-` too.
function isKindOf(id: PeriodId, kind: PeriodKind): boolean {
  return kind !== 'cut' || /^cut-\d/.test(id)
}

function freeNamed(name: string): Period | undefined {
  const [from, to] = [asDay(name.slice(0, 10)), asDay(name.slice(11))]
  return name[10] === '-' && from !== undefined && to !== undefined && from <= to
    ? freePeriod(from, to)
    : undefined
}

/** A day of the period, if there is one of that name. */
function dayIn(kind: CalendarKind, name: string, cutDay: number): Day | undefined {
  if (kind === 'day') return asDay(name)
  const [year, number] = [Number(name.slice(0, 4)), Number(name.slice(5) || '1')]
  // Days have years of four digits: nothing of the first or last may reach beyond.
  if (!/^\d{4}(-\d{1,2})?$/.test(name) || year === 0 || year === 9999) return undefined
  switch (kind) {
    case 'week':
      return (
        asDay(`${name.slice(0, 4)}-01-04`) &&
        addDays(Day.parse(`${name.slice(0, 4)}-01-04`), 7 * (number - 1))
      )
    case 'month':
    case 'cut':
      return inMonth(year, number, kind === 'cut' ? cutDay : 1)
    case 'quarter':
    case 'cut-quarter':
      return inMonth(year, 3 * number, kind === 'cut-quarter' ? cutDay : 1)
    case 'year':
    case 'cut-year':
      return inMonth(year, 12, kind === 'cut-year' ? cutDay : 1)
  }
}

function inMonth(year: number, month: number, date: number): Day | undefined {
  const parts = [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))]
  return asDay(parts.join('-'))
}
