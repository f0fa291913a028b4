import { readFileSync } from 'node:fs'
import type { Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import type { Left } from '../web/field/db/raw.ts'
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
  await phone.open(team.link)
})
afterEach(async () => {
  await phone.close()
})

test('Two people on one phone have forms of their own, and each one’s are sent while the other uses it', async () => {
  const first = await joinsAsName(0)
  await phone.isInstalled()
  await losesBatches()
  await nobodyIsHomeAt('071')
  await phone.tap('Gửi ngay')
  await phone.sees('Chưa gửi được')

  // A second volunteer joins by the same invitation, and sees nothing of the first one's.
  await phone.follow('Đổi người, khóa máy')
  await phone.sees('đang dùng')
  await phone.hasNoAxeViolations()
  await phone.tap('Dùng lại lời mời của tổ')
  const sentForFirst = nextBatch()
  const second = await joinsAsName(1)
  await phone.sees('Không còn phiếu chờ gửi')
  expect(await phone.page.getByText('071').count()).toBe(0)

  // The first one's form goes out of the second one's page, under the first one's name.
  await findsBatches()
  await phone.page.reload()
  await phone.sees(`${second} · `)
  const firstDevice = deviceOf(await sentForFirst)
  await nobodyIsHomeAt('072')
  const sentForSecond = nextBatch()
  await phone.tap('Gửi ngay')
  await phone.sees('Không còn phiếu chờ gửi')
  expect(deviceOf(await sentForSecond)).not.toBe(firstDevice)

  // Back to the first: her form is there and sent, the other's is not.
  await phone.follow('Đổi người, khóa máy')
  await phone.sees('đang dùng')
  await phone.hasNoAxeViolations()
  await phone.tap(`Đổi sang ${first}`)
  await phone.sees(`${first} · `)
  await phone.sees('Không còn phiếu chờ gửi')
  await phone.sees(/071/)
  expect(await phone.page.getByText('072').count()).toBe(0)

  // Without a network too.
  phone.kill()
  await phone.open(`${system.origin}/t/`, 'offline')
  await phone.sees(`${first} · `)
})

test('A PIN locks the screen and nothing else: forms are sent behind it, and a new invitation takes it away', async () => {
  const name = await joinsAsName(2)
  await phone.isInstalled()
  await losesBatches()
  await nobodyIsHomeAt('081')
  await phone.follow('Đổi người, khóa máy')
  await phone.sees('Mã này chỉ khóa màn hình. Quên mã không mất phiếu: phiếu vẫn tự gửi.')
  await phone.page.getByLabel('Mã mới, 4 đến 6 chữ số').fill('2468')
  await phone.page.getByLabel('Nhập lại mã').fill('2469')
  await phone.tap('Đặt mã và khóa thử')
  await phone.sees('Hai lần nhập không giống nhau')
  await phone.page.getByLabel('Nhập lại mã').fill('2468')
  await phone.tap('Đặt mã và khóa thử')

  await phone.sees(`Màn hình của ${name} đang khóa`)
  await phone.hasNoAxeViolations()
  await phone.page.getByLabel('Mã khóa màn hình').fill('2468')
  await phone.tap('Mở khóa')
  await phone.sees(`${name} · `)

  // It is locked again after a start, and wrong tries cost time, not forms.
  phone.kill()
  await phone.open(`${system.origin}/t/`, 'offline')
  await phone.sees(`Màn hình của ${name} đang khóa`)
  expect(await phone.page.getByText('081').count()).toBe(0)
  for (const tries of [1, 2, 3]) {
    await phone.page.getByLabel('Mã khóa màn hình').fill(`111${tries}`)
    await phone.tap('Mở khóa')
    await phone.sees(tries < 3 ? 'Mã chưa đúng' : /Hãy đợi \d+ giây rồi nhập lại/)
  }

  // Forgotten: the form waits, and is sent although the screen stays locked.
  await phone.page.getByText('Quên mã', { exact: true }).click()
  await phone.sees('Đang chờ gửi: 1')
  await phone.hasNoAxeViolations()
  await phone.goOnline()
  await phone.tap('Gửi ngay')
  await phone.sees('Không còn phiếu chờ gửi')
  await phone.sees(`Màn hình của ${name} đang khóa`)

  // A new invitation for the same member, typed behind the lock.
  const { code } = await teamInvitation(system)
  await phone.follow('Nhập mã mời 12 ký tự')
  await phone.page.getByLabel('Mã mời 12 ký tự').fill(code)
  await phone.tap('Xem lời mời')
  await phone.page.getByRole('radio', { name }).check()
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.sees(`${name} · `)
  await phone.sees(/081/)
  await phone.page.reload()
  await phone.sees(`${name} · `)
})

