import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, openBrowser, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'

let system: SystemUnderTest
let browser: BrowserContext

beforeAll(async () => {
  system = await startSystem()
  const profile = mkdtempSync(join(tmpdir(), 'resident-'))
  browser = await openBrowser({ profile, viewport: PHONE, javaScriptEnabled: false })
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

test('A resident without scripts gives feedback, mends a mistake and is thanked', async () => {
  const page = browser.pages()[0] ?? (await browser.newPage())
  await page.goto(system.posters[0]?.url ?? '')

  await page.getByRole('radio', { name: 'Không hài lòng', exact: true }).check()
  await page.getByRole('radio', { name: 'Tổ công nghệ số cộng đồng' }).check()
  await page.getByRole('textbox', { name: /muốn nói thêm điều gì/ }).fill('Chờ lâu quá, chưa ai trả lời.')
  await page.getByRole('checkbox', { name: 'Chậm' }).check()
  await page.getByRole('radio', { name: /tôi đồng ý để lại số điện thoại/ }).check()
  await page.getByRole('button', { name: 'Gửi' }).click()

  // A browser alone cannot know that an answer is wanted now: the server says it, and keeps all that was typed.
  await page.getByText('Xin trả lời câu này').first().waitFor()
  expect(await page.getByRole('radio', { name: 'Không hài lòng', exact: true }).isChecked()).toBe(true)
  expect(await page.getByRole('textbox', { name: /muốn nói thêm/ }).inputValue()).toContain('Chờ lâu quá')
  const { width } = await page.locator('html').evaluate((html) => ({ width: html.scrollWidth }))
  expect(width).toBeLessThanOrEqual(PHONE.width)

  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0912 345 678')
  await page.getByRole('button', { name: 'Gửi' }).click()
  await page.getByRole('heading', { name: /Cảm ơn/ }).waitFor()
  expect(await browser.cookies()).toEqual([])
})

test('A resident who goes back and sends the form again has sent it once', async () => {
  const page = await browser.newPage()
  await page.goto(system.posters[0]?.url ?? '')
  await page.getByRole('radio', { name: 'Hài lòng', exact: true }).check()
  await page.getByRole('radio', { name: 'Tổ công nghệ số cộng đồng' }).check()
  await page.getByRole('radio', { name: 'Không cần' }).check()
  await page.getByRole('button', { name: 'Gửi' }).click()
  const receipt = await receiptOn(page)

  await page.goBack()
  expect(await page.getByRole('radio', { name: 'Hài lòng', exact: true }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Gửi' }).click()
  expect(await receiptOn(page)).toBe(receipt)

  await page.goBack()
  await page.getByRole('radio', { name: 'Rất hài lòng' }).check()
  await page.getByRole('button', { name: 'Gửi' }).click()
  await page.getByRole('heading', { name: 'Phiếu này đã được gửi trước đó' }).waitFor()

  await page.getByRole('link', { name: 'Mở phiếu mới' }).click()
  expect(await page.locator(':checked').count()).toBe(0)
  await page.close()
})

test('A resident who mended a mistake and goes back finds the form, and sends it once', async () => {
  const page = await browser.newPage()
  await page.goto(system.posters[0]?.url ?? '')
  await page.getByRole('radio', { name: 'Hài lòng', exact: true }).check()
  await page.getByRole('radio', { name: 'Tổ công nghệ số cộng đồng' }).check()
  await page.getByRole('radio', { name: /tôi đồng ý để lại số điện thoại/ }).check()
  await page.getByRole('button', { name: 'Gửi' }).click()
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0912 345 678')
  await page.getByRole('button', { name: 'Gửi' }).click()
  const receipt = await receiptOn(page)

  await page.goBack()
  await page.getByText('Còn 1 chỗ cần xem lại').waitFor()
  expect(await page.getByRole('textbox', { name: 'Số điện thoại' }).inputValue()).toBe('0912 345 678')
  await page.getByRole('button', { name: 'Gửi' }).click()
  expect(await receiptOn(page)).toBe(receipt)
  await page.close()
})

test('Both posters’ pages are clean for axe, and so is the page that says what is missing', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'resident-'))
  const context = await openBrowser({ profile, viewport: PHONE })
  const page = context.pages()[0] ?? (await context.newPage())
  for (const { url } of system.posters) {
    await page.goto(url)
    expect(await axeViolations(page)).toEqual([])
  }

  await page.goto(system.posters[0]?.url ?? '')
  await page.locator('form').evaluate((form) => form.setAttribute('novalidate', ''))
  await page.getByRole('button', { name: 'Gửi' }).click()
  await page.getByText('Còn 3 chỗ cần xem lại').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await context.close()
})

async function receiptOn(page: Page): Promise<string> {
  await page.getByRole('heading', { name: /Cảm ơn/ }).waitFor()
  return page.getByText(/^[0-9A-F]{4}-[0-9A-F]{4}$/).innerText()
}
