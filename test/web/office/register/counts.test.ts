import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Day } from '../../../../shared/time.ts'
import { countNow, type DatedCount, withCount } from '../../../../web/office/register/entries/counts.ts'

const at = (from: string, count: number): DatedCount => ({ from: Day.parse(from), count })
const history = [at('2025-07-01', 160), at('2026-01-01', 170)]

it('Nothing typed changes nothing, whatever the day', () => {
  expect(withCount(history, { count: ' ', countFrom: '' })).toEqual({ counts: history, problems: {} })
})

it('A count of another day stands in the order of days; one of the same day replaces it', () => {
  expect(withCount(history, { count: '165', countFrom: '2025-10-01' }).counts).toEqual([
    at('2025-07-01', 160),
    at('2025-10-01', 165),
    at('2026-01-01', 170),
  ])
  expect(withCount(history, { count: '1.171', countFrom: '2026-01-01' }).counts).toEqual([
    at('2025-07-01', 160),
    at('2026-01-01', 1171),
  ])
})

it.each([
  [{ count: 'nhiều', countFrom: '2026-11-22' }, { count: 'not-a-number' }],
  [{ count: '12,5', countFrom: '2026-11-22' }, { count: 'not-a-count' }],
  [{ count: '-1', countFrom: '2026-11-22' }, { count: 'not-a-count' }],
  [{ count: '10000001', countFrom: '2026-11-22' }, { count: 'not-a-count' }],
  [{ count: '12', countFrom: '' }, { countFrom: 'not-a-day' }],
])('%j is refused at the box where it stands', (draft, problems) => {
  expect(withCount(history, draft)).toEqual({ counts: history, problems })
})

it('Days ascend without a double after any additions, as the server demands', () => {
  const day = fc.integer({ min: 0, max: 20 }).map((n) => `2026-01-${String(n + 1).padStart(2, '0')}`)
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.nat(1_000))), (typed) => {
      const counts = typed.reduce<DatedCount[]>(
        (all, [countFrom, count]) => withCount(all, { countFrom, count: String(count) }).counts,
        [],
      )
      const days = counts.map(({ from }) => from)
      expect(days).toEqual([...new Set(days)].sort())
      expect(days).toHaveLength(new Set(typed.map(([countFrom]) => countFrom)).size)
    }),
    { seed: 13 },
  )
})

it('The count of a day is the last that began by then; before the first there is none', () => {
  expect(countNow(history, Day.parse('2025-12-31'))).toEqual(at('2025-07-01', 160))
  expect(countNow(history, Day.parse('2026-01-01'))).toEqual(at('2026-01-01', 170))
  expect(countNow(history, Day.parse('2025-06-30'))).toBeUndefined()
})
