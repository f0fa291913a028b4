import { describe, expect, it } from 'vitest'
import { byName, matches, sortRows } from '../../../web/office/results/sort.ts'

describe('names', () => {
  it('stand in Vietnamese order, numbers by their size', () => {
    const names = ['Đầm Dơi', 'Ấp 10', 'Dân Thành', 'An Xuyên', 'Ấp 2', 'Âu Cơ', 'Ea Súp', 'Đất Mũi']
    expect([...names].sort(byName)).toEqual([
      'An Xuyên',
      'Ấp 2',
      'Ấp 10',
      'Âu Cơ',
      'Dân Thành',
      'Đầm Dơi',
      'Đất Mũi',
      'Ea Súp',
    ])
  })

  it.each([
    ['Xã Hòa Bình', 'hoa binh', true],
    ['Xã Hòa Bình', 'binh hoa', true],
    ['Phường Đông Hải', 'dong', true],
    ['Phường Đông Hải', 'Ðông', true], // U+00D0, as newspapers type it
    ['Xã Hòa Bình', 'hoan', false],
    ['Xã Hòa Bình', '  ', true],
  ])('%s is found by "%s": %s', (name, search, found) => {
    expect(matches(name, search)).toBe(found)
  })
})

describe('rows', () => {
  const rows = [{ n: 3 }, { n: undefined }, { n: 10 }, { n: 0 }]

  it('are sorted as numbers, and those without a value come last either way', () => {
    const sorted = (direction: 'ascending' | 'descending') =>
      sortRows(rows, (row) => row.n, direction).map((row) => row.n)
    expect(sorted('ascending')).toEqual([0, 3, 10, undefined])
    expect(sorted('descending')).toEqual([10, 3, 0, undefined])
  })

  it('leaves the given ones as they were', () => {
    const before = [...rows]
    sortRows(rows, (row) => row.n, 'descending')
    expect(rows).toEqual(before)
  })
})
