import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, openBrowser, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'

let system: SystemUnderTest
let plain: BrowserContext
let able: BrowserContext

beforeAll(async () => {
  const open = (javaScriptEnabled: boolean) =>
    openBrowser({
      profile: mkdtempSync(join(tmpdir(), 'resident-')),
      viewport: PHONE,
      javaScriptEnabled,
    })
  ;[system, plain, able] = await Promise.all([startSystem(), open(false), open(true)])
  for (const context of [plain, able]) context.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await Promise.all([plain.close(), able.close()])
  await system.stop()
})

describe('A resident without scripts', () => {
  test('gives feedback, mends a mistake, is thanked, and sees what becomes of it', async () => {
    const page = await poster(plain)
    await answer(page, 'Không hài lòng')
    await page.getByRole('textbox', { name: /muốn nói thêm điều gì/ }).fill('Chờ lâu quá, chưa ai trả lời.')
    await page.getByRole('checkbox', { name: 'Chậm' }).check()
    await wantsAnswer(page).check()
    await send(page)

    // A browser alone cannot know that an answer is wanted now: the server says it, and keeps all that was typed.
    await page.getByText('Xin trả lời câu này').first().waitFor()
    expect(await page.getByRole('radio', { name: 'Không hài lòng', exact: true }).isChecked()).toBe(true)
    expect(await page.getByRole('textbox', { name: /muốn nói thêm/ }).inputValue()).toContain('Chờ lâu quá')
    expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width)

    await phone(page).fill('0912 345 678')
    await send(page)
    const code = await receiptOn(page)
    await page.getByRole('link', { name: 'Xem tình trạng góp ý' }).click()
    await page.getByRole('heading', { name: 'Tình trạng góp ý' }).waitFor()
    expect(await page.locator('main').innerText()).toContain(code)

    await page.goto(`${system.origin}/g/tra-cuu`)
    await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).selectOption('Tỉnh Cà Mau')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    const communeCode = (system.posters[0]?.url ?? '').split('/').pop()?.slice(0, 5)
    const commune = page.locator(`option[value^="${communeCode}@"]`)
    await page
      .getByRole('combobox', { name: 'Xã, phường nơi góp ý' })
      .selectOption((await commune.getAttribute('value')) ?? '')
    await lookUp(page, '2222-2222')
    await page.getByText('Không tìm thấy góp ý').waitFor()
    await lookUp(page, code.toLowerCase().replace('-', ' '))
    await page.getByRole('heading', { name: 'Tình trạng góp ý' }).waitFor()
    expect(await page.locator('main').innerText()).toContain(code)
    expect(await plain.cookies()).toEqual([])
    await page.close()
  })

  test('who goes back and sends the form again has sent it once', async () => {
    const page = await poster(plain)
    await answer(page, 'Hài lòng')
    await page.getByRole('radio', { name: 'Không cần' }).check()
    await send(page)
    const receipt = await receiptOn(page)

    await page.goBack()
    expect(await page.getByRole('radio', { name: 'Hài lòng', exact: true }).isChecked()).toBe(true)
    await send(page)
    expect(await receiptOn(page)).toBe(receipt)

    await page.goBack()
    await page.getByRole('radio', { name: 'Rất hài lòng' }).check()
    await send(page)
    await page.getByRole('heading', { name: 'Phiếu này đã được gửi trước đó' }).waitFor()

    await page.getByRole('link', { name: 'Mở phiếu mới' }).click()
    expect(await page.locator(':checked').count()).toBe(0)
    await page.close()
  })

  test('who mended a mistake and goes back finds the form, and sends it once', async () => {
    const page = await poster(plain)
    await answer(page, 'Hài lòng')
    await wantsAnswer(page).check()
    await send(page)
    await phone(page).fill('0912 345 678')
    await send(page)
    const receipt = await receiptOn(page)

    await page.goBack()
    await page.getByText('Còn 1 chỗ cần xem lại').waitFor()
    expect(await phone(page).inputValue()).toBe('0912 345 678')
    await send(page)
    expect(await receiptOn(page)).toBe(receipt)
    await page.close()
  })

  test('takes the feedback back, once more asked', async () => {
    const page = await poster(plain)
    await answer(page, 'Hài lòng')
    await page.getByRole('radio', { name: 'Không cần' }).check()
    await send(page)
    await receiptOn(page)
    await page.getByRole('link', { name: 'Xem tình trạng góp ý' }).click()
    await page.getByRole('link', { name: 'Xóa góp ý' }).click()
    await page.getByRole('heading', { name: 'Xóa góp ý này?' }).waitFor()
    await page.getByRole('button', { name: 'Xóa góp ý' }).click()
    await page.getByRole('heading', { name: 'Đã xóa góp ý' }).waitFor()
    await page.close()
  })
})

