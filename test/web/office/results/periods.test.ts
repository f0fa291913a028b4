import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../shared/calendar.ts'
import {
  type CalendarKind,
  campaignPeriod,
  freePeriod,
  type Period,
  PeriodId,
  periodOf,
  periodsThrough,
} from '../../../../shared/periods.ts'
import type { PeriodGroup } from '../../../../shared/results/summary.ts'
import { Day } from '../../../../shared/time.ts'
import {
  comparisonsOf,
  followingAgainst,
  lastYearOf,
  neighbours,
} from '../../../../web/office/results/period/comparisons.ts'
import { freeNamed, knownPeriods, periodNamed } from '../../../../web/office/results/period/known.ts'

const FIRST = Day.parse('2024-01-01')
const LAST = Day.parse('2026-11-21')
const inGroup = (period: Period): PeriodGroup => ({ period, responses: 1, indicators: {} })
const kinds = ['week', 'month', 'quarter', 'year', 'cut', 'cut-quarter', 'cut-year'] satisfies CalendarKind[]
const campaign = campaignPeriod({ id: 'he-2026', from: Day.parse('2026-06-01'), to: Day.parse('2026-08-31') })
const known = knownPeriods({
  periods: [...kinds.flatMap((kind) => periodsThrough(kind, FIRST, LAST)), campaign].map(inGroup),
})
const month = (name: string) => periodOf('month', Day.parse(`${name}-01`))

describe('The periods of a summary', () => {
  it('are none in results from before there were any', () => {
    expect(knownPeriods({}).size).toBe(0)
  })

  it('are found by the name in the address, chosen days too, and nothing else is', () => {
    const named = (id: string) => periodNamed(known, PeriodId.parse(id))
    expect(named('month-2026-11')).toEqual(month('2026-11'))
    expect(named('campaign-he-2026')).toEqual(campaign)
    expect(named('free-2026-11-01-2026-11-20')).toMatchObject({ from: '2026-11-01', to: '2026-11-20' })
    for (const id of ['month-1999-01', 'free-2026-11-20-2026-11-01', 'free-2026-02-30-2026-03-01']) {
      expect(named(id), id).toBeUndefined()
    }
  })
})

describe('A period', () => {
  it('can be compared with the one before, the same of last year, and the others of its kind', () => {
    const { before, lastYear, others } = comparisonsOf(known, month('2026-11'), false)
    expect(before?.id).toBe('month-2026-10')
    expect(lastYear?.id).toBe('month-2025-11')
    expect(others.map(({ id }) => id).slice(0, 2)).toEqual(['month-2026-09', 'month-2026-08'])
    expect(others).toHaveLength(32)
  })

  it('has none before it where that one has no results', () => {
    expect(comparisonsOf(known, month('2024-01'), false)).not.toHaveProperty('before')
    expect(comparisonsOf(known, campaign, false)).toEqual({ others: [] })
  })

  it('of chosen days has neighbours only where any days can be counted', () => {
    const days = freePeriod(Day.parse('2026-11-11'), Day.parse('2026-11-20'))
    expect(comparisonsOf(known, days, false)).toEqual({ others: [] })
    expect(comparisonsOf(known, days, true)).toMatchObject({
      before: { from: '2026-11-01', to: '2026-11-10' },
      lastYear: { from: '2025-11-11', to: '2025-11-20' },
    })
    const leapDay = freePeriod(Day.parse('2024-02-29'), Day.parse('2024-02-29'))
    expect(comparisonsOf(known, leapDay, true)).not.toHaveProperty('lastYear')
  })

  it('keeps what it is compared with in step when another is chosen', () => {
    const follow = (against: string | undefined, ...[to]: (Period | undefined)[]) =>
      followingAgainst(known, month('2026-11'), to, against, false)
    expect(follow('month-2026-10', month('2026-10'))).toBe('month-2026-09')
    expect(follow('month-2025-11', month('2026-10'))).toBe('month-2025-10')
    expect(follow('month-2025-03', month('2026-10'))).toBe('month-2025-03')
    expect(follow('target:he-2026', month('2026-10'))).toBe('target:he-2026')
    expect(follow('month-2025-03', periodOf('week', LAST))).toBeUndefined()
    expect(follow('month-2025-03')).toBeUndefined()
    expect(follow(undefined, month('2026-10'))).toBeUndefined()
  })

  it('and its neighbours follow each other day by day, in every kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.nat(1_000), (kind, days) => {
        const period = periodOf(kind, addDays(FIRST, days))
        const { before, after } = neighbours(known, period)
        if (before !== undefined) {
          expect(addDays(before.to, 1)).toBe(period.from)
          expect(neighbours(known, before).after).toEqual(period)
          expect(comparisonsOf(known, period, false).before).toEqual(before)
        }
        if (after !== undefined) expect(addDays(period.to, 1)).toBe(after.from)
        const earlier = lastYearOf(known.get(kind) ?? [], period)
        if (earlier !== undefined) {
          expect(Number(period.id.match(/\d{4}/)) - Number(earlier.id.match(/\d{4}/))).toBe(1)
          expect(earlier.to < period.from || kind.endsWith('year')).toBe(true)
        }
      }),
      { seed: 6, numRuns: 100 },
    )
  })

  it('of chosen days is read back from its name', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(100), (start, length) => {
        const from = addDays(FIRST, start)
        const period = freePeriod(from, addDays(from, length))
        expect(freeNamed(period.id)).toEqual(period)
      }),
      { seed: 6, numRuns: 100 },
    )
  })
})
