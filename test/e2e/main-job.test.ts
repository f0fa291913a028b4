import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'
import { VolunteersPhone } from './phone.ts'

let system: SystemUnderTest
const phone = new VolunteersPhone()

beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await phone.close()
  await system.stop()
})

test('From a phone without signal to the province’s spreadsheet', async () => {
  const app = `${system.origin}/t/`

  // A volunteer accepts the invitation, once, with a network.
  await phone.open(system.invitation)
  await phone.tap('Tham gia')
  await phone.sees('Máy này đã vào tổ')
  await phone.hasNoAxeViolations()
  await phone.tap('Bắt đầu')
  await phone.isInstalled()
  await phone.sees('Không còn phiếu chờ gửi')
  await phone.hasNoAxeViolations()

  // Far from any signal, two households are met; at the third the battery dies in the middle.
  await phone.goOffline()
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await meets('001')
  await phone.tap('Ghi hộ tiếp theo')
  await meets('002')
  await phone.tap('Ghi hộ tiếp theo')
  await knocksAt('003', 'Gặp được hộ')
  await phone.choose('Sau khi nghe giải thích', 'Đồng ý')
  await phone.tap('Tiếp tục')
  await phone.type('Hộ có bao nhiêu người từ đủ 14 tuổi', '3')
  await phone.sees('Số điện thoại thông minh trong hộ')
  phone.kill()

  // The app opens without a network, where it was left.
  await phone.open(app, 'offline')
  await phone.sees('Đang chờ gửi: 2')
  await phone.follow(/Ghi tiếp.*003/)
  await answersTheRest()
  await phone.follow('Trang chính')
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await knocksAt('001', 'Vắng nhà')
  await finishes()
  phone.kill()

  // Back in the village: the server stores the batch and dies before it answers.
  await phone.open(app, 'offline')
  await phone.sees('Đang chờ gửi: 4')
  await phone.hasNoAxeViolations()
  const died = serverDiesAfterStoring()
  await phone.goOnline()
  await phone.tap('Gửi ngay')
  await died
  await phone.sees('Đang chờ gửi: 4')
  system = await system.restart()
  // Where the restart takes long, the phone has tried again by itself.
  const { page } = phone
  await page
    .getByRole('button', { name: 'Gửi ngay' })
    .or(page.getByText('Không còn phiếu chờ gửi'))
    .first()
    .click()
  await phone.sees('Không còn phiếu chờ gửi')
  expect(await phone.page.getByText('đã gửi', { exact: true }).count()).toBe(4)

  // The officer of the province recounts and downloads.
  const officer = await Officer.at(system.office)
  await officer.signsInAs(provinceOfficer())
  await officer.tap('Cập nhật')
  await officer.sees('Đã cập nhật xong.')
  await officer.hasNoAxeViolations()
  await officer.opensTab('Tải về')
  const summary = await officer.downloads(/Bảng tổng hợp \(Excel\)/)
  await officer.tap('Xuất tệp')
  const rows = await officer.downloads(/Phiếu \(Excel\)/)
  await officer.page.getByRole('radio', { name: /^CSV/ }).check()
  await officer.tap('Xuất tệp')
  const csv = await officer.downloads(/Phiếu \(CSV\)/)
  await officer.close()

  await holdsTheFourVisits(csv.bytes.toString('utf8'), rows.bytes)
  await countsThem(summary.bytes)
})

/** A household that is met, agrees, and is shown VNeID. */
async function meets(household: string): Promise<void> {
  await knocksAt(household, 'Gặp được hộ')
  await phone.choose('Sau khi nghe giải thích', 'Đồng ý')
  await phone.tap('Tiếp tục')
  await phone.type('Hộ có bao nhiêu người từ đủ 14 tuổi', '3')
  await answersTheRest()
}

async function knocksAt(household: string, result: string): Promise<void> {
  await phone.sees('Phần 1/')
  await phone.type('Mã hộ', household)
  await phone.choose('Kết quả lần đến', result)
}

