import type { AreaId } from '../../../shared/ids.ts'
import type { CommuneRecord, ProvinceRecord } from '../../../shared/register/areas.ts'
import { planAreas } from '../../../shared/register/catalogue/plan-areas.ts'
import { ownProvinces } from '../../../shared/register/catalogue/provinces.ts'
import type { Sheet } from '../../../shared/register/import/sheet.ts'
import { communeSince } from '../../../shared/register/since.ts'
import { communes } from './places.ts'

/**
 * The nation's provinces and the demo's communes, with what those were made of on 1 July 2025: real, as an import of the
 * catalogue would store it.
 */
export function areasThroughTime(): { provinces: ProvinceRecord[]; communes: CommuneRecord[] } {
  const own = communes.map(communeSince)
  const plan = planAreas(sheetOf([...provincesBefore, ...communesBefore]), {
    provinces: ownProvinces.map((record) => ({ record, rev: 0 })),
    communes: own.map((record) => ({ record, rev: 0 })),
  })
  if (plan.issues.length > 0) throw new Error(`The demo’s areas do not fit: ${JSON.stringify(plan.issues)}`)
  return { provinces: over(ownProvinces, plan.provinces), communes: over(own, plan.communes) }
}

/** Those of before, with what was planned in their place, and what is new behind them. */
function over<Record extends { id: AreaId }>(
  before: readonly Record[],
  planned: { record: Record }[],
): Record[] {
  const all = new Map(before.map((record) => [record.id, record]))
  for (const { record } of planned) all.set(record.id, record)
  return [...all.values()]
}

const HEADERS = [
  'Cấp',
  'Mã',
  'Mã tỉnh',
  'Tên',
  'Loại',
  'Từ ngày',
  'Đến hết ngày',
  'Nhập vào mã',
  'Phần',
  'Huyện',
]

const province = (code: string, name: string, into: string, type = 'tinh') => [
  'tỉnh',
  code,
  '',
  name,
  type,
  '',
  '2025-06-30',
  into,
  'toàn bộ',
]

/** Of the demo's three provinces. */
const provincesBefore = [
  province('33', 'Hưng Yên', '33'),
  province('34', 'Thái Bình', '33'),
  province('74', 'Bình Dương', '79'),
  province('77', 'Bà Rịa - Vũng Tàu', '79'),
  province('79', 'Hồ Chí Minh', '79', 'thanh_pho'),
  province('95', 'Bạc Liêu', '96'),
  province('96', 'Cà Mau', '96'),
]

type District = readonly [province: string, name: string]

const commune = (
  [of, district]: District,
  code: string,
  name: string,
  share: string,
  into: string[],
  type = 'phuong',
) => ['xã', code, of, name, type, '', '2025-06-30', into.join(';'), share, district]
const whole = (district: District, code: string, name: string, into: string, type?: string) =>
  commune(district, code, name, 'toàn bộ', [into], type)
const part = (district: District, code: string, name: string, into: string[], type?: string) =>
  commune(district, code, name, 'một phần', into, type)

const uMinh = ['96', 'U Minh'] as const
const ngocHien = ['96', 'Ngọc Hiển'] as const
const diAn = ['74', 'Dĩ An'] as const
const tanUyen = ['74', 'Tân Uyên'] as const
const thuanAn = ['74', 'Thuận An'] as const
const hungHa = ['34', 'Hưng Hà'] as const
const bacLieu = ['95', 'Bạc Liêu'] as const
const quan1 = ['79', 'Quận 1'] as const

// What went to communes that the demo does not have is left out.
const communesBefore = [
  whole(uMinh, '32059', 'Khánh An', '32059', 'xa'),
  part(uMinh, '32053', 'Nguyễn Phích', ['32059'], 'xa'),
  whole(ngocHien, '32239', 'Viên An Đông', '32244', 'xa'),
  whole(ngocHien, '32244', 'Rạch Gốc', '32244', 'thi_tran'),
  part(ngocHien, '32245', 'Tân Ân', ['32244'], 'xa'),
  whole(diAn, '25942', 'Dĩ An', '25942'),
  whole(diAn, '25945', 'Tân Bình', '25945'),
  part(diAn, '25948', 'Tân Đông Hiệp', ['25942', '25945']),
  whole(diAn, '25951', 'Bình An', '25951'),
  whole(diAn, '25954', 'Bình Thắng', '25951'),
  whole(diAn, '25957', 'Đông Hòa', '25951'),
  whole(diAn, '25960', 'An Bình', '25942'),
  part(tanUyen, '25939', 'Thái Hòa', ['25945']),
  part(thuanAn, '25969', 'Bình Chuẩn', ['25969', '25975']),
  whole(thuanAn, '25972', 'Thuận Giao', '25969'),
  whole(thuanAn, '25975', 'An Phú', '25975'),
  whole(thuanAn, '25987', 'Bình Hòa', '25987'),
  part(thuanAn, '25990', 'Vĩnh Phú', ['25987']),
  whole(bacLieu, '31813', 'Phường 2', '31825'),
  whole(bacLieu, '31816', 'Phường 3', '31825'),
  whole(bacLieu, '31822', 'Phường 7', '31825'),
  whole(bacLieu, '31825', 'Phường 1', '31825'),
  whole(bacLieu, '31828', 'Phường 8', '31825'),
  whole(quan1, '26740', 'Bến Nghé', '26740'),
  part(quan1, '26737', 'Đa Kao', ['26740']),
  part(quan1, '26746', 'Nguyễn Thái Bình', ['26740']),
  whole(hungHa, '12595', 'Cộng Hòa', '12595', 'xa'),
  whole(hungHa, '12601', 'Canh Tân', '12595', 'xa'),
  whole(hungHa, '12604', 'Hòa Tiến', '12595', 'xa'),
  whole(hungHa, '12622', 'Tân Hòa', '12595', 'xa'),
]

function sheetOf(rows: readonly string[][]): Sheet {
  return {
    name: 'Địa bàn',
    rows: [HEADERS, ...rows].map((cells, index) => ({
      number: index + 1,
      cells: new Map(
        cells.flatMap((text, column) =>
          text === '' ? [] : [[String.fromCharCode(65 + column), { kind: 'text' as const, text }]],
        ),
      ),
    })),
  }
}
