import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'
import { VolunteersPhone } from './phone.ts'

let system: SystemUnderTest
const phone = new VolunteersPhone()
const leadersPhone = new VolunteersPhone()

beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await Promise.all([phone.close(), leadersPhone.close()])
  await system.stop()
})

test('A visit of a phone without signal travels in a file, by a colleague and the office, and counts once', async () => {
  await joins(phone)
  await phone.goOffline()
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', '061')
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
  await phone.follow('Trang chính')
  await phone.tap('Gửi ngay')
  await phone.tap('Lưu phiếu chưa gửi vào tệp')
  await phone.sees('Tệp có 1 phiếu đã ghi. Phiếu vẫn còn trên máy này.')
  await phone.sees('Không ai đọc được nội dung, chỉ máy chủ mở được.')
  await phone.hasNoAxeViolations()
  const file = await downloads()
  await phone.sees('Đang chờ gửi: 1')

  // The leader gets the file by Zalo and hands it in.
  await joins(leadersPhone)
  await leadersPhone.page.goto(`${system.origin}/t/#/this-phone`)
  await leadersPhone.sees('Nhận tệp cứu hộ')
  await leadersPhone.hasNoAxeViolations()
  await leadersPhone.page.locator('input[type=file]').setInputFiles(file)
  await leadersPhone.sees('Máy chủ đã nhận 1 phiếu.')
  await leadersPhone.page.locator('input[type=file]').setInputFiles(file)
  await leadersPhone.sees('1 phiếu đã có từ trước, không bị tính hai lần.')

  // So does the coordinator.
  const coordinator = await Officer.at(system.office)
  await coordinator.signsInAs('dieuphoi.khanhan@example.vn')
  await coordinator.page.getByRole('link', { name: 'Phiếu đã nhận' }).click()
  await coordinator.tap('Nhận tệp cứu hộ')
  await coordinator.page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
  await coordinator.sees('1 phiếu đã có từ trước.')
  await coordinator.hasNoAxeViolations()
  await coordinator.tap('Đóng')

  // The phone finds a signal and sends the same.
  await phone.goOnline()
  await phone.tap('Gửi ngay')
  await phone.sees('Không còn phiếu chờ gửi')

  await coordinator.page.getByRole('link', { name: 'Tất cả' }).click()
  await coordinator.sees(/· 061/)
  expect(await coordinator.page.getByText(/· 061/).count()).toBe(1)
  await coordinator.close()
})

async function joins(joining: VolunteersPhone): Promise<void> {
  await joining.open(system.invitation)
  await joining.tap('Tham gia')
  await joining.tap('Bắt đầu')
  await joining.isInstalled()
  await joining.sees('Ghi phiếu mới')
}

async function downloads(): Promise<string> {
  const arriving = phone.page.waitForEvent('download')
  await phone.tap('Tải tệp về máy')
  const download = await arriving
  expect(download.suggestedFilename()).toMatch(/^cuu-ho-\d{4}-\d\d-\d\d-1\.txt$/)
  return download.path()
}