/** Everything after the question that the battery died at. */
async function answersTheRest(): Promise<void> {
  await phone.type('Số điện thoại thông minh trong hộ', '2')
  await phone.choose('Hộ vào Internet bằng cách nào?', 'Cáp quang, WiFi tại nhà')
  await phone.tap('Tiếp tục')
  await phone.type('Bao nhiêu người trong hộ đã kích hoạt VNeID mức 2?', '3')
  await phone.choose('Trong 12 tháng qua', 'Chưa dùng')
  await phone.tap('Tiếp tục')
  await phone.choose('Hộ có tài khoản thanh toán điện tử', 'Có')
  await phone.choose('Trong 3 tháng qua', 'Không')
  await phone.choose('Hộ có sản xuất hoặc kinh doanh không?', 'Không')
  await phone.tap('Tiếp tục')
  await phone.choose('Người trả lời biết những cách tự bảo vệ nào', 'Chưa biết cách nào')
  await phone.tap('Tiếp tục')
  await phone.choose('Hôm nay tổ đã hướng dẫn hộ nội dung nào?', 'Cài đặt, kích hoạt VNeID')
  await phone.type('Số người trong hộ được hướng dẫn hôm nay', '1')
  await phone.choose('Hộ cần hỗ trợ thêm gì?', 'Không cần')
  await finishes('Cáp quang, WiFi tại nhà', 'Cài đặt, kích hoạt VNeID')
}

/** Looks the answers over, and sends them. */
async function finishes(...answers: string[]): Promise<void> {
  await phone.tap('Tiếp tục')
  for (const answer of answers) await phone.sees(answer)
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
}

/** Resolves once a batch was stored and the server was killed; the phone never hears of it. */
function serverDiesAfterStoring(): Promise<void> {
  return new Promise((resolve) => {
    void phone.page.route('**/api/field/batches', async (route) => {
      const answer = await route.fetch()
      // A browser that was killed may not have written its cookie down: the phone joins again and sends once more.
      if (answer.status() === 401) return route.fulfill({ response: answer })
      expect(answer.status()).toBe(201)
      await system.kill('SIGKILL')
      await route.abort()
      await phone.page.unroute('**/api/field/batches')
      resolve()
    })
  })
}

function provinceOfficer(): string {
  const [officer] = system.accounts
  if (officer === undefined) throw new Error('The demo has no accounts.')
  return officer.email
}

async function holdsTheFourVisits(csv: string, xlsx: Buffer): Promise<void> {
  expect(csv.startsWith('\ufeff')).toBe(true)
  const lines = csv.trim().split('\r\n')
  expect(lines).toHaveLength(1 + 4)

  const [header, ...visits] = await readSheet(xlsx)
  const at = (code: string) => header?.findIndex((cell) => String(cell).endsWith(`[${code}]`)) ?? -1
  const column = (code: string) => visits.map((visit) => visit[at(code)])
  expect(column('hh_key').sort()).toEqual(['001', '001', '002', '003'])
  const [met, absent] = ['Gặp được hộ', 'Vắng nhà']
  expect(column('visit_result').sort()).toEqual([met, met, met, absent])
  expect(column('vneid_l2').filter((cell) => cell !== null)).toEqual([3, 3, 3])
}

async function countsThem(xlsx: Buffer): Promise<void> {
  const rows = await readSheet(xlsx, 'Chỉ tiêu')
  const value = rows.find((row) => row.includes('Giá trị'))?.indexOf('Giá trị') ?? -1
  const indicator = (label: string) => rows.find((row) => row.includes(label))?.[value]
  expect(indicator('Số lượt đến hộ')).toBe(4)
  expect(indicator('Số hộ được đến thăm')).toBe(3)
  // A later "nobody home" at 001 hides nothing.
  expect(indicator('Số hộ có tài khoản thanh toán điện tử')).toBe(3)
  expect(indicator('Số người kích hoạt VNeID mức 2 (trong các hộ đã khảo sát)')).toBe(9)
}
