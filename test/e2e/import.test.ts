import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OFFICE, PHONE } from '../support/browser.ts'
import { cardsOn } from '../support/cards.ts'
import { readPdf } from '../support/pdf.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'
import { VolunteersPhone } from './phone.ts'

let system: SystemUnderTest
beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await system.stop()
})

const IMPORT = '?page=register&province=96@2025-07-01&view=import'

/** What an officer's spreadsheet of two communes has, with its mistakes or without. */
async function spreadsheet(over: { commune?: string; from?: string } = {}): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const hamlets = book.addWorksheet('Thôn')
  hamlets.addRow(['DANH SÁCH ẤP NĂM 2026'])
  hamlets.addRow([])
  hamlets.addRow(['Xã, phường', 'Mã', 'Tên thôn', 'Số hộ', 'Ngày đếm', 'Từ ngày'])
  hamlets.addRow(['Khánh An', '', 'Ấp Bờ Đê', '1.204', '01/07/2026', over.from ?? '01/07/2026'])
  hamlets.addRow(['Khánh An', '', 'Ấp Kênh Ba', 310, new Date(Date.UTC(2026, 6, 1)), ''])
  hamlets.addRow(['Phan Ngọc Hiển'.normalize('NFD'), '', 'Ðất Mũi'.normalize('NFD'), '98', '2026-07-01', ''])
  hamlets.addRow([over.commune ?? '32244', '', 'Ấp Rạch Tàu', 77, '1/7/2026', ''])

  const teams = book.addWorksheet('Tổ')
  teams.addRow(['Xã, phường', 'Tên tổ', 'Cấp', 'Thôn phụ trách'])
  teams.addRow(['Khánh An', 'Tổ CNSCĐ Bờ Đê', 'Thôn', 'Ấp Bờ Đê; Ấp Kênh Ba'])
  teams.addRow(['Phan Ngọc Hiển', 'Tổ CNSCĐ Đất Mũi', 'Thôn', 'Đất Mũi'])

  const members = book.addWorksheet('Thành viên')
  members.addRow(['Xã, phường', 'Tổ', 'Họ và tên', 'Tổ trưởng'])
  members.addRow(['Khánh An', 'Tổ CNSCĐ Bờ Đê', 'Nguyễn Thị Bưởi', 'Có'])
  members.addRow(['Khánh An', 'Tổ CNSCĐ Bờ Đê', 'Huỳnh Văn Đước', 'Không'])
  members.addRow(['Phan Ngọc Hiển', 'Tổ CNSCĐ Đất Mũi', 'Trần Thị Mắm', 'Có'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function chooses(officer: Officer, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await officer.page.locator('input[type=file]').setInputFiles({ name: 'danh-muc.xlsx', mimeType, buffer })
}

test('From a spreadsheet to phones: two communes are imported, a coordinator is invited, adds a team and prints its cards', async () => {
  const officer = await Officer.at(`${system.office}${IMPORT}`)
  await officer.signsInAs('canbo.camau@example.vn')

  // The first try has a commune that is not there and a day that is none.
  await chooses(officer, await spreadsheet({ commune: 'Khánh Ang', from: '31/02/2026' }))
  await officer.sees('Có 2 chỗ cần sửa trong tệp')
  await officer.sees('Thôn, dòng 4, cột F')
  await officer.sees('“31/02/2026” không phải ngày')
  await officer.sees('Thôn, dòng 7, cột A')
  await officer.sees('Không có xã, phường “Khánh Ang”')
  expect(await officer.page.getByRole('button', { name: /^Nhập/ }).count()).toBe(0)
  for (const size of [PHONE, OFFICE]) {
    await officer.page.setViewportSize(size)
    await officer.hasNoAxeViolations()
  }

  // Corrected, it is shown before it is done.
  await chooses(officer, await spreadsheet())
  await officer.sees('Nhập 9 thay đổi')
  await officer.page.getByText('Những thay đổi đầu tiên').click()
  await officer.sees('Ấp Bờ Đê')
  await officer.hasNoAxeViolations()
  await officer.tap('Nhập 9 thay đổi')
  await officer.sees('Đã nhập xong.')

  // The same again doubles nothing.
  await chooses(officer, await spreadsheet())
  await officer.sees('Tệp này không làm thay đổi gì')
  await officer.opens(`${system.office}?page=register&province=96@2025-07-01&commune=32244@2025-07-01`)
  await officer.page.getByRole('row', { name: 'Đất Mũi' }).waitFor()
  expect(await officer.page.getByRole('row', { name: 'Đất Mũi' }).count()).toBe(1)

  // Somebody is invited to keep the commune.
  await officer.opens(`${system.office}?page=people`)
  await officer.tap('Thêm cán bộ')
  const form = officer.page.getByRole('dialog')
  await form.getByLabel('Địa chỉ thư').fill('dieuphoi.moi@example.vn')
  await form.getByLabel('Họ và tên').fill('Lâm Thị Tràm')
  await form.getByLabel('Vai trò').selectOption({ label: 'Điều phối viên xã' })
  await form.getByLabel('Xã, phường, đặc khu').selectOption({ label: 'Xã Khánh An' })
  await form.getByRole('button', { name: 'Thêm cán bộ' }).click()
  await officer.sees('Đã thêm Lâm Thị Tràm')
  await officer.close()

  const coordinator = await Officer.at(`${system.office}?page=register`)
  await coordinator.page.getByRole('link', { name: 'Đăng nhập' }).click()
  await coordinator.page.getByLabel(/Địa chỉ thư khác/).fill('dieuphoi.moi@example.vn')
  await coordinator.page.getByRole('button', { name: /^Đăng nhập/ }).click()
  await coordinator.sees('Xã Khánh An')
  await coordinator.opensTab('Tổ CNSCĐ')
  await coordinator.page.getByRole('link', { name: 'Tổ CNSCĐ Bờ Đê' }).waitFor()
  await coordinator.tap('Thêm Tổ CNSCĐ')
  await fills(coordinator, { 'Tên tổ': 'Tổ Kênh Ba' }, ['Ấp Kênh Ba'])
  await coordinator.page.getByRole('link', { name: 'Tổ Kênh Ba' }).click()
  for (const name of ['Đặng Thị Thúy Diễm', 'Võ Hoàng Nhựt']) {
    await coordinator.tap('Thêm thành viên')
    await fills(coordinator, { 'Họ và tên': name })
  }

  // Its cards are printed, and each lets one phone in.
  await coordinator.tap('In thẻ mời cả tổ')
  const arriving = coordinator.page.waitForEvent('download')
  await coordinator.tap('In 2 thẻ')
  const cards = cardsOn(await readPdf(await readFile(await (await arriving).path())))
  expect(
    cards.map(({ text }) => text.includes('Đặng Thị Thúy Diễm') || text.includes('Võ Hoàng Nhựt')),
  ).toEqual([true, true])
  expect(new Set(cards.map(({ link }) => link)).size).toBe(2)
  await coordinator.close()

  const phone = new VolunteersPhone()
  await phone.open(cards[0]?.link ?? '')
  await phone.tap('Tham gia')
  await phone.sees('Tổ Kênh Ba')
  await phone.close()
})

async function fills(officer: Officer, boxes: Record<string, string>, ticks: string[] = []): Promise<void> {
  const dialog = officer.page.getByRole('dialog')
  for (const [label, words] of Object.entries(boxes)) await dialog.getByLabel(label).fill(words)
  for (const label of ticks) await dialog.getByLabel(label).check()
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.waitFor({ state: 'detached' })
}
