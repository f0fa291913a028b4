import { expect, test } from 'vitest'
import type { Row } from '../../../../web/office/people/order.ts'
import { arrange } from '../../../../web/office/people/order.ts'
import { anEntry } from './entry.ts'

const rows: Row[] = (
  [
    ['Trần Minh Quân', 'Cán bộ tỉnh', 'Cả tỉnh'],
    ['Võ Văn Út', 'Điều phối viên xã', 'Xã Phan Ngọc Hiển'],
    ['Lý Thị Ánh', 'Điều phối viên xã', 'Xã Khánh An'],
    ['An', 'Cán bộ tỉnh', 'Cả tỉnh'],
    ['Đặng Thị Ân', 'Người xem của tỉnh', 'Cả tỉnh'],
  ] as const
).map(([name, role, place], at) => ({
  entry: anEntry({ name, email: `p${at}@example.vn` }),
  role,
  place,
  bound: '',
}))

const names = (found: Row[]) => found.map(({ entry }) => entry.staff.name)
const byName = { column: 'name', direction: 'ascending' } as const

test('people go by their given names, in Vietnamese order', () => {
  expect(names(arrange(rows, '', byName))).toEqual([
    'An',
    'Lý Thị Ánh',
    'Đặng Thị Ân',
    'Trần Minh Quân',
    'Võ Văn Út',
  ])
  expect(names(arrange(rows, '', { ...byName, direction: 'descending' }))[0]).toBe('Võ Văn Út')
})

test('people of one role go by their names among each other', () => {
  const byRole = arrange(rows, '', { column: 'role', direction: 'ascending' })
  expect(names(byRole)).toEqual(['An', 'Trần Minh Quân', 'Lý Thị Ánh', 'Võ Văn Út', 'Đặng Thị Ân'])
})

test('people are found without marks, by any of their words in any order', () => {
  expect(names(arrange(rows, 'anh ly', byName))).toEqual(['Lý Thị Ánh'])
  expect(names(arrange(rows, 'phan ngoc hien', byName))).toEqual(['Võ Văn Út'])
  expect(names(arrange(rows, 'P0@EXAMPLE', byName))).toEqual(['Trần Minh Quân'])
  expect(names(arrange(rows, 'dieu phoi khanh an', byName))).toEqual(['Lý Thị Ánh'])
  expect(arrange(rows, 'không có ai', byName)).toEqual([])
})
