import { describe, expect, it } from 'vitest'
import type { AreaId } from '../../../../shared/ids.ts'
import { areaFinder, findArea } from '../../../../shared/register/catalogue/find-area.ts'
import { Day } from '../../../../shared/time.ts'
import { aCommune, HCMC, named, TODAY, was, went } from './build.ts'

const today = [
  aCommune('25969@2025-07-01', {
    formerly: [was('25969@0001-01-01', 'Bình Chuẩn', 'part'), was('25972@0001-01-01', 'Thuận Giao')],
  }),
  aCommune('25975@2025-07-01', {
    names: [named('An Phú')],
    formerly: [was('25969@0001-01-01', 'Bình Chuẩn', 'part'), was('25975@0001-01-01', 'An Phú')],
  }),
  aCommune('00004@2025-07-01', { names: [named('Hoà Bình', 'xa')] }),
  aCommune('00005@2025-07-01', { names: [named('Hóa Bình', 'xa')] }),
  aCommune('03208@2025-07-01', { names: [named('Xa Dung', 'xa')] }),
  aCommune('24000@2025-07-01', { names: [named("Ea H'Leo", 'xa')] }),
]

const find = areaFinder(today, TODAY, HCMC)
const code = (given: string) => {
  const finding = find(given)
  return finding.kind === 'found' ? finding.area.code : finding.kind
}

describe('a commune is found', () => {
  it.each([
    ['its code', '25969', '25969'],
    ['a code that lost its zeros', '4', '00004'],
    ['its name', 'Thuận Giao', '25969'],
    ['its name without marks', ' thuan giao ', '25969'],
    ['its type before its name', 'Phường Thuận Giao', '25969'],
    ['its type of before', 'xã Thuận Giao', '25969'],
    ['a short type', 'P. An Phú', '25975'],
    ['a tone mark in another place', 'Hòa Bình', '00004'],
    ['the tone that tells it from another', 'HÓA BÌNH', '00005'],
    ['a name that begins like a type', 'Xa Dung', '03208'],
    ['a type before such a name', 'Xã Xa Dung', '03208'],
    ['another apostrophe', 'Ea H’Leo', '24000'],
    ['letters in two parts', 'Thuận Giao'.normalize('NFD'), '25969'],
  ])('by %s', (_, given, expected) => {
    expect(code(given)).toBe(expected)
  })
})

describe('what is not found', () => {
  it('is said to be unknown', () => {
    expect(find('Không Có')).toEqual({ kind: 'unknown-commune' })
    expect(find('99999')).toEqual({ kind: 'unknown-commune' })
    expect(find('')).toEqual({ kind: 'unknown-commune' })
  })

  it('is ambiguous when several fold alike and no tone decides', () => {
    expect(find('hoa binh')).toMatchObject({
      kind: 'ambiguous-commune',
      candidates: [{ code: '00004' }, { code: '00005' }],
    })
  })

  it('leads from a code and a name of the past to all that they became', () => {
    const split = {
      kind: 'former-commune',
      was: { id: '25969@0001-01-01', name: 'Bình Chuẩn' },
      now: [{ name: 'Thuận Giao' }, { name: 'An Phú' }],
    }
    expect(find('Xã Bình Chuẩn')).toMatchObject(split)
    expect(find('binh chuan')).toMatchObject(split)
    expect(find('25972')).toMatchObject({ kind: 'former-commune', now: [{ code: '25969' }] })
  })

  it('leads from an earlier name of the same territory to it', () => {
    const renamed = aCommune('26116@2025-07-01', {
      names: [named('Tân Phú', 'xa'), named('Tân Phú Mới', 'phuong', '2026-04-30')],
    })
    expect(findArea([renamed], 'Tân Phú', undefined, TODAY)).toMatchObject({
      kind: 'former-commune',
      now: [{ id: renamed.id, name: 'Tân Phú Mới', type: 'phuong' }],
    })
    expect(findArea([renamed], 'Tân Phú', undefined, Day.parse('2026-04-29'))).toMatchObject({
      kind: 'found',
    })
  })

  it('follows mergers one after the other, within the records of the province', () => {
    const first = aCommune('25969@2025-07-01', {
      until: '2026-06-01',
      successors: [went('25975@2026-06-01')],
      formerly: [was('25972@0001-01-01', 'Lái Thiêu')],
    })
    const second = aCommune('25975@2026-06-01', {
      names: [named('Thuận An', 'phuong', '2026-06-01')],
      formerly: [was('25969@2025-07-01', 'Thuận Giao')],
    })
    const finding = findArea([first, second], 'Lái Thiêu', HCMC, TODAY)
    expect(finding).toMatchObject({ kind: 'former-commune', now: [{ id: second.id }] })
    expect(findArea([first, second], '25969', HCMC, TODAY)).toMatchObject({
      kind: 'former-commune',
      now: [{ id: second.id }],
    })
  })

  it('is sought in the given province only, and on the given day only', () => {
    const elsewhere = 'elsewhere@2025-07-01' as AreaId
    expect(findArea(today, 'An Phú', elsewhere, TODAY)).toEqual({ kind: 'unknown-commune' })
    expect(findArea(today, 'An Phú', HCMC, Day.parse('2025-06-30'))).toEqual({ kind: 'unknown-commune' })
  })

  it('finds the names of the past through the records of the whole nation too', () => {
    const old = aCommune('25972@0001-01-01', {
      province: '74@0001-01-01',
      names: [named('Lái Thiêu', 'phuong', '0001-01-01')],
      until: '2025-07-01',
      successors: [went('25969@2025-07-01')],
    })
    const now = aCommune('25969@2025-07-01', { formerly: [was('25972@0001-01-01', 'Lái Thiêu')] })
    expect(findArea([old, now], 'Lái Thiêu', HCMC, TODAY)).toMatchObject({ now: [{ code: '25969' }] })
    expect(findArea([old, now], 'Lái Thiêu', undefined, TODAY)).toMatchObject({ now: [{ code: '25969' }] })
  })
})
