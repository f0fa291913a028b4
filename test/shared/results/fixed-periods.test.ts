import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/calendar.ts'
import { campaignPeriod, freePeriod, PeriodId, periodsThrough } from '../../../shared/periods.ts'
import { fixedPeriods } from '../../../shared/results/fixed-periods.ts'
import { periodNamed } from '../../../shared/results/period-named.ts'
import { Day } from '../../../shared/time.ts'

const day = (text: string): Day => Day.parse(text)
const last = day('2026-11-21')
const old = { id: 'old', from: day('2020-01-01'), to: day('2020-02-01') }
const now = { id: 'now', from: day('2026-11-01'), to: day('2027-02-01') }
const later = { id: 'later', from: day('2026-12-01'), to: day('2027-02-01') }

function idsOf(first: Day | undefined, kind: string): string[] {
  const given = { first, last, cutDay: 14, campaigns: [later, now, old] }
  return fixedPeriods(given).flatMap((period) => (period.kind === kind ? [period.id] : []))
}

describe('The periods of results', () => {
  it('begin with the first response, and reach back 31 days, 53 weeks and three years', () => {
    const long = day('2019-01-01')
    expect(idsOf(long, 'day')).toHaveLength(31)
    expect(idsOf(long, 'week')).toHaveLength(53)
    expect(idsOf(long, 'month')).toHaveLength(37)
    expect(idsOf(long, 'month').at(0)).toBe('month-2023-11')
    expect(idsOf(long, 'year')).toEqual(['year-2023', 'year-2024', 'year-2025', 'year-2026'])
    expect(idsOf(day('2026-10-20'), 'month')).toEqual(['month-2026-10', 'month-2026-11'])
    expect(idsOf(day('2026-11-14'), 'cut')).toEqual(['cut-2026-11', 'cut-2026-12'])
    expect(idsOf(day('2026-11-20'), 'day')).toEqual(['day-2026-11-20', 'day-2026-11-21'])
  })

  it('are of every campaign that has begun and not long ended, also where nothing came', () => {
    expect(idsOf(undefined, 'campaign')).toEqual(['campaign-now'])
    expect(idsOf(undefined, 'month')).toEqual([])
  })
})

describe('A period by its name', () => {
  it('is the one that the calendar gives for any of its days', () => {
    const kinds = ['day', 'week', 'month', 'quarter', 'year', 'cut', 'cut-quarter', 'cut-year'] as const
    for (const cutDay of [1, 14, 28]) {
      for (const kind of kinds) {
        for (const period of periodsThrough(kind, day('2019-12-01'), day('2021-02-03'), cutDay)) {
          expect(periodNamed(period.id, cutDay)).toEqual(period)
        }
      }
    }
    const chosen = freePeriod(day('2026-02-27'), addDays(day('2026-02-27'), 5))
    expect(periodNamed(chosen.id, 14)).toEqual(chosen)
  })

  it.each([
    ...[
      'month-2026-13',
      'month-9999-12',
      'year-9999',
      'week-9999-53',
      'week-0000-00',
      'month-2026',
      'week-2026-54',
      'week-2026-00',
      'year-26',
      'quarter-2026-5',
      'day-2026-02-30',
    ],
    ...[
      'free-2026-02-30-2026-03-01',
      'free-2026-03-02-2026-03-01',
      'free-2026-03-01',
      'cut-x',
      'cut-quarter-2026-0',
    ],
    ...['free-2026-03-01x2026-03-02', 'month-2026-1', campaignPeriod(now).id],
  ])('is none by %s', (name) => {
    expect(periodNamed(PeriodId.parse(name), 14)).toBeUndefined()
  })
})
