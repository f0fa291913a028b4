import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Phone } from '../../../web/field/phone.ts'
import { readOrder } from '../../../web/field/stop/order.ts'
import { loadAnewOnce, takeProgramAway } from '../../../web/field/stop/program.ts'

describe('reading the switch', () => {
  const answering = (text: string, status = 200) => readOrder(async () => new Response(text, { status }))

  it('believes an order to stop, with or without a reason, and one to load anew', async () => {
    const text = '{"state":"stop","why":{"vi":"Đang sửa","en":"Being mended"},"at":"2026-11-22"}'
    expect(await answering(text)).toEqual({
      order: { state: 'stop', why: { vi: 'Đang sửa', en: 'Being mended' } },
      text,
    })
    expect(await answering('{"state":"stop"}')).toMatchObject({ order: { state: 'stop' } })
    expect(await answering('{"state":"refresh"}')).toMatchObject({ order: { state: 'refresh' } })
  })

  it.each([404, 403])('takes a file that is not there (%i) for an app that is on', async (status) => {
    expect(await answering('<Error/>', status)).toBe('none')
  })

  it('takes what a release brings for an app that is on', async () => {
    expect(await answering(readFileSync('web/field/public/switch.json', 'utf8'))).toBe('none')
    expect(await answering('{"state":"on"}', 500)).toBeUndefined()
  })

  it.each([
    ['a portal’s page', '<!doctype html><p>Đăng nhập WiFi</p>', 200],
    ['an unknown state', '{"state":"paused"}', 200],
    ['a reason without Vietnamese', '{"state":"stop","why":{"en":"x"}}', 200],
    ['half a file', '{"state":"st', 200],
    ['another value', 'null', 200],
    ['an order in an error', '{"state":"stop"}', 500],
  ])('believes nothing else: %s', async (_, text, status) => {
    expect(await answering(text, status)).toBeUndefined()
  })

  it('knows nothing without a network', async () => {
    const offline = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await readOrder(offline)).toBeUndefined()
  })
})

describe('taking the program away', () => {
  it('takes the app’s worker and caches and nobody else’s', async () => {
    const names = new Set(['t-new', 't-old', 'others'])
    const unregister = vi.fn(async () => true)
    await takeProgramAway({
      caches: {
        keys: async () => [...names],
        delete: async (name: string) => names.delete(name),
      } as never,
      container: { getRegistration: async () => ({ unregister }) } as never,
    })
    expect([...names]).toEqual(['others'])
    expect(unregister).toHaveBeenCalledOnce()
  })
})

describe('loading anew', () => {
  const reload = vi.fn()
  const drop = vi.fn(async () => true)

  beforeEach(() => {
    const notes = new Map<string, string>()
    vi.clearAllMocks()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => notes.get(key) ?? null,
      setItem: (key: string, value: string) => notes.set(key, value),
    })
    vi.stubGlobal('location', { reload })
    vi.stubGlobal('caches', { keys: async () => ['t-old'], delete: drop })
    vi.stubGlobal('navigator', {})
    vi.stubGlobal('fetch', async () => new Response('<div id="app">'))
  })

  it('happens once for an order, and again for another', async () => {
    await loadAnewOnce('one')
    await loadAnewOnce('one')
    expect(reload).toHaveBeenCalledTimes(1)
    await loadAnewOnce('two')
    expect(reload).toHaveBeenCalledTimes(2)
    expect(drop).toHaveBeenCalledWith('t-old')
  })

  it.each([
    ['breaks', () => new Response('<div id="app">', { status: 503 })],
    ['is a portal', () => new Response('<p>Đăng nhập WiFi</p>')],
  ])('drops nothing where the server %s', async (_, answer) => {
    vi.stubGlobal('fetch', async () => answer())
    await loadAnewOnce('one')
    expect(drop).not.toHaveBeenCalled()
    expect(reload).not.toHaveBeenCalled()
  })
})

describe('asking', () => {
  const start = Date.UTC(2026, 10, 22)
  const asked = vi.fn(async () => new Response('', { status: 404 }))
  const reload = vi.fn()
  let now = start
  const phone = { clock: () => now } as unknown as Phone

  beforeEach(() => {
    vi.resetModules()
    vi.clearAllMocks()
    now = start
    vi.stubGlobal('fetch', asked)
    vi.stubGlobal('location', { hash: '#/', reload })
  })

  it('happens at a start and hourly, and changes nothing where nobody has put a switch', async () => {
    const { heed } = await import('../../../web/field/stop/heed.ts')
    await heed(phone)
    now += 59 * 60_000
    await heed(phone)
    expect(asked).toHaveBeenCalledTimes(1)
    now += 60_000
    await heed(phone)
    expect(asked).toHaveBeenCalledTimes(2)
    expect(reload).not.toHaveBeenCalled()
  })
})
