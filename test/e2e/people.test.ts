import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { OFFICE, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

let system: SystemUnderTest
let admin: Officer

beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await system.stop()
})

beforeEach(async () => {
  admin = await Officer.at(`${system.office}?page=people`)
  await admin.signsInAs('quantri.camau@example.vn')
  await admin.sees('Đang có quyền')
})
afterEach(async () => {
  await admin.close()
})

test('An administrator adds a coordinator, who signs in and is shut out when the role is taken back', async () => {
  await admin.tap('Thêm cán bộ')
  const form = admin.page.getByRole('dialog')
  await form.getByLabel('Địa chỉ thư').fill('duyen@example.vn')
  await form.getByLabel('Họ và tên').fill('Lý Thị Mỹ Duyên')
  await form.getByLabel('Vai trò').selectOption({ label: 'Điều phối viên xã' })
  await form.getByLabel('Xã, phường, đặc khu').selectOption({ label: 'Xã Khánh An' })
  await admin.hasNoAxeViolations()
  await form.getByRole('button', { name: 'Thêm cán bộ' }).click()
  await admin.sees('Đã thêm Lý Thị Mỹ Duyên')

  const coordinator = await Officer.at(system.office)
  await coordinator.page.getByRole('link', { name: 'Đăng nhập' }).click()
  await coordinator.page.getByLabel(/Địa chỉ thư khác/).fill('duyen@example.vn')
  await coordinator.page.getByRole('button', { name: /^Đăng nhập/ }).click()
  await coordinator.sees('Duyên')
  expect(await coordinator.asks('/api/office/me')).toMatchObject({
    status: 200,
    body: { staff: { role: 'commune_coordinator', commune: '32059@2025-07-01' } },
  })

  await admin.tap('Thu hồi quyền của Lý Thị Mỹ Duyên')
  await admin.hasNoAxeViolations()
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Thu hồi quyền' }).click()
  await admin.sees('Đã thu hồi quyền của Lý Thị Mỹ Duyên')
  expect(await coordinator.asks('/api/office/me')).toMatchObject({ status: 403, body: { code: 'not-staff' } })
  await coordinator.close()

  await admin.tap('Hoàn tác')
  await admin.page.getByRole('button', { name: 'Thu hồi quyền của Lý Thị Mỹ Duyên' }).waitFor()
})

test('Who signs out everywhere has to sign in again, on every computer', async () => {
  const elsewhere = await Officer.at(system.office)
  await elsewhere.signsInAs('quantri.camau@example.vn')
  await elsewhere.sees('Kết quả')
  await admin.tap('Tài khoản của Huỳnh Ngọc Bích')
  await admin.hasNoAxeViolations()
  await admin.tap('Đăng xuất mọi nơi')
  await admin.sees('Trang dành cho cán bộ')
  expect(await elsewhere.asks('/api/office/me')).toMatchObject({ status: 401 })
  await elsewhere.close()
})

test('An officer gives only the role of a commune’s coordinator, and sees the others', async () => {
  const officer = await Officer.at(`${system.office}?page=people`)
  await officer.signsInAs('canbo.camau@example.vn')
  await officer.page.getByRole('button', { name: 'Thu hồi quyền của Nguyễn Thị Mai' }).waitFor()
  expect(await officer.page.getByRole('button', { name: /của Huỳnh Ngọc Bích|của Đặng/ }).count()).toBe(0)
  await officer.tap('Thêm cán bộ')
  const roles = officer.page.getByRole('dialog').getByLabel('Vai trò').getByRole('option')
  expect(await roles.allTextContents()).toEqual(['Điều phối viên xã'])
  await officer.close()
})

test.each([
  ['an office screen', OFFICE],
  ['a phone', PHONE],
])('The list is found by folded words, clean for axe and fits %s', async (_, size) => {
  await admin.page.setViewportSize(size)
  await admin.page.getByLabel('Tìm theo').fill('phan ngoc hien')
  await admin.sees(/^1\/\d+ người$/)
  await admin.sees('Xã Phan Ngọc Hiển')
  expect(admin.page.url()).toContain('q=phan+ngoc+hien')
  await admin.hasNoAxeViolations()
  expect(await admin.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    size.width,
  )
})
