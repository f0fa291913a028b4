import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

let system: SystemUnderTest
let coordinator: Officer

beforeAll(async () => {
  system = await startSystem({ demoResponses: 120 })
  coordinator = await Officer.at(system.office)
})
afterAll(async () => {
  await coordinator.close()
  await system.stop()
})

test('A coordinator reads a form, sends it back with a word, excludes it, and counts it again', async () => {
  const { page } = coordinator
  await coordinator.signsInAs('dieuphoi.khanhan@example.vn')
  await page.getByRole('link', { name: 'Phiếu đã nhận' }).click()
  await coordinator.sees('Không có phiếu nào chờ xem lại.')
  await page.getByRole('link', { name: 'Tất cả' }).click()
  const form = page.locator('tbody a').first()
  const name = (await form.textContent()) ?? ''
  await coordinator.hasNoAxeViolations()

  await form.click()
  await page.getByRole('heading', { name }).waitFor()
  await coordinator.sees('Kết quả lần đến')
  await coordinator.sees(/Gặp được hộ|Vắng nhà|Từ chối/)
  await coordinator.hasNoAxeViolations()

  await coordinator.tap('Gửi lại')
  const dialog = page.getByRole('dialog')
  const send = dialog.getByRole('button', { name: 'Gửi lại' })
  expect(await send.isDisabled()).toBe(true)
  await dialog.getByRole('textbox').fill('Nhờ xem lại số người.')
  await coordinator.hasNoAxeViolations()
  await send.click()
  await coordinator.sees('Đã gửi lại phiếu cho người ghi.')

  await coordinator.tap('Loại')
  await dialog.getByRole('textbox').fill('Ghi hai lần.')
  await dialog.getByRole('button', { name: 'Loại' }).click()
  await coordinator.sees('Đã loại phiếu.')
  await coordinator.sees('Đã loại')

  await page.getByRole('link', { name: /Trở lại/ }).click()
  await page.locator('tr', { hasText: 'Loại: Ghi hai lần.' }).getByRole('link', { name }).click()
  await coordinator.tap('Cho tính lại')
  await coordinator.sees('Đã duyệt phiếu.')
  await coordinator.sees('Được tính')
})

test('An officer of the province chooses the commune, and the address keeps it', async () => {
  const officer = await Officer.at(system.office)
  await officer.signsInAs('canbo.camau@example.vn')
  const { page } = officer
  await page.getByRole('link', { name: 'Phiếu đã nhận' }).click()
  await officer.sees('Hãy chọn xã, phường để xem phiếu.')
  await page.getByRole('combobox', { name: 'Xã, phường' }).selectOption({ label: 'Xã Khánh An' })
  await page.getByRole('link', { name: 'Tất cả' }).click()
  await page.locator('tbody a').first().waitFor()
  await page.reload()
  await page.locator('tbody a').first().waitFor()
  await officer.close()
})
