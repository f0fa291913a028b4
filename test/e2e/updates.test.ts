import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aVersion, startDeployment, type Version } from './deployment.ts'
import { VolunteersPhone } from './phone.ts'

let server: Awaited<ReturnType<typeof startDeployment>>
let older: Version
let old: Version
let present: Version
let phone: VolunteersPhone

beforeAll(async () => {
  server = await startDeployment()
  older = await aVersion('n-2')
  old = await aVersion('n-1')
  present = await aVersion('n')
})
afterAll(async () => {
  await server.stop()
  for (const { folder } of [older, old, present]) rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  phone = new VolunteersPhone()
})
afterEach(async () => {
  await phone.close()
})

describe('every version against every version', () => {
  test('a phone goes from two versions back to the present one, step by step, and then against an older server', async () => {
    server.deploy(older)
    await joins()
    await leavesWork()
    server.deploy(old)
    await changesOver('n-2', 'n-1')
    await hasItsWork()
    server.deploy(present)
    await changesOver('n-1', 'n')
    await hasItsWork()
    server.deploy(old) // what went wrong is taken back
    await changesOver('n', 'n-1')
    await hasItsWork()
    await sendsIt()
  })

  test('a phone skips a version, and one that is up to date stays as it is', async () => {
    server.deploy(older)
    await joins()
    await leavesWork()
    server.deploy(present)
    await changesOver('n-2', 'n')
    await hasItsWork()
    await phone.page.reload()
    await phone.sees('Phiếu đang ghi dở')
    expect(await version()).toBe('n')
    expect(await phone.page.getByText('Có bản mới').count()).toBe(0)
    await sendsIt()
  })
})

test('A version that is only half there is not taken, and does not disturb the one that is', async () => {
  server.deploy(old)
  await joins()
  const later = present.files.find((file) => file.includes('later'))
  server.deploy(present, (file) => file !== later)
  expect(await looksForNewVersion()).toBe('refused')
  await phone.page.reload()
  await phone.sees('Ghi phiếu mới')
  expect(await version()).toBe('n-1')
  expect(await caches()).toHaveLength(1)

  server.deploy(present)
  expect(await looksForNewVersion()).toBe('waits')
  await changesOver('n-1', 'n')
})

test('A deployment leaves an open form alone, and its later pages come from its own version', async () => {
  server.deploy(old)
  await joins()
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', '061')
  const form = phone.page
  await form.evaluate(() => Object.assign(window, { isTheSamePage: true }))

  server.deploy(present) // nothing of the old version is on the server any more
  await phone.openTab(server.app)
  await changesOver('n-1', 'n')
  expect(await caches()).toHaveLength(2)

  await phone.switchTo(form)
  expect(await form.evaluate(() => 'isTheSamePage' in window)).toBe(true)
  const late = old.files.filter((file) => /later|english/.test(file))
  expect(late).not.toEqual([])
  for (const file of late) await form.evaluate(`import('/t/${file}').then(() => {})`)
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.sees('Đã lưu trên máy')
  expect(await form.evaluate(() => 'isTheSamePage' in window)).toBe(true)
})

describe('A cache that was spoilt', () => {
  const main = (files: string[]) => `/t/${files.find((file) => /assets\/(first|index).*\.js$/.test(file))}`

  test.each([
    ['a program that was cut off', 'half'],
    ['a portal’s page in the place of a program', 'portal'],
    ['a program that is gone', 'none'],
  ] as const)('heals: %s', async (_, how) => {
    server.deploy(old)
    await joins()
    for (const file of [main(old.files), '/t/']) {
      const whole = await spoil(file, how)
      await phone.page.reload()
      await phone.sees('Ghi phiếu mới')
      expect(await stored(file)).toBe(whole)
    }
    await phone.goOffline()
    await phone.page.reload()
    await phone.sees('Ghi phiếu mới')
  })
})

/** A phone that has the server's version whole, and nothing recorded. */
async function joins(): Promise<void> {
  await phone.open(server.invitation)
  await phone.tap('Tham gia')
  await phone.tap('Bắt đầu')
  await phone.isInstalled()
  await phone.sees('Ghi phiếu mới')
}

/** Without a network, one visit is finished and another begun. */
async function leavesWork(): Promise<void> {
  await phone.goOffline()
  await phone.tap(/Phiếu ghi nhận kỹ năng số/)
  await phone.type('Mã hộ', '071')
  await phone.choose('Kết quả lần đến', 'Vắng nhà')
  await phone.tap('Tiếp tục')
  await phone.tap('Gửi')
  await phone.tap('Ghi hộ tiếp theo')
  await phone.type('Mã hộ', '072')
  await phone.page.goto(server.app)
  await hasItsWork()
}

/** The app opens from the phone as it was, finds what the server has, and changes over at a press. */
async function changesOver(from: string, to: string): Promise<void> {
  await phone.goOnline()
  await holdBackBatches()
  await phone.page.goto(server.app)
  await phone.page.reload()
  expect(await version()).toBe(from)
  await phone.sees('Có bản mới')
  const reloaded = phone.page.waitForEvent('load')
  await phone.tap('Dùng bản mới')
  await reloaded
  expect(await version()).toBe(to)
  await phone.goOffline() // all of it is on the phone
  await phone.page.reload()
  expect(await version()).toBe(to)
}

async function hasItsWork(): Promise<void> {
  await phone.sees('Đang chờ gửi: 1')
  await phone.sees(/Ghi tiếp.*072/)
}

async function sendsIt(): Promise<void> {
  await phone.page.unrouteAll()
  await phone.goOnline()
  await phone.page.reload()
  await phone.page
    .getByRole('button', { name: 'Gửi ngay' })
    .or(phone.page.getByText(ALL_SENT))
    .first()
    .click()
  await phone.sees(ALL_SENT)
  await phone.sees(/Ghi tiếp.*072/)
}

const ALL_SENT = 'Không còn phiếu chờ gửi'

/** What waits must still wait when the next version looks: here the network takes no batch. */
async function holdBackBatches(): Promise<void> {
  await phone.page.route('**/api/field/batches', (route) => route.abort())
}

const version = () => phone.page.evaluate(() => document.documentElement.dataset.version)

const caches = () => phone.page.evaluate(() => window.caches.keys())

/** Asks the browser to look for a new worker, and waits for what becomes of it. */
async function looksForNewVersion(): Promise<string> {
  return phone.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const { installing } = registration
    await new Promise((resolve) => {
      if (installing === null) resolve(undefined)
      else installing.onstatechange = resolve
    })
    return registration.waiting === null ? 'refused' : 'waits'
  })
}

/** Spoils a file in the worker's cache, and gives what it was. */
function spoil(file: string, how: 'half' | 'portal' | 'none'): Promise<string> {
  return phone.page.evaluate(
    async ([address, what]) => {
      const [name = ''] = await window.caches.keys()
      const cache = await window.caches.open(name)
      const whole = (await (await cache.match(address))?.text()) ?? ''
      const headers = {
        'Content-Type': what === 'half' && address !== '/t/' ? 'text/javascript' : 'text/html',
      }
      const text = what === 'half' ? whole.slice(0, whole.length / 2) : '<html>Đăng nhập WiFi</html>'
      if (what === 'none') await cache.delete(address)
      else await cache.put(address, new Response(text, { headers }))
      return whole
    },
    [file, how] as const,
  )
}

const stored = (file: string) =>
  phone.page.evaluate(async (address) => (await window.caches.match(address))?.text(), file)
