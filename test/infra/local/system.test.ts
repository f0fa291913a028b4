import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDataFolder } from '../../../infra/local/data-folder.ts'
import { serve } from '../../../infra/local/engines/serve.ts'
import { type SystemUnderTest, startSystem } from '../../support/system.ts'

let system: SystemUnderTest
beforeAll(async () => {
  system = await startSystem({ demoResponses: 60 })
}, 60_000)
afterAll(() => system.kill('SIGKILL'))

describe('the whole system on one machine', () => {
  it('gives the pages, their files and their policy', async () => {
    const page = await fetch(`${system.origin}/t/`)
    expect(page.headers.get('Content-Type')).toContain('text/html')
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'")
    expect(page.headers.get('Cache-Control')).toBe('no-cache')
    const html = await page.text()

    expect(await (await fetch(`${system.origin}/t/khao-sat/3`)).text()).toBe(html)
    const script = /src="(\/t\/assets\/[^"]+)"/.exec(html)?.[1]
    const asset = await fetch(system.origin + script)
    expect(asset.headers.get('Content-Type')).toContain('javascript')
    expect(asset.headers.get('Cache-Control')).toContain('immutable')
    expect((await fetch(`${system.origin}/t/sw.js`)).headers.get('Cache-Control')).toBe('no-cache')
    expect((await fetch(`${system.origin}/t/assets/none.js`)).status).toBe(404)
  })

  it('leads who types localhost to the address that cookies know', async () => {
    const typed = system.origin.replace('127.0.0.1', 'localhost')
    expect((await fetch(`${typed}/g/x?lang=en`, { redirect: 'manual' })).headers.get('Location')).toBe(
      `${system.origin}/g/x?lang=en`,
    )
  })

  it('lets a phone join by the printed invitation, and nobody else in', async () => {
    const secret = new URL(system.invitation).hash.replace('#moi=', '')
    const joining = (by: string) =>
      fetch(`${system.origin}/api/field/devices`, {
        method: 'POST',
        body: JSON.stringify({ secret: by, nonce: 'a-phone-that-was-made-up-0001' }),
      })
    expect((await joining('0'.repeat(26))).status).toBe(404)
    const joined = await joining(secret)
    expect(joined.status).toBe(201)
    expect(await joined.json()).toMatchObject({ areaName: 'Khánh An', provinceName: 'Cà Mau' })
  })

  it('shows a resident the form of the printed poster', async () => {
    for (const { url } of system.posters) expect((await fetch(url)).status).toBe(200)
    expect((await fetch(`${system.origin}/g/nothing`)).status).toBe(404)
  })

  it('signs an officer in by a click on an account, and shows what the demo counted', async () => {
    const cookie = await signIn(system, 'canbo.camau@example.vn')
    const me = await fetch(`${system.origin}/api/office/me`, { headers: { Cookie: cookie } })
    expect(await me.json()).toMatchObject({ staff: { name: 'Trần Minh Quân', province: '96@2025-07-01' } })

    const results = `${system.origin}/api/office/results/hh_digital_visit/96@2025-07-01`
    const view = await fetch(results, { headers: { Cookie: cookie } })
    expect(await view.json()).toMatchObject({ latest: { state: 'done', counted: 15 } })
    expect((await fetch(results)).status).toBe(401)
  })

  it('keeps its data through a power cut, and ends in order', async () => {
    await system.kill('SIGKILL')
    const again = await system.restart()
    expect(again).toMatchObject({ origin: system.origin, invitation: system.invitation })
    const cookie = await signIn(again, 'canbo.camau@example.vn')
    const view = await fetch(`${again.origin}/api/office/results/hh_digital_visit/96@2025-07-01`, {
      headers: { Cookie: cookie },
    })
    expect(await view.json()).toMatchObject({ latest: { counted: 15 } })
    expect(await again.stop()).toMatchObject({ code: 0 })
    system = await again.restart()
  })
})

describe('what keeps it from starting is one clear sentence, in Vietnamese and English', () => {
  it('when another process has the folder', async () => {
    await expect(startSystem({ dir: system.dir })).rejects.toThrow(
      new RegExp(`đang do một tiến trình khác dùng \\(số ${system.pid}\\).*\\n.*in use by another process`),
    )
  })

  it('when the port is taken', async () => {
    const other = await serve(createServer())
    const port = Number(new URL(other.endpoint).port)
    const dir = mkdtempSync(join(tmpdir(), 'tung-nha-'))
    const { serverKey, release } = openDataFolder(dir)
    release()
    await expect(startSystem({ dir, port, options: ['--reset'] })).rejects.toThrow(
      new RegExp(`before it was ready:\\nCổng ${port} đang.*\\nPort ${port} is taken`),
    )
    expect(openDataFolder(dir).serverKey).toBe(serverKey) // nothing was thrown away for a start that cannot be
    await other.close()
  })

  it('when an option is unknown', async () => {
    await expect(startSystem({ options: ['--rest'] })).rejects.toThrow(
      /Không hiểu "--built --rest".*\n.*these options only: --reset, --built\./,
    )
  })

  it('when a setting cannot be used', async () => {
    await expect(startSystem({ port: 70_000 })).rejects.toThrow(
      /PORT không dùng được.*từ 0 đến 65535.*\n.*from 0 to 65535/,
    )
  })

  it('when the folder cannot be written to', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tung-nha-')), 'file')
    writeFileSync(file, '')
    await expect(startSystem({ dir: file })).rejects.toThrow(/Không ghi được.*\n.*cannot be written to/)
  })
})

/** Follows the sign-in as a browser does and chooses the account; gives the cookies at its end. */
async function signIn({ origin }: SystemUnderTest, email: string): Promise<string> {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map((pair) => pair.join('=')).join('; ')
  let next = `${origin}/api/office/sign-in`
  while (next !== `${origin}/office/`) {
    const choosing = next.includes('/interaction/')
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { Cookie: cookie() },
      ...(choosing ? { method: 'POST', body: new URLSearchParams({ email }) } : {}),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('Location')
    if (location === null)
      throw new Error(`The sign-in ended at ${next}: ${answer.status} ${await answer.text()}`)
    next = new URL(location, origin).href
  }
  return cookie()
}
