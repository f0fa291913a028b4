import { expect, it } from 'vitest'
import { AreaId } from '../../../../shared/ids.ts'
import { asOfSpan, type Column, nationRows } from '../../../../web/office/nation/rows.ts'
import type { Order } from '../../../../web/office/results/sort.ts'

const group = (responses: number, value: number | undefined) => ({
  responses,
  questions: {},
  indicators: { guided: { ...(value === undefined ? {} : { value }), numerator: value ?? 0, n: responses } },
})

const nation = {
  provinces: [
    { id: '96@2025-07-01', name: 'Cà Mau', asOf: 300, group: group(40, 12) },
    { id: '79@2025-07-01', name: 'Hồ Chí Minh', asOf: 100, group: group(90, undefined) },
    { id: '66@2025-07-01', name: 'Đắk Lắk', asOf: 200, group: group(10, 30) },
  ],
  without: [{ id: AreaId.parse('14@2025-07-01'), name: 'Sơn La' }],
}

const names = (order: Order<Column>, search = '') =>
  nationRows(nation, 'guided', search, order).map(({ name }) => name)

it('sorts names as Vietnamese does, and numbers from either end', () => {
  expect(names({ column: 'name', direction: 'ascending' })).toEqual([
    'Cà Mau',
    'Đắk Lắk',
    'Hồ Chí Minh',
    'Sơn La',
  ])
  expect(names({ column: 'asOf', direction: 'ascending' })).toEqual([
    'Hồ Chí Minh',
    'Đắk Lắk',
    'Cà Mau',
    'Sơn La',
  ])
})

it('puts what nobody knows last in either direction', () => {
  expect(names({ column: 'value', direction: 'descending' }).slice(0, 2)).toEqual(['Đắk Lắk', 'Cà Mau'])
  expect(names({ column: 'value', direction: 'ascending' }).slice(0, 2)).toEqual(['Cà Mau', 'Đắk Lắk'])
  expect(names({ column: 'name', direction: 'descending' }).at(-1)).toBe('Sơn La')
  expect(names({ column: 'name', direction: 'descending' })[0]).toBe('Hồ Chí Minh')
})

it('finds a province without tone marks, also one without results', () => {
  const order = { column: 'name', direction: 'ascending' } as const
  expect(names(order, 'son la')).toEqual(['Sơn La'])
  expect(nationRows(nation, 'guided', 'son la', order)[0]).not.toHaveProperty('responses')
})

it('says from when to when the figures are', () => {
  expect(asOfSpan(nation.provinces)).toEqual({ first: 100, last: 300 })
  expect(asOfSpan([])).toBeUndefined()
})
