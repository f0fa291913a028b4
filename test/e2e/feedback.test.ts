import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OFFICE, openBrowser, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { Officer } from './officer.ts'

let system: SystemUnderTest
let browser: BrowserContext
let resident: Page
let openedAt: number
let office: Officer

beforeAll(async () => {
  system = await startSystem()
  const profile = mkdtempSync(join(tmpdir(), 'resident-'))
  const opening = openBrowser({ profile, viewport: PHONE, javaScriptEnabled: false })
  office = await Officer.at(`${system.office}?page=feedback`)
  browser = await opening
  resident = browser.pages()[0] ?? (await browser.newPage())
  await resident.goto(poster())
  openedAt = Date.now()
})
afterAll(async () => {
  await office.close()
  await browser.close()
  await system.stop()
})

test('A province writes a template, and nobody leaves before it is saved without being asked', async () => {
  const { page } = office
  await office.signsInAs('canbo.camau@example.vn')
  await office.sees('Không có góp ý nào đang chờ.')
  await office.opensTab('Cài đặt')
  await office.tap('Thêm mẫu')
  await page.getByRole('textbox', { name: 'Tên mẫu' }).fill('Đã báo nhà mạng')
  await page.getByRole('link', { name: 'Quá hạn' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ở lại' }).click()

  await office.tap('Lưu cài đặt')
  await office.sees('Hãy ghi tên mẫu và lời trả lời tiếng Việt.')
  await page.getByRole('textbox', { name: 'Lời trả lời tiếng Việt' }).fill('Xã đã báo nhà mạng.')
  await page.getByRole('textbox', { name: 'Các nhãn để chọn' }).fill('sóng yếu\nđã họp thôn')
  await page.getByRole('textbox', { name: 'Số ngày cho việc: Sóng di động' }).fill('3')
  await office.hasNoAxeViolations()
  await office.tap('Lưu cài đặt')
  await office.sees('Đã lưu cài đặt.')
  await signsOut()
})

test('What was sent quicker than anybody reads waits until a coordinator releases it', async () => {
  const { page } = office
  await sendsAtOnce('Nộp hồ sơ trên mạng bị lỗi ba lần.')
  await office.opens(`${system.office}?page=feedback`)
  await office.signsInAs('dieuphoi.khanhan@example.vn')
  await office.sees('Không có góp ý nào cần trả lời.')
  await office.opensTab('Tạm giữ')
  await office.sees('gửi quá nhanh')
  await office.hasNoAxeViolations()
  await page.getByRole('checkbox', { name: /Dịch vụ công/ }).check()
  await office.tap('Đưa vào kết quả')
  await office.sees('Đã đưa 1 góp ý vào kết quả')
  await office.sees('Không có góp ý nào bị tạm giữ.')
})

test('A coordinator replies by a template, the resident is not content, and it is closed with a reason', async () => {
  const { page } = office
  const receipt = await sendsWhatWasOpenedBefore('Sóng trong ấp yếu, học sinh không học được.')
  await office.opensTab('Cần trả lời')
  await page.getByText('Nộp hồ sơ trên mạng').waitFor() // as it was released
  await page.getByRole('link', { name: 'Sóng di động, Internet' }).click()
  await office.sees('Mới nhận')
  await office.tap('Nhận xử lý')
  await office.sees('Bạn đã nhận xử lý góp ý này.')
  await office.tap('Xem số điện thoại')
  await office.sees('0912345678')
  await page.getByRole('button', { name: 'Trả lời' }).click()
  await page.getByRole('combobox', { name: 'Mẫu trả lời' }).selectOption({ label: 'Đã báo nhà mạng' })
  await page
    .getByRole('textbox', { name: 'Lời trả lời' })
    .fill('Xã đã báo nhà mạng, hẹn sửa trước ngày 30/11.')
  await office.hasNoAxeViolations()
  await page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await office.sees('Đã gửi trả lời.')

  await resident.goto(receipt)
  await resident.getByText('hẹn sửa trước ngày 30/11').first().waitFor()
  await resident.getByRole('textbox').fill('Đến nay vẫn yếu.')
  await resident.getByRole('button', { name: 'Chưa giải quyết' }).click()
  await resident.getByText('Việc này sẽ được xem lại').first().waitFor()

  await page.getByRole('link', { name: /Trở lại/ }).click()
  await office.sees('mở lại theo ý người dân')
  await page.getByRole('link', { name: 'Sóng di động, Internet' }).click()
  await office.sees('Đến nay vẫn yếu.')
  await office.tap('Đóng')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Nhà mạng lắp trạm mới trong quý sau.')
  await dialog.getByRole('button', { name: 'Đóng góp ý' }).click()
  await office.sees('Đã đóng góp ý.')
  await resident.goto(receipt)
  await resident.getByText('Nhà mạng lắp trạm mới').first().waitFor()
})

test('Two at the same feedback: the second is told, and what was typed stays', async () => {
  const { page } = office
  await office.opensTab('Cần trả lời')
  await page.getByRole('link', { name: 'Dịch vụ công trực tuyến' }).click()
  await page.getByRole('button', { name: 'Trả lời' }).click()
  await page.getByRole('textbox', { name: 'Lời trả lời' }).fill('Đã sửa xong.')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Nhận xử lý' }).click()
  await other.getByText('Bạn đã nhận xử lý').waitFor()
  await other.close()

  await office.tap('Gửi trả lời')
  await office.sees('Có người vừa xử lý góp ý này trước bạn.')
  expect(await page.getByRole('textbox', { name: 'Lời trả lời' }).inputValue()).toBe('Đã sửa xong.')
  await page.locator('.steps').getByText('nhận xử lý').waitFor()
  await office.tap('Gửi trả lời')
  await office.sees('Đã gửi trả lời.')
})

test('Every part fits a phone, and somebody who only looks at results has no inbox', async () => {
  const { page } = office
  await page.setViewportSize(PHONE)
  for (const part of ['Cần trả lời', 'Tạm giữ', 'Tất cả']) {
    await office.opensTab(part)
    await page.locator('nav a[aria-current]', { hasText: part }).waitFor()
    await page.getByRole('region', { name: part }).waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([part, width]).toEqual([part, PHONE.width])
  }
  await office.hasNoAxeViolations()
  await page.getByRole('link', { name: 'Sóng di động, Internet' }).click()
  await office.sees('Đã đóng')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
  await page.setViewportSize(OFFICE)
  await signsOut()

  await office.opens(`${system.office}?page=feedback&view=inbox`)
  await office.signsInAs('lanhdao.camau@example.vn')
  await page.getByRole('link', { name: 'Lắng nghe' }).waitFor()
  for (const part of ['Cần trả lời', 'Tạm giữ', 'Tất cả', 'Mã QR', 'Cài đặt']) {
    expect(await page.getByRole('link', { name: part }).count()).toBe(0)
  }
})

async function signsOut(): Promise<void> {
  await office.tap('Đăng xuất')
  await office.sees('Dành cho cán bộ')
}

function poster(): string {
  return system.posters[0]?.url ?? ''
}

/** As a program does, or somebody very quick: the form is opened and sent in one breath. */
async function sendsAtOnce(comment: string): Promise<void> {
  const page = await (await fetch(poster())).text()
  const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  const form = hidden.map(([, name = '', value = '']) => [name, value])
  const answers = Object.entries({ rating: '3', topic: 'dvc', comment, want_contact: 'no' })
  const sent = await fetch(poster(), { method: 'POST', body: new URLSearchParams([...form, ...answers]) })
  expect(sent.status).toBe(200)
}

/** Fills in the page that was opened before the office began, without scripts; gives the address of the receipt. */
async function sendsWhatWasOpenedBefore(comment: string): Promise<string> {
  await expect.poll(() => Date.now() - openedAt, { timeout: 5_000 }).toBeGreaterThan(3_000)
  await resident.getByRole('radio', { name: 'Không hài lòng', exact: true }).check()
  await resident.getByRole('radio', { name: 'Sóng di động, Internet' }).check()
  await resident.getByRole('textbox', { name: /muốn nói thêm điều gì/ }).fill(comment)
  await resident.getByRole('checkbox', { name: 'Chậm' }).check()
  await resident.getByRole('radio', { name: /tôi đồng ý để lại số điện thoại/ }).check()
  await resident.getByRole('textbox', { name: 'Số điện thoại' }).fill('0912 345 678')
  await resident.getByRole('button', { name: 'Gửi' }).click()
  await resident.getByRole('heading', { name: /Cảm ơn/ }).waitFor()
  const link = await resident.locator('a[href*="/g/"]').first().getAttribute('href')
  return new URL(link ?? '', system.origin).href
}
