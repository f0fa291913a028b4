import { expect, test } from 'vitest'
import { findPosters } from '../../../../web/office/posters/find.ts'
import { aRow } from './build.ts'

const host = 'khaosat.example.vn'
const hoaBinh = aRow({ place: 'Nhà văn hóa Hòa Bình', word: '7K10' })
const market = aRow({ place: 'Chợ xã', word: 'QQQQ' })
const rows = [hoaBinh, market]
const code = hoaBinh.poster.link.slice(-21)

const found = (search: string) => findPosters(rows, search, host)

test('Without words every poster is found', () => {
  expect(found('  ')).toEqual({ rows })
})

test.each(['hoa binh', 'HÒA', '7k10', '7kIO', ' 7k-10 '])('%s finds one', (search) => {
  expect(found(search)).toEqual({ rows: [hoaBinh] })
})

test('A part of a check word finds nothing: it is compared as a whole', () => {
  expect(found('QQQ')).toEqual({ rows: [] })
})

test.each([
  `https://${host}/g/${code}`,
  `HTTPS://${host.toUpperCase()}/g/${code.toLowerCase()}?lang=en`,
  `${host}/g/${code}/0AbC`,
  `${host}/g/${code.slice(0, 5)}-${code.slice(5)}`,
  code,
  `${code.slice(0, 5)} ${code.slice(5, 13)} ${code.slice(13)}`,
])('The scanned %s finds its poster', (search) => {
  expect(found(search)).toEqual({ rows: [hoaBinh] })
})

test('An address of ours with another seal belongs to no poster', () => {
  const forged = `${code.slice(0, -1)}J`
  expect(found(`https://${host}/g/${forged}`)).toEqual({ rows: [], warning: 'unknown' })
  expect(found(forged)).toEqual({ rows: [], warning: 'unknown' })
  expect(found(`https://${host}/office/`)).toEqual({ rows: [], warning: 'unknown' })
})

test.each([
  `https://khaosat.example.vn.evil.example/g/${code}`,
  `http://evil.example/g/${code}`,
  `https://evil.example/`,
  `https://${host}@evil.example/g/${code}`,
  `evil.example/g/${code}`,
])('%s leads elsewhere', (search) => {
  expect(found(search)).toEqual({ rows: [], warning: 'elsewhere' })
})

test('A place with a stroke in its name is no address', () => {
  const row = aRow({ place: 'Tổ 5/2' })
  expect(findPosters([...rows, row], 'to 5/2', host)).toEqual({ rows: [row] })
})