test('Five minutes in the background lock the screen, and the form behind it stays as it was', async () => {
  const name = await joinsAsName(1)
  await phone.page.clock.install()
  await phone.follow('Đổi người, khóa máy')
  await phone.page.getByLabel('Mã mới, 4 đến 6 chữ số').fill('135790')
  await phone.page.getByLabel('Nhập lại mã').fill('135790')
  await phone.tap('Đặt mã và khóa thử')
  await unlocks('135790')
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.page.locator('input[name="hh_key"]').fill('09')

  await isSeen('hidden')
  await phone.page.clock.fastForward('04:00')
  await isSeen('visible')
  expect(await phone.page.getByLabel('Mã khóa màn hình').count()).toBe(0)
  await isSeen('hidden')
  await phone.page.clock.fastForward('06:00')
  await isSeen('visible')
  await phone.sees(`Màn hình của ${name} đang khóa`)
  expect(await phone.page.locator('input[name="hh_key"]').isVisible()).toBe(false)
  await unlocks('135790')
  expect(await phone.page.locator('input[name="hh_key"]').inputValue()).toBe('09')
})

test('A phone from before it could have several people loses nothing, and its owner is the first of them', async () => {
  await phone.page.context().route('**/api/**', (route) => route.abort())
  await phone.page.goto(`${system.origin}/t/icon.svg`) // of the same origin, with nothing open
  const left: Left = JSON.parse(readFileSync('test/web/field/fixtures/database-2.json', 'utf8'))
  await phone.page.evaluate(leaveAsBefore, left)
  await phone.page.goto(`${system.origin}/t/`)
  await phone.sees('Lò Thị Hoa · ')
  await phone.sees('Phiếu đang ghi dở')
  await phone.sees(/Đang chờ gửi: [1-9]/)
  await phone.follow('Đổi người, khóa máy')
  await phone.sees('đang dùng')
  await phone.sees('Lò Thị Hoa')
  expect(await phone.page.evaluate(() => indexedDB.databases().then((all) => all.length))).toBe(2)
})

/** The database of version 2 of the app, written as that version wrote it. */
async function leaveAsBefore({ version, stores }: Left): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name ?? '').onsuccess = resolve
    })
  }
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('tung-nha', version)
    opening.onerror = reject
    opening.onupgradeneeded = () => {
      for (const [store, records] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store)
        for (const [key, value] of Object.entries(records)) made.put(value, key)
      }
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

async function unlocks(pin: string): Promise<void> {
  await phone.page.getByLabel('Mã khóa màn hình').fill(pin)
  await phone.tap('Mở khóa')
}

/** A browser without a screen calls every page visible, so the page is told. */
async function isSeen(state: 'visible' | 'hidden'): Promise<void> {
  await phone.page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}

/** Joins as one of the names that the team's invitation offers, which is told. */
async function joinsAsName(place: number): Promise<string> {
  const radio = phone.page.getByRole('radio').nth(place)
  await radio.check()
  const name = (await radio.locator('..').textContent()) ?? ''
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.sees(`${name} · `)
  await phone.sees('Ghi phiếu mới')
  return name
}

/** A household that is visited and not met: the shortest form. */
async function nobodyIsHomeAt(household: string): Promise<void> {
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', household)
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
  await phone.follow('Trang chính')
  await phone.sees('Đang chờ gửi: 1')
}

const BATCHES = '**/api/field/batches'
const losesBatches = () => phone.page.context().route(BATCHES, (route) => route.abort())
const findsBatches = () => phone.page.context().unroute(BATCHES)

/** The next batch that the server answers. */
async function nextBatch(): Promise<Request> {
  const response = await phone.page.waitForResponse(BATCHES)
  expect(response.status()).toBe(201)
  return response.request()
}

function deviceOf(request: Request): string {
  const device = request.headers()['x-device']
  if (device === undefined) throw new Error('The batch does not say whose it is.')
  return device
}
