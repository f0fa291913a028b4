import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aVersion, startDeployment, type Version } from './deployment.ts'
import { VolunteersPhone } from './phone.ts'

const STOP = JSON.stringify({
  state: 'stop',
  why: { vi: 'Bản này có lỗi, đang được sửa.', en: 'This version is being mended.' },
})

let server: Awaited<ReturnType<typeof startDeployment>>
let version: Version
let phone: VolunteersPhone

beforeAll(async () => {
  server = await startDeployment()
  version = await aVersion('n')
})
afterAll(async () => {
  await server.stop()
  rmSync(version.folder, { recursive: true, force: true })
})
beforeEach(async () => {
  server.deploy(version)
  phone = new VolunteersPhone()
  await phone.open(server.invitation)
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.isInstalled()
  await phone.sees('Ghi phiếu mới')
})
afterEach(async () => {
  await phone.close()
})

describe('An app that is told to stop', () => {
  test('says why, sends what waits, and goes from the phone at a press', async () => {
    await phone.goOffline()
    await visits('081')
    server.put('switch.json', STOP)
    await phone.page.goto(server.app)
    await phone.sees('Đang chờ gửi: 1') // without a network nothing changes
    await phone.goOnline()
    await phone.page.reload()
    await phone.sees('Ứng dụng tạm dừng')
    await phone.sees('Bản này có lỗi, đang được sửa.')
    await phone.sees('Mọi phiếu đã ghi xong trên máy này đều đã được gửi.')
    await phone.hasNoAxeViolations()
    expect(await remains()).toMatchObject({ worker: true, caches: 1 })
    await phone.tap(/^Gỡ ứng dụng/)
    await phone.sees('Đã gỡ ứng dụng.')
    const after = await remains()
    expect(after).toMatchObject({ worker: false, caches: 0 })
    expect(after.databases).toContain('tung-nha')

    server.remove('switch.json')
    await phone.page.goto(server.app)
    await phone.sees('Ghi phiếu mới')
    await phone.sees(/081/)
    await phone.isInstalled()
  })

  test('does not go while something is neither sent nor in a file', async () => {
    await phone.page.route('**/api/field/batches', (route) => route.abort())
    await visits('082')
    server.put('switch.json', STOP)
    await phone.page.goto(server.app)
    await phone.sees('Còn 1 phiếu chưa gửi được.')
    await phone.sees('Hãy gửi hết hoặc lưu ra tệp')
    expect(await phone.page.getByRole('button', { name: /^Gỡ ứng dụng/ }).count()).toBe(0)

    await phone.tap('Lưu phiếu chưa gửi vào tệp')
    const file = phone.page.waitForEvent('download')
    await phone.tap('Tải tệp về máy')
    expect((await file).suggestedFilename()).toContain('cuu-ho')
    await phone.tap(/^Gỡ ứng dụng/)
    await phone.sees('Đã gỡ ứng dụng.')

    // Opened again it is away still, and what could not be sent goes as soon as it can.
    await phone.page.unrouteAll()
    await phone.page.goto(server.app)
    await phone.sees('Đã gỡ ứng dụng.')
    await phone.sees('Mọi phiếu đã ghi xong trên máy này đều đã được gửi.')
    await expect.poll(remains).toMatchObject({ worker: false, caches: 0 })
  })

  test('leaves an open form alone until it is finished', async () => {
    await phone.tap(/Phiếu ghi nhận kỹ năng số/)
    server.put('switch.json', STOP)
    const asked = phone.page.waitForResponse('**/t/switch.json')
    await phone.page.reload()
    await asked
    await phone.type('Mã hộ', '083')
    await phone.choose('Kết quả lần đến', 'Vắng nhà')
    await phone.tap('Tiếp tục')
    await phone.tap('Gửi')
    await phone.sees('Ứng dụng tạm dừng')
    await phone.sees('Mọi phiếu đã ghi xong trên máy này đều đã được gửi.')
  })
})

test.each([
  ['a portal’s page', '<!doctype html><p>Đăng nhập WiFi</p>'],
  ['another file', '{"state":"paused"}'],
  ['half a file', STOP.slice(0, 20)],
])('A switch that is %s changes nothing', async (_, text) => {
  server.put('switch.json', text)
  const asked = phone.page.waitForResponse('**/t/switch.json')
  await phone.page.reload()
  const answer = await asked
  expect(await answer.text()).toBe(text)
  expect(answer.headers()['cache-control']).toBe('no-store')
  await phone.sees('Ghi phiếu mới')
  expect(await remains()).toMatchObject({ worker: true, caches: 1 })
})

test('An app that is told to load itself anew does so once, and keeps every form', async () => {
  await phone.goOffline()
  await visits('084')
  await phone.goOnline()
  await phone.page.route('**/api/field/batches', (route) => route.abort())
  server.put('switch.json', '{"state":"refresh"}')
  let loads = 0
  phone.page.on('load', () => {
    loads += 1
  })
  await phone.page.goto(server.app)
  await expect.poll(() => loads).toBe(2)
  await phone.sees('Đang chờ gửi: 1')
  await phone.isInstalled()
  const asked = phone.page.waitForResponse('**/t/switch.json')
  await phone.page.reload()
  await asked
  await phone.sees('Đang chờ gửi: 1')
  expect(loads).toBe(3)
})

/** A household that is visited and not met. */
async function visits(household: string): Promise<void> {
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', household)
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
}

/** What the browser still has of the app and of what it wrote down. */
function remains(): Promise<{ worker: boolean; caches: number; databases: (string | undefined)[] }> {
  return phone.page.evaluate(async () => ({
    worker: (await navigator.serviceWorker.getRegistration('/t/')) !== undefined,
    caches: (await window.caches.keys()).length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }))
}
