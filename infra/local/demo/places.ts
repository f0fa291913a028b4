import { AreaId } from '../../../shared/ids.ts'
import { ownProvinces } from '../../../shared/register/catalogue/provinces.ts'
import { type Commune, type Province, provinceOn } from '../../../shared/register/present.ts'
import { Day } from '../../../shared/time.ts'

/** Since when these territories have been what they are: the reform of 1 July 2025. */
const SINCE = '2025-07-01'

/** The id of a province (two digits) or commune (five digits) by its official code. */
export function areaOf(code: string): AreaId {
  return AreaId.parse(`${code}@${SINCE}`)
}

/** The 34 provinces as they are since the last of them became a city, on 20 September 2026. */
export const provinces: readonly Province[] = ownProvinces.flatMap(
  (record) => provinceOn(record, Day.parse('2026-09-20')) ?? [],
)

/** The communes of the demo, real ones by code and name; what is told of them is made up. */
export const communes: readonly Commune[] = (
  [
    ['32059', '96', 'Khánh An', 'xa'],
    ['32244', '96', 'Phan Ngọc Hiển', 'xa'],
    ['31825', '96', 'Bạc Liêu', 'phuong'],
    ['25942', '79', 'Dĩ An', 'phuong'],
    ['25945', '79', 'Tân Đông Hiệp', 'phuong'],
    ['25951', '79', 'Đông Hòa', 'phuong'],
    ['25969', '79', 'Thuận Giao', 'phuong'],
    ['25975', '79', 'An Phú', 'phuong'],
    ['25987', '79', 'Bình Hòa', 'phuong'],
    ['26740', '79', 'Sài Gòn', 'phuong'],
    ['12595', '33', 'Ngự Thiên', 'xa'],
  ] as const
).map(([code, province, name, type]) => ({ id: areaOf(code), code, province: areaOf(province), name, type }))