describe('A resident whose browser can', () => {
  test('sees only the questions that are asked, and is told of a mistake in place', async () => {
    const page = await poster(able)
    expect(await asked(page)).toEqual(['1', '2', '3', '5'])
    await answer(page, 'Không hài lòng')
    expect(await asked(page)).toEqual(['1', '2', '3', '4', '5'])
    expect(await page.getByText('Chỉ trả lời nếu').count()).toBe(0)
    await page.getByRole('checkbox', { name: 'Chậm' }).check()
    await wantsAnswer(page).check()
    expect(await asked(page)).toEqual(['1', '2', '3', '4', '5', '6'])
    const comment = page.getByRole('textbox', { name: /muốn nói thêm/ })
    await comment.fill('Chờ lâu')
    await page.getByText('Còn viết được 993 ký tự').waitFor()

    await phone(page).fill('12')
    await send(page)
    await page.getByText('Còn 1 chỗ cần xem lại').waitFor()
    expect(new URL(page.url()).search).toBe('')
    expect(await comment.inputValue()).toBe('Chờ lâu')
    expect(await axeViolations(page)).toEqual([])

    // What is hidden is neither wanted nor sent.
    await page.getByRole('radio', { name: 'Rất hài lòng' }).check()
    await page.getByRole('radio', { name: 'Không cần' }).check()
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await send(page)
    expect([...new URLSearchParams((await sent).postData() ?? '').keys()].filter(isQuestion)).toEqual([
      ...['rating', 'topic', 'comment', 'want_contact'],
    ])
    await receiptOn(page)
    await page.close()
  })

  test('finds what was written after a reload, but for the telephone number', async () => {
    const page = await poster(able)
    await answer(page, 'Không hài lòng')
    await page.getByRole('checkbox', { name: 'Khó làm' }).check()
    await wantsAnswer(page).check()
    await phone(page).fill('0912345678')
    await page.reload()
    await page.getByText('Những gì ông/bà ghi lần trước vẫn còn đây').waitFor()
    expect(await page.locator(':checked').count()).toBe(4)
    expect(await phone(page).inputValue()).toBe('')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('0912345678')

    await page.getByRole('button', { name: 'Xóa hết, ghi lại từ đầu' }).click()
    expect(await page.locator(':checked').count()).toBe(0)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.close()
  })

  test('loses the network, keeps the page open, and is thanked when it is back', async () => {
    const page = await poster(able)
    await answer(page, 'Hài lòng')
    await page.getByRole('radio', { name: 'Không cần' }).check()
    await able.setOffline(true)
    await send(page)
    await page.getByText('Chưa gửi được. Giữ trang này mở, máy sẽ tự gửi lại.').waitFor()
    await page.getByText('Đã thử 1 lần.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await able.setOffline(false)
    const code = await receiptOn(page)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)

    // To load the page again, or to come back to it, shows the receipt and not an empty form.
    await page.reload()
    await page.getByRole('heading', { name: 'Tình trạng góp ý' }).waitFor()
    expect(await page.locator('main').innerText()).toContain(code)
    await page.close()
  })

  test('whose reply was lost behind the sign-in of a WiFi sends the same form again, though the page was loaded anew', async () => {
    const page = await poster(able)
    await answer(page, 'Hài lòng')
    await page.getByRole('radio', { name: 'Không cần' }).check()
    const ids: (string | null)[] = []
    await page.route('**/g/*?send*', async (route) => {
      ids.push(new URLSearchParams(route.request().postData() ?? '').get('_id'))
      if (ids.length > 1) return route.continue()
      await route.fetch()
      // What a WiFi that wants a sign-in answers, whatever it is asked.
      return route.fulfill({ contentType: 'text/html', body: '<h1>WiFi</h1>' })
    })
    await send(page)
    await page.getByText('Chưa gửi được').waitFor()
    await page.reload()
    await send(page)
    await receiptOn(page)
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
    await page.close()
  })

  test('finds every page clean for axe', async () => {
    const page = await able.newPage()
    const clean = async () => expect(await axeViolations(page)).toEqual([])
    await page.goto(system.posters[1]?.url ?? '')
    await clean()
    await page.goto(system.posters[0]?.url ?? '')
    await answer(page, 'Hài lòng')
    await page.getByRole('radio', { name: 'Không cần' }).check()
    await send(page)
    await receiptOn(page)
    await clean()
    await page.getByRole('link', { name: 'Xem tình trạng góp ý' }).click()
    await page.getByRole('heading', { name: 'Tình trạng góp ý' }).waitFor()
    await clean()
    await page.goto(`${system.origin}/g/tra-cuu`)
    await clean()
    await page.close()
  })
})

async function poster(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(system.posters[0]?.url ?? '')
  return page
}

async function answer(page: Page, rating: string): Promise<void> {
  await page.getByRole('radio', { name: rating, exact: true }).check()
  await page.getByRole('radio', { name: 'Tổ công nghệ số cộng đồng' }).check()
}

function wantsAnswer(page: Page) {
  return page.getByRole('radio', { name: /tôi đồng ý để lại số điện thoại/ })
}

function phone(page: Page) {
  return page.getByRole('textbox', { name: 'Số điện thoại' })
}

async function lookUp(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: /Mã góp ý/ }).fill(code)
  await page.getByRole('button', { name: 'Xem góp ý' }).click()
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Gửi( lại ngay)?$/ }).click()
}

/** The numbers of the questions that are to be seen. */
async function asked(page: Page): Promise<string[]> {
  const titles = await page.locator('legend:visible, label.t:visible').allTextContents()
  return titles.map((title) => title.slice(0, 1))
}

function isQuestion(name: string): boolean {
  return /^[a-z]/.test(name)
}

async function widthOf(page: Page): Promise<number> {
  return page.locator('html').evaluate((html) => html.scrollWidth)
}

async function receiptOn(page: Page): Promise<string> {
  await page.getByRole('heading', { name: /Cảm ơn/ }).waitFor()
  return page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()
}
