import { describe, expect, it } from 'vitest'
import type { NamedGroup } from '../../../../shared/results/summary.ts'
import { daySeries } from '../../../../web/office/results/series/day-series.ts'

const indicator = {
  code: 'guided',
  label: { vi: 'Tỷ lệ hộ được hướng dẫn' },
  unit: { vi: '%' },
  over: 'visits',
} as const

function aDay(day: string, responses: number, value?: number): NamedGroup {
  const guided = { numerator: 0, n: responses, ...(value === undefined ? {} : { value }) }
  return { id: day, name: day, group: { responses, questions: {}, indicators: { guided } } }
}

describe('a series of days', () => {
  const days = [aDay('2026-11-02', 4, 50), aDay('2026-10-31', 2, 0), aDay('2026-11-03', 1)]

  it('has every day from the first to the last, in order, with 0 responses on a day without any', () => {
    expect(daySeries(days, undefined)).toEqual([
      { day: '2026-10-31', value: 2 },
      { day: '2026-11-01', value: 0 },
      { day: '2026-11-02', value: 4 },
      { day: '2026-11-03', value: 1 },
    ])
  })

  it('leaves an indicator missing where nothing was observed, and keeps a real 0', () => {
    expect(daySeries(days, indicator).map(({ value }) => value)).toEqual([0, undefined, 50, undefined])
  })

  it('is empty without days', () => {
    expect(daySeries([], undefined)).toEqual([])
  })
})
