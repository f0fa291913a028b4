import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { VolunteersPhone } from './phone.ts'
import { teamInvitation } from './team-invitation.ts'

let system: SystemUnderTest
let team: { link: string; code: string }
let phone: VolunteersPhone

beforeAll(async () => {
  system = await startSystem()
  team = await teamInvitation(system)
})
afterAll(async () => {
  await system.stop()
})
beforeEach(async () => {
  phone = new VolunteersPhone()
})
afterEach(async () => {
  await phone.close()
})

test('Twelve typed characters show the invitation, and a picked name joins', async () => {
  await phone.open(`${system.origin}/t/`)
  await phone.follow('Nhập mã mời 12 ký tự')
  await phone.hearsOf('Nhập mã mời')
  const box = phone.page.getByLabel('Mã mời 12 ký tự')

  // What goes wrong says what to do.
  await phone.tap('Xem lời mời')
  await phone.sees('Mã còn thiếu ký tự')
  await phone.hasNoAxeViolations()
  await box.fill('ABCDÉ')
  await phone.sees('Hãy tắt gõ tiếng Việt')
  await box.fill('0000 0000 0000')
  await phone.tap('Xem lời mời')
  await phone.sees('Không có lời mời nào với mã này')
  await phone.tap('Quay lại')

  await box.fill('')
  await box.pressSequentially(team.code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))
  expect(await box.inputValue()).toBe(team.code.replace(/(.{4})(?=.)/g, '$1-'))
  await phone.tap('Xem lời mời')
  await phone.sees('Bạn là ai?')
  await phone.hasNoAxeViolations()
  expect(await phone.page.getByRole('button', { name: 'Tham gia' }).isDisabled()).toBe(true)
  const name = (await phone.page.getByRole('radio').nth(1).locator('..').textContent()) ?? ''
  await phone.page.getByRole('radio', { name }).check()
  await phone.tap('Tham gia')
  await phone.sees('Máy này đã vào tổ')
  await phone.sees(name)
  await phone.tap('Bắt đầu')
  await phone.sees('Ghi phiếu mới')
  await phone.sees(new RegExp(`${name} · `))
})

test('A team’s link joins one name, loses no place with its reply, and opens the app from then on', async () => {
  await phone.open('about:blank')
  const nonces: unknown[] = []
  await phone.page.route('**/api/field/devices', async (route) => {
    nonces.push(route.request().postDataJSON().nonce)
    // The server lets the phone in, and the reply is lost.
    if (nonces.length === 1) {
      await route.fetch()
      return route.abort()
    }
    await route.continue()
  })
  await phone.page.goto(team.link)
  await phone.page.getByRole('radio').first().check()
  await phone.tap('Tham gia')
  await phone.sees('Lời mời vẫn còn nguyên')
  await phone.hasNoAxeViolations()
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.isInstalled()
  await phone.sees('Ghi phiếu mới')
  expect(new Set(nonces).size).toBe(1)

  await phone.goOffline()
  await phone.openTab(team.link)
  await phone.sees('Ghi phiếu mới')
})

test('Inside Zalo nothing is stored, and one button leads to Chrome with the whole invitation', async () => {
  await phone.open('about:blank')
  await calledItself(
    'Mozilla/5.0 (Linux; Android 10; SM-A107F Build/QP1A.190711.020;) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/99.0.4844.58 Mobile Safari/537.36 Zalo android/12100609 ZaloTheme/light ZaloLanguage/vi',
  )
  await phone.page.goto(team.link)
  await phone.sees('Hãy mở bằng Chrome')
  await phone.sees('bên trong Zalo')
  await phone.hasNoAxeViolations()
  const secret = team.link.split('#')[1] ?? 'no secret'
  const button = phone.page.getByRole('link', { name: 'Mở bằng Chrome' })
  expect(await button.getAttribute('href')).toMatch(
    new RegExp(`^intent://[^#]+/t/#${secret}#Intent;.*package=com\\.android\\.chrome;`),
  )
  await phone.tap('English')
  await phone.sees('Please open in Chrome')
  expect(await storedHere()).toEqual({ databases: [], workers: 0, kept: 0 })
})

test('Inside Facebook on an iPhone the words lead to Safari', async () => {
  await phone.open('about:blank')
  await calledItself(
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/520.0.0.38.101]',
  )
  await phone.page.goto(team.link)
  await phone.sees('Hãy mở bằng Safari')
  await phone.sees('bên trong Facebook')
  await phone.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await phone.tap('Sao chép đường dẫn')
  await phone.sees('Đã sao chép')
  expect(await phone.page.evaluate(() => navigator.clipboard.readText())).toBe(team.link)
  expect(await storedHere()).toEqual({ databases: [], workers: 0, kept: 0 })
})

test('In Safari on an iPhone the page is installed first, and joining at once is the second choice', async () => {
  await phone.open('about:blank')
  // Chromium cannot be Safari; this is how Safari says that the page is not on the home screen.
  await phone.page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }))
  await phone.page.goto(team.link)
  await phone.hearsOf('Trước tiên, thêm vào MH chính')
  await phone.hasNoAxeViolations()
  await phone.tap('Vẫn tham gia trong Safari')
  await phone.sees('Bạn là ai?')
})

/** From the next page on the browser calls itself like this. */
async function calledItself(userAgent: string): Promise<void> {
  const session = await phone.page.context().newCDPSession(phone.page)
  await session.send('Emulation.setUserAgentOverride', { userAgent })
}

function storedHere() {
  return phone.page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    kept: localStorage.length,
  }))
}
