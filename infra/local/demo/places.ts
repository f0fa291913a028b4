import { AreaId } from '../../../shared/ids.ts'
import type { Commune, Province } from '../../../shared/register/present.ts'

/** Since when these territories have been what they are: the reform of 1 July 2025. */
const SINCE = '2025-07-01'

/** The id of a province (two digits) or commune (five digits) by its official code. */
export function areaOf(code: string): AreaId {
  return AreaId.parse(`${code}@${SINCE}`)
}

/** The 34 provinces: codes and names of Quyết định 19/2025/QĐ-TTg, types as of 20 September 2026. */
export const provinces: readonly Province[] = (
  [
    ['01', 'Hà Nội', 'thanh_pho'],
    ['04', 'Cao Bằng', 'tinh'],
    ['08', 'Tuyên Quang', 'tinh'],
    ['11', 'Điện Biên', 'tinh'],
    ['12', 'Lai Châu', 'tinh'],
    ['14', 'Sơn La', 'tinh'],
    ['15', 'Lào Cai', 'tinh'],
    ['19', 'Thái Nguyên', 'tinh'],
    ['20', 'Lạng Sơn', 'tinh'],
    ['22', 'Quảng Ninh', 'thanh_pho'],
    ['24', 'Bắc Ninh', 'thanh_pho'],
    ['25', 'Phú Thọ', 'tinh'],
    ['31', 'Hải Phòng', 'thanh_pho'],
    ['33', 'Hưng Yên', 'tinh'],
    ['37', 'Ninh Bình', 'tinh'],
    ['38', 'Thanh Hóa', 'tinh'],
    ['40', 'Nghệ An', 'tinh'],
    ['42', 'Hà Tĩnh', 'tinh'],
    ['44', 'Quảng Trị', 'tinh'],
    ['46', 'Huế', 'thanh_pho'],
    ['48', 'Đà Nẵng', 'thanh_pho'],
    ['51', 'Quảng Ngãi', 'tinh'],
    ['52', 'Gia Lai', 'tinh'],
    ['56', 'Khánh Hòa', 'tinh'],
    ['66', 'Đắk Lắk', 'tinh'],
    ['68', 'Lâm Đồng', 'tinh'],
    ['75', 'Đồng Nai', 'thanh_pho'],
    ['79', 'Hồ Chí Minh', 'thanh_pho'],
    ['80', 'Tây Ninh', 'tinh'],
    ['82', 'Đồng Tháp', 'tinh'],
    ['86', 'Vĩnh Long', 'tinh'],
    ['91', 'An Giang', 'tinh'],
    ['92', 'Cần Thơ', 'thanh_pho'],
    ['96', 'Cà Mau', 'tinh'],
  ] as const
).map(([code, name, type]) => ({ id: areaOf(code), code, name, type }))

/** The communes of the demo, real ones by code and name; what is told of them is made up. */
export const communes: readonly Commune[] = (
  [
    ['32059', '96', 'Khánh An', 'xa'],
    ['32244', '96', 'Phan Ngọc Hiển', 'xa'],
    ['25942', '79', 'Dĩ An', 'phuong'],
    ['25945', '79', 'Tân Đông Hiệp', 'phuong'],
    ['25951', '79', 'Đông Hòa', 'phuong'],
    ['25969', '79', 'Thuận Giao', 'phuong'],
    ['25975', '79', 'An Phú', 'phuong'],
    ['25987', '79', 'Bình Hòa', 'phuong'],
    ['12595', '33', 'Ngự Thiên', 'xa'],
  ] as const
).map(([code, province, name, type]) => ({ id: areaOf(code), code, province: areaOf(province), name, type }))
