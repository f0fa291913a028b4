import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

let system: SystemUnderTest
let officer: Officer

beforeAll(async () => {
  system = await startSystem()
  officer = await Officer.at(system.office)
})
afterAll(async () => {
  await officer.close()
  await system.stop()
})

test('A coordinator makes a code for every hamlet, prints them, sees what comes by one, and takes it down', async () => {
  const { page } = officer
  const dialog = page.getByRole('dialog')
  const row = page.getByRole('row').filter({ hasText: 'Ấp 2' })
  await officer.signsInAs('dieuphoi.phanngochien@example.vn')
  await page.getByRole('link', { name: 'Góp ý' }).click()
  await page.getByRole('link', { name: 'Mã QR' }).click()

  await officer.tap('Tạo mã mới')
  for (const name of ['Ấp 3', 'Ấp 4']) await dialog.getByRole('checkbox', { name }).uncheck()
  await officer.hasNoAxeViolations()
  await dialog.getByRole('button', { name: 'Tạo 2 mã' }).click()
  await dialog.getByRole('radio', { name: /^A6/ }).check()
  await officer.sees('2 tờ dán khổ A6, in hết 1 tờ giấy A4.')
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'In ngay' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('ma-qr-32244-A6.pdf')
  expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await officer.sees(/Đã lưu ma-qr-32244-A6.pdf/)
  await officer.hasNoAxeViolations()

  await officer.tap('Tạo mã mới')
  await dialog.getByRole('button', { name: 'Tạo 2 mã' }).waitFor() // two of four hamlets have theirs
  await page.keyboard.press('Escape')

  await officer.tap('Liên kết: Ấp 2')
  const link = await dialog.getByLabel('Liên kết', { exact: true }).inputValue()
  await page.keyboard.press('Escape')
  const word = (await row.locator('.check-word').textContent()) ?? ''
  const resident = await page.context().newPage()
  await givesFeedback(resident, link, word)

  await page.reload()
  await row.getByText('khoảng 1', { exact: true }).waitFor()
  expect(await row.getByRole('cell').allTextContents()).toEqual(
    expect.arrayContaining(['khoảng 1', '1', 'Đang dùng']),
  )

  await officer.tap('Gỡ mã: Ấp 2')
  await dialog.getByText('Nhớ gỡ cả tờ giấy').waitFor()
  await dialog.getByRole('button', { name: 'Gỡ mã' }).click()
  await officer.sees('Đã gỡ mã: Ấp 2.')
  await officer.sees('Đã gỡ hoặc hết hạn (1)')
  await resident.goto(link)
  await resident.getByText('Đợt lấy ý kiến này đã kết thúc').first().waitFor()
  await resident.close()

  const search = page.getByRole('searchbox')
  await search.fill(link)
  await row.getByText(/^Đã gỡ ngày/).waitFor()
  await search.fill(link.replace(new URL(link).host, 'evil.example'))
  await officer.sees('Địa chỉ này dẫn tới một trang khác')
})

test('An officer of the province chooses the commune, and makes a code for one desk by keyboard on a phone', async () => {
  const { page } = officer
  await page.goto(system.office)
  await officer.tap('Đăng xuất')
  await officer.signsInAs('canbo.camau@example.vn')
  await page.getByRole('link', { name: 'Góp ý' }).waitFor()
  await page.setViewportSize(PHONE)
  await page.goto(`${system.office}?page=feedback&province=96@2025-07-01&view=posters`)
  await officer.sees('Hãy chọn xã, phường')
  await page.getByRole('combobox', { name: 'Xã, phường' }).selectOption({ label: 'Xã Khánh An' })
  await page.getByRole('button', { name: 'Tạo mã mới' }).focus()
  await page.keyboard.press('Enter')
  // Every hamlet of this commune has its code, so one place is asked for.
  await page.getByRole('textbox', { name: 'Tên nơi dán' }).press('Enter')
  await officer.sees('Hãy ghi tên nơi dán.')
  await page.getByRole('textbox', { name: 'Tên nơi dán' }).fill('Quầy số 2')
  await page.keyboard.press('Enter')
  await officer.sees('Đã tạo 1 mã mới')
  await page.keyboard.press('Escape')
  await page.locator(':focus', { hasText: 'Tạo mã mới' }).waitFor()
  await page.getByRole('row').filter({ hasText: 'Quầy số 2' }).getByText('Quầy tiếp dân').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  await officer.hasNoAxeViolations()
})

async function givesFeedback(page: Page, link: string, word: string): Promise<void> {
  await page.goto(link)
  await page.getByText('Ấp 2').first().waitFor()
  await page.getByText(word, { exact: true }).first().waitFor()
  await page.getByRole('radio', { name: 'Hài lòng', exact: true }).check()
  await page.getByRole('radio', { name: 'Tổ công nghệ số cộng đồng' }).check()
  await page.getByRole('radio', { name: 'Không cần' }).check()
  await page.getByRole('button', { name: 'Gửi' }).click()
  await page.getByRole('heading', { name: /Cảm ơn/ }).waitFor()
}
