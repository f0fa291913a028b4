import { expect, it } from 'vitest'
import { periodOf } from '../../../../shared/periods.ts'
import type { PeriodGroup } from '../../../../shared/results/summary.ts'
import { Day } from '../../../../shared/time.ts'
import { kindSeries, kindsOf } from '../../../../web/office/results/series/kind-series.ts'

const group = (month: string, responses: number, value?: number): PeriodGroup => ({
  period: periodOf('month', Day.parse(`${month}-01`)),
  responses,
  indicators: {
    visits_total: { numerator: value ?? 0, n: responses, ...(value === undefined ? {} : { value }) },
  },
})
const periods = [
  group('2025-10', 4, 4),
  group('2025-11', 0),
  group('2026-10', 9, 8),
  group('2026-11', 6, 6),
  { ...group('2026-11', 1, 1), period: periodOf('year', Day.parse('2026-11-01')) },
]

it('A series has the periods of one kind, each beside the same one of the year before', () => {
  const points = kindSeries(periods, 'month', 'visits_total')
  expect(points.map(({ period, value, lastYear }) => [period.id, value, lastYear])).toEqual([
    ['month-2025-10', 4, undefined],
    ['month-2025-11', undefined, undefined],
    ['month-2026-10', 8, 4],
    ['month-2026-11', 6, undefined],
  ])
})

it('A series without an indicator counts responses, and none is a real 0', () => {
  const points = kindSeries(periods, 'month', undefined)
  expect(points.map(({ value, lastYear }) => [value, lastYear])).toEqual([
    [4, undefined],
    [0, undefined],
    [9, 4],
    [6, 0],
  ])
})

it('What stands at a date is drawn by weeks and longer, and by days only in results without periods', () => {
  const days = [
    { id: '2026-11-21', name: '2026-11-21', group: { responses: 1, questions: {}, indicators: {} } },
  ]
  expect(kindsOf({ days, periods }, { counts: 'until' })).toEqual(['month', 'year'])
  expect(kindsOf({ days, periods }, { counts: 'within' })).toEqual(['day', 'month', 'year'])
  expect(kindsOf({ days, periods }, undefined)).toEqual(['day', 'month', 'year'])
  expect(kindsOf({ days }, { counts: 'until' })).toEqual(['day'])
  expect(kindsOf({ days: [] }, undefined)).toEqual([])
})
