import { describe, expect, it } from 'vitest'
import { AreaId } from '../../../shared/ids.ts'
import type { CommuneRecord, ProvinceRecord } from '../../../shared/register/areas.ts'
import { byFormerProvince, formerProvinceOf, formerProvincesOf } from '../../../shared/results/former.ts'
import { Day } from '../../../shared/time.ts'

const id = (text: string) => AreaId.parse(text)
const oldA = id('95@0001-01-01')
const oldB = id('96@0001-01-01')
const merged = id('96@2025-07-01')

describe('The provinces of before 1 July 2025', () => {
  it('are those that a province was made of, also through one that lasted a while', () => {
    const later = id('96@2027-01-01')
    const records = [
      aProvince(oldA, 'Bạc Liêu'),
      aProvince(oldB, 'Cà Mau'),
      aProvince(merged, 'Cà Mau', [oldB, oldA]),
      aProvince(later, 'Cà Mau', [merged]),
    ]
    const both = [
      { id: oldA, name: 'Bạc Liêu' },
      { id: oldB, name: 'Cà Mau' },
    ]
    expect(formerProvincesOf(merged, records)).toEqual(both)
    expect(formerProvincesOf(later, records)).toEqual(both)
    expect(formerProvincesOf(oldA, records)).toEqual([both[0]])
  })
})

describe('The former province of a commune', () => {
  const a = aCommune('31001@0001-01-01', oldA)
  const b = aCommune('32001@0001-01-01', oldB)
  const of = (commune: CommuneRecord, ...others: CommuneRecord[]) =>
    formerProvinceOf(commune.id, new Map([a, b, commune, ...others].map((one) => [one.id, one])))

  it('is the one in which all of it lay, also through a commune that lasted a while', () => {
    const whole = aCommune('31001@2025-07-01', merged, [a.id])
    expect(of(whole)).toBe(oldA)
    expect(of(aCommune('31001@2026-05-01', merged, [whole.id]), whole)).toBe(oldA)
  })

  it('is none where it lay in two, or nobody knows where all of it was', () => {
    expect(of(aCommune('31002@2025-07-01', merged, [a.id, b.id]))).toBeUndefined()
    expect(of(aCommune('31002@2025-07-01', merged, [a.id, id('39999@0001-01-01')]))).toBeUndefined()
    expect(of(aCommune('31002@2025-07-01', merged))).toBeUndefined()
  })

  it('is not looked for in circles', () => {
    const [one, other] = ['31003@2025-07-01', '31004@2025-07-01'] as const
    expect(of(aCommune(one, merged, [id(other)]), aCommune(other, merged, [id(one)]))).toBeUndefined()
  })
})

describe('Parts by former province', () => {
  const provinces = [
    { id: oldA, name: 'Bạc Liêu' },
    { id: oldB, name: 'Cà Mau' },
  ]

  it('come to all parts; what lay in several, or nobody knows where, is together', () => {
    const parts = [{ formerly: oldB }, {}, { formerly: oldB }]
    expect(byFormerProvince(parts, provinces).map((group) => [group.id, group.parts.length])).toEqual([
      [oldA, 0],
      [oldB, 2],
      ['mixed', 1],
    ])
  })

  it('are left out where there was one province only', () => {
    expect(byFormerProvince([{ formerly: oldA }], provinces.slice(0, 1))).toEqual([])
  })
})

function aProvince(of: AreaId, name: string, formerly: AreaId[] = []): ProvinceRecord {
  return { ...territory(of, formerly), names: [{ from: Day.parse(of.slice(3)), name, type: 'tinh' }] }
}

function aCommune(of: string, province: AreaId, formerly: AreaId[] = []): CommuneRecord {
  const names = [{ from: Day.parse(of.slice(6)), name: 'An Phú', type: 'xa' as const }]
  return { ...territory(id(of), formerly), province, names }
}

function territory(of: AreaId, formerly: AreaId[]) {
  return {
    ...{ id: of, code: of.slice(0, of.indexOf('@')), successors: [] },
    formerly: formerly.map((area) => ({ area, name: '', share: 'whole' as const })),
  }
}
