import { ProvinceRecord } from '../areas.ts'

/** The 34 provinces of Quyết định 19/2025/QĐ-TTg, by code, name and type of 1 July 2025. */
const reform = [
  ['01', 'Hà Nội', 'thanh_pho'],
  ['04', 'Cao Bằng', 'tinh'],
  ['08', 'Tuyên Quang', 'tinh'],
  ['11', 'Điện Biên', 'tinh'],
  ['12', 'Lai Châu', 'tinh'],
  ['14', 'Sơn La', 'tinh'],
  ['15', 'Lào Cai', 'tinh'],
  ['19', 'Thái Nguyên', 'tinh'],
  ['20', 'Lạng Sơn', 'tinh'],
  ['22', 'Quảng Ninh', 'tinh'],
  ['24', 'Bắc Ninh', 'tinh'],
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
  ['75', 'Đồng Nai', 'tinh'],
  ['79', 'Hồ Chí Minh', 'thanh_pho'],
  ['80', 'Tây Ninh', 'tinh'],
  ['82', 'Đồng Tháp', 'tinh'],
  ['86', 'Vĩnh Long', 'tinh'],
  ['91', 'An Giang', 'tinh'],
  ['92', 'Cần Thơ', 'thanh_pho'],
  ['96', 'Cà Mau', 'tinh'],
] as const

/** Those that have become cities since, and by which resolution. */
const cities: Partial<Record<string, { from: string; decree: string }>> = {
  '75': { from: '2026-04-30', decree: '30/2026/QH16' },
  '22': { from: '2026-09-01', decree: '36/2026/QH16' },
  '24': { from: '2026-09-20', decree: '39/2026/QH16' },
}

/** The provinces that come with the system, through time; an imported catalogue says more of them and of later ones. */
export const ownProvinces: readonly ProvinceRecord[] = reform.map(([code, name, type]) => {
  const first = { from: '2025-07-01', name, type }
  const city = cities[code]
  const names = city === undefined ? [first] : [first, { ...city, name, type: 'thanh_pho' }]
  return ProvinceRecord.parse({ id: `${code}@${first.from}`, code, names, successors: [], formerly: [] })
})
