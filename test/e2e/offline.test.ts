import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { VolunteersPhone } from './phone.ts'

let system: SystemUnderTest
let app: string
let phone: VolunteersPhone

beforeAll(async () => {
  system = await startSystem()
  app = `${system.origin}/t/`
})
afterAll(async () => {
  await system.stop()
})

beforeEach(async () => {
  phone = new VolunteersPhone()
  await phone.open(system.invitation)
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.isInstalled()
  await phone.sees('Ghi phiếu mới')
})
afterEach(async () => {
  await phone.close()
})

test('After one visit the app opens without a network, in both languages', async () => {
  phone.kill()
  await phone.open(app, 'offline')
  await phone.sees('Ghi phiếu mới')
  await phone.tap('English')
  await phone.sees('New record')
  await phone.hasNoAxeViolations()
  phone.kill()
  await phone.open(app, 'offline')
  await phone.sees('New record')
})

test('Two tabs send a visit once', async () => {
  await phone.goOffline()
  const first = phone.page
  await nobodyIsHomeAt('011')
  await phone.follow('Trang chính')
  const second = await phone.openTab(app)
  await phone.sees('Đang chờ gửi: 1')

  const network = await holdUp([first, second])
  await phone.goOnline()
  await phone.switchTo(first)
  await phone.tap('Gửi ngay')
  await phone.sees('Đang gửi…')
  await phone.switchTo(second)
  await phone.sees('Đang gửi…') // it waits for its turn
  network.letGo()
  for (const tab of [first, second]) {
    await phone.switchTo(tab)
    await phone.sees('Không còn phiếu chờ gửi')
  }
  expect(network.sent()).toBe(1)
})

test('Two tabs with one form lose no answer and send it once', async () => {
  const first = phone.page
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', '021')
  const second = await phone.openTab(first.url())
  await phone.choose('Kết quả lần đến', 'Vắng nhà')

  await phone.switchTo(first)
  await phone.isChosen('Vắng nhà')
  await phone.type('Mã hộ', '022')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')

  await phone.switchTo(second)
  await phone.sees('Đã lưu trên máy')
  await phone.follow('Trang chính')
  await phone.sees('Ghi phiếu mới') // and no longer the page that was left, which names the form too
  await phone.sees(/022/)
  expect(await phone.page.getByText(/02[12]/).count()).toBe(1)
})

test('A new version waits while a form is open, and touches only the tab that asked for it', async () => {
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', '031')
  const form = phone.page
  await form.evaluate(() => Object.assign(window, { isTheSamePage: true }))

  await phone.openTab(app)
  await phone.sees('Phiếu đang ghi dở') // it has asked for its own worker before it finds another
  await phone.findsNewVersion()
  await phone.sees('Có bản mới')
  const reloaded = phone.page.waitForEvent('load')
  await phone.tap('Dùng bản mới')
  await reloaded
  await phone.sees('Phiếu đang ghi dở')

  await phone.switchTo(form)
  expect(await form.evaluate(() => 'isTheSamePage' in window)).toBe(true)
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
})

test('A form is saved even where the pages that come later never came', async () => {
  const other = new VolunteersPhone()
  try {
    await other.open('about:blank')
    await other.loses('**/assets/later-*.js')
    await other.page.goto(system.invitation)
    await other.tap('Tham gia')
    await other.tap('Bắt đầu')
    await other.tap(/Phiếu ghi nhận kỹ năng số/)
    await other.type('Mã hộ', '051')
    await other.choose('Kết quả lần đến', 'Vắng nhà')
    await other.tap('Tiếp tục')
    await other.sees('Xem lại và gửi')
    expect(await other.page.getByText('Sửa').count()).toBe(0)
    await other.tap('Gửi')
    await other.sees('Đang chờ gửi: 1')
  } finally {
    await other.close()
  }
})

test('A screen reader reads out every screen that one comes to', async () => {
  await phone.hearsOf('Tổ CNSCĐ')
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.hearsOf('Phần 1/')
  await phone.type('Mã hộ', '041')
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.hearsOf('Xem lại và gửi')
  await phone.tap('Gửi')
  await phone.hearsOf('Đã lưu trên máy')
  await phone.follow('Trang chính')
  await phone.hearsOf('Tổ CNSCĐ')
})

/** A household that is visited and not met: the shortest form. */
async function nobodyIsHomeAt(household: string): Promise<void> {
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', household)
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
}

/** Holds every batch up until it is let go, and counts them. */
async function holdUp(tabs: Page[]): Promise<{ letGo: () => void; sent: () => number }> {
  let sent = 0
  let letGo = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  for (const tab of tabs) {
    await tab.route('**/api/field/batches', async (route) => {
      sent += 1
      await released
      await route.continue()
    })
  }
  return { letGo, sent: () => sent }
}
