import { expect, test } from 'vitest'
import { MAX_POSTERS } from '../../../../shared/api/posters.ts'
import { AreaId } from '../../../../shared/ids.ts'
import { portionsOf, sheetCount, sheetFileName } from '../../../../web/office/posters/print/sheets.ts'
import { aPoster } from '../../../support/posters.ts'

test('So many sheets go through the printer, and none is shared by two files', () => {
  expect([1, 4, 5].map((posters) => sheetCount(posters, 'A4'))).toEqual([1, 4, 5])
  expect([1, 4, 5].map((posters) => sheetCount(posters, 'A5'))).toEqual([1, 2, 3])
  expect([1, 4, 5].map((posters) => sheetCount(posters, 'A6'))).toEqual([1, 1, 2])
  expect(sheetCount(MAX_POSTERS + 1, 'A6')).toBe(MAX_POSTERS / 4 + 1)
})

test('Posters are printed in portions that the server takes, each once and in order', () => {
  const ids = Array.from({ length: 2 * MAX_POSTERS + 1 }, () => aPoster().id)
  const portions = portionsOf(ids)
  expect(portions.map(({ length }) => length)).toEqual([MAX_POSTERS, MAX_POSTERS, 1])
  expect(portions.flat()).toEqual(ids)
  expect(portionsOf([])).toEqual([])
})

test('A file is called by its commune and size, a single poster by its place, several files by a number', () => {
  const commune = AreaId.parse('32244@2025-07-01')
  expect(sheetFileName({ commune, size: 'A5' })).toBe('ma-qr-32244-A5.pdf')
  expect(sheetFileName({ commune, size: 'A4', place: 'Nhà văn hóa ấp Đá Bạc/2' })).toBe(
    'ma-qr-32244-nha-van-hoa-ap-da-bac-2-A4.pdf',
  )
  expect(sheetFileName({ commune, size: 'A6', part: 2 })).toBe('ma-qr-32244-A6-2.pdf')
})
