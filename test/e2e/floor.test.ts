import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeViolations, openBrowser, PHONE } from '../support/browser.ts'
import { type SystemUnderTest, startSystem } from '../support/system.ts'

const TOO_OLD = 'Trình duyệt này quá cũ nên không mở được ứng dụng. Hãy mở bằng Chrome bản mới nhất.'
const NO_SCRIPT = 'Hãy bật JavaScript trong trình duyệt rồi mở lại, hoặc mở bằng Chrome.'

let system: SystemUnderTest
let browser: BrowserContext

beforeAll(async () => {
  system = await startSystem()
})
afterEach(async () => {
  await browser.close()
})
afterAll(async () => {
  await system.stop()
})

async function open(without: string, javaScriptEnabled = true): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'floor-'))
  browser = await openBrowser({ profile, viewport: PHONE, javaScriptEnabled })
  await browser.addInitScript(without)
  const page = await browser.newPage()
  await page.goto(system.invitation)
  return page
}

test.each([
  ['modules', `delete HTMLScriptElement.prototype.noModule`],
  ['IndexedDB', `delete window.indexedDB`],
  ['encryption', `Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })`],
  ['what came with Chrome 69', `delete Array.prototype.flatMap`],
])(
  'A browser without %s is told in one sentence what to open instead, and starts nothing',
  async (_, without) => {
    const page = await open(without)
    await page.getByText(TOO_OLD).waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
  },
)

test('A browser that does not know our syntax is told too', async () => {
  const page = await open('')
  await page.route('**/assets/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'let syntax = of the future' }),
  )
  await page.reload()
  await page.getByText(TOO_OLD).waitFor()
})

test('Without JavaScript one sentence says what to do', async () => {
  const page = await open('', false)
  // What stands in <noscript> is found by no text.
  const said = page.locator('noscript')
  expect(await said.innerText()).toContain(NO_SCRIPT)
  expect((await said.boundingBox())?.height).toBeGreaterThan(0)
  expect(await page.getByText(TOO_OLD).isVisible()).toBe(false)
})

test('A browser that can run the app never shows the sentence, even when something breaks later', async () => {
  const page = await open('')
  await page.getByRole('button', { name: 'Tham gia' }).waitFor()
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error')))
  expect(await page.getByText(TOO_OLD).count()).toBe(0)
})
