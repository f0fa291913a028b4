import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SystemUnderTest, startSystem } from '../support/system.ts'
import { VolunteersPhone } from './phone.ts'

let system: SystemUnderTest
let phone: VolunteersPhone

beforeAll(async () => {
  system = await startSystem()
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

test('A browser that deletes the forms is told on loudly, until somebody has read it, and numbers go on', async () => {
  await phone.goOffline()
  await nobodyIsHomeAt('061')
  await nobodyIsHomeAt('062')
  expect(await mirrored()).toMatch(/^[0-9a-f]{8,}!hh_digital_visit:2:2~/)
  const ledger = (await mirrored())?.split('!')[0]

  await phone.goOnline()
  await browserDeletesTheDatabases()
  await phone.page.goto(`${system.origin}/t/`)
  await phone.sees('Trình duyệt đã xóa dữ liệu của ứng dụng trên máy này')
  await phone.sees('Có thể đã mất 2 phiếu chưa gửi')
  await phone.sees('Máy này chưa vào tổ nào')
  await phone.hasNoAxeViolations()
  await phone.page.reload()
  await phone.sees('Có thể đã mất 2 phiếu chưa gửi')
  await phone.tap('Tôi đã đọc')
  await phone.page.getByText('Có thể đã mất').waitFor({ state: 'detached' })
  await phone.page.reload()
  await phone.sees('Máy này chưa vào tổ nào')

  await phone.page.goto(system.invitation)
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.sees('Ghi phiếu mới')
  await phone.goOffline()
  await nobodyIsHomeAt('063')
  expect(await mirrored()).toMatch(new RegExp(`^${ledger}!hh_digital_visit:3:1~`))
  expect(await phone.page.getByText('Có thể đã mất').count()).toBe(0)
})

test('A clock that is days behind is said calmly, with what to do', async () => {
  await phone.page.clock.setFixedTime(Date.now() - 3 * 24 * 3600 * 1000)
  await phone.page.reload()
  await phone.sees('Đồng hồ máy này chạy chậm 3 ngày.')
  await phone.sees('Phiếu không mất')
  await phone.hasNoAxeViolations()
})

/** A household that is visited and not met: the shortest form. */
async function nobodyIsHomeAt(household: string): Promise<void> {
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', household)
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
  await phone.follow('Trang chính')
  await phone.sees('Ghi phiếu mới')
}

/** The small ledger outside the database, as soon as it is written. */
async function mirrored(): Promise<string | null> {
  return phone.page.evaluate(() => localStorage.getItem('tn-so'))
}

async function browserDeletesTheDatabases(): Promise<void> {
  await phone.page.goto(`${system.origin}/t/icon.svg`) // of the same origin, with nothing open
  await phone.page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name ?? '')
        deleting.onsuccess = resolve
        deleting.onerror = reject
      })
    }
  })
}
