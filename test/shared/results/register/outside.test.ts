import { describe, expect, it } from 'vitest'
import { AreaId, FigureId } from '../../../../shared/ids.ts'
import { outsideIndicatorsOf, outsideValue, sourcesOf } from '../../../../shared/results/register/outside.ts'
import { Day } from '../../../../shared/time.ts'

const province = AreaId.parse('96@2025-07-01')
const [first, second] = [AreaId.parse('32244@2025-07-01'), AreaId.parse('32059@2025-07-01')]
const accounts = { code: 'vncare_accounts', take: 'latest' } as const
const bookings = { code: 'vncare_bookings', take: 'sum' } as const
const year = { from: Day.parse('2026-01-01'), to: Day.parse('2026-12-31') }

describe('Outside figures', () => {
  const figures = [
    aFigure(accounts.code, 100, '2026-01-31'),
    aFigure(accounts.code, 120, '2026-03-31'),
    aFigure(bookings.code, 7, '2026-01-31'),
    aFigure(bookings.code, 5, '2026-02-28'),
    aFigure(accounts.code, 40, '2026-01-31', first),
    aFigure(accounts.code, 30, '2026-03-15', second),
  ]

  it('of a stock are the latest until the day, never a sum', () => {
    const on = (day: string) => outsideValue(accounts, figures, { ...year, to: Day.parse(day) }, province)
    expect(on('2026-03-30').value).toEqual({ value: 100, numerator: 100, n: 1 })
    expect(on('2026-03-31').value.value).toBe(120)
    expect(on('2026-01-30').value).toEqual({ numerator: 0, n: 0 })
  })

  it('of a flow add up within the period', () => {
    expect(outsideValue(bookings, figures, year, province).value).toEqual({ value: 12, numerator: 12, n: 2 })
    const february = { from: Day.parse('2026-02-01'), to: Day.parse('2026-02-28') }
    expect(outsideValue(bookings, figures, february, province).value.value).toBe(5)
  })

  it('of a province hold before those of its communes, which otherwise add up', () => {
    const communes = [{ id: first }, { id: second }]
    expect(outsideValue(accounts, figures, year, province, communes).value.value).toBe(120)
    const theirs = figures.filter(({ area }) => area !== province)
    expect(outsideValue(accounts, theirs, year, province, communes).value).toEqual({
      ...{ value: 70, numerator: 70, n: 2 },
    })
    expect(outsideValue(accounts, figures, year, first).value.value).toBe(40)
  })

  it('of a commune that is no more hold for the days before: its successor has its own', () => {
    const theirs = figures.filter(({ area }) => area !== province)
    const communes = [{ id: first, until: Day.parse('2026-03-01') }, { id: second }]
    const on = (to: string) =>
      outsideValue(accounts, theirs, { ...year, to: Day.parse(to) }, province, communes).value.value
    expect([on('2026-02-28'), on('2026-03-31')]).toEqual([40, 30])
    const flow = [
      aFigure(bookings.code, 7, '2026-01-31', first),
      aFigure(bookings.code, 5, '2026-03-31', second),
    ]
    expect(outsideValue(bookings, flow, year, province, communes).value.value).toBe(12)
  })

  it('tell who said so and of which day', () => {
    const told = (to: string) =>
      sourcesOf(outsideValue(bookings, figures, { ...year, to: Day.parse(to) }, province).from)
    expect(told('2026-01-31')).toEqual({ vi: 'Sở Y tế, ngày 31/01/2026', en: 'Sở Y tế, 31/01/2026' })
    expect(told('2026-12-31')?.vi).toBe('Sở Y tế, từ 31/01/2026 đến 28/02/2026')
    expect(told('2025-12-31')).toBeUndefined()
  })

  it('of a code that nobody declared are shown too, under what it is called elsewhere or its own code', () => {
    const other = [aFigure('sellers_on_ecommerce', 3, '2026-01-31'), aFigure('own_figure', 3, '2026-01-31')]
    const named = outsideIndicatorsOf(other, (code) =>
      code === 'own_figure' ? undefined : { vi: 'Lên sàn' },
    )
    expect(named.slice(-2).map(({ code, label }) => [code, label.vi])).toEqual([
      ['own_figure', 'own_figure'],
      ['sellers_on_ecommerce', 'Lên sàn'],
    ])
  })
})

function aFigure(indicator: string, value: number, day: string, area = province) {
  const id = FigureId.parse(
    `${indicator.replaceAll('_', '-')}-${day}-${area.slice(0, 5)}`.slice(0, 40).replace('@', ''),
  )
  return { id, area, indicator, value, unit: 'lượt', day: Day.parse(day), source: 'Sở Y tế' }
}
