import { beforeEach, describe, expect, it, vi } from 'vitest'
import { precache } from '../../../web/field/sw/precache.ts'

const ORIGIN = 'https://khaosat.example.gov.vn'
const page = (version: string) =>
  `<link rel="icon" href="/t/icon.svg" /><script type="module" src="/t/assets/index-${version}.js"></script>` +
  `<link rel="stylesheet" href="/t/assets/index-${version}.css">`
const assets = {
  '/t/assets/index-new.js': 'start()',
  '/t/assets/index-new.css': 'p{}',
  '/t/icon.svg': '<svg/>',
}
const whole: Record<string, string> = { ...assets, '/t/': page('new') }
const sizes = Object.fromEntries(Object.entries(whole).map(([file, text]) => [file, text.length]))

/** What the server answers, and what the browser's caches hold; both by address. */
let served: Record<string, string>
let caches: Map<string, Map<string, Response>>

beforeEach(() => {
  served = { ...whole }
  caches = new Map()
  vi.stubGlobal('location', { origin: ORIGIN })
  // Node's own takes whole addresses only.
  vi.stubGlobal(
    'Request',
    class {
      readonly url: string
      constructor(url: string) {
        this.url = url
      }
    },
  )
  vi.stubGlobal('fetch', async ({ url }: { url: string }) => {
    const text = served[url.replace(ORIGIN, '')]
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  })
})

const match = (cache: Map<string, Response> | undefined, file: string) => cache?.get(file)?.clone()
const browser = {
  async open(name: string) {
    const cache = caches.get(name) ?? new Map<string, Response>()
    caches.set(name, cache)
    return {
      match: async (file: string) => match(cache, file),
      put: async (file: string, response: Response) => void cache.set(file, response),
    }
  },
  match: async ({ url }: Request) =>
    [...caches.values()].map((cache) => match(cache, url.replace(ORIGIN, ''))).find(Boolean),
  delete: async (name: string) => caches.delete(name),
  keys: async () => [...caches.keys()],
}
const app = () => precache({ name: 't-new', files: sizes, shell: '/t/', caches: browser as never })

/** What the worker answers to a page, or to a script and the like; undefined when it leaves it to the network. */
async function ask(address: string, mode = 'no-cors', method = 'GET'): Promise<string | undefined> {
  return (await app().answer({ url: ORIGIN + address, mode, method } as Request))?.text()
}

describe('installing a version', () => {
  it('takes a whole version', async () => {
    await app().fill()
    expect([...(caches.get('t-new')?.keys() ?? [])].sort()).toEqual(Object.keys(whole).sort())
  })

  it.each([
    ['a file does not come', '/t/assets/index-new.js', undefined],
    ['a portal answers in its place', '/t/assets/index-new.js', '<html>Đăng nhập WiFi</html>'],
    ['a file is cut off', '/t/assets/index-new.js', 'star'],
    ['the page is still that of another version', '/t/', page('old')],
  ])('takes nothing and leaves nothing when %s', async (_, file, text) => {
    if (text === undefined) delete served[file]
    else served[file] = text
    await expect(app().fill()).rejects.toThrow(`${file} is not whole`)
    expect(caches.has('t-new')).toBe(false)
  })

  it('keeps the version before it, for forms that are open, and no older one', async () => {
    for (const name of ['t-oldest', 't-older', 't-old']) await browser.open(name)
    await app().fill()
    await app().dropOthers()
    expect([...caches.keys()]).toEqual(['t-old', 't-new'])
  })
})

describe('answering', () => {
  beforeEach(async () => {
    await app().fill()
    served = {}
  })

  it('needs no network for its pages and files', async () => {
    expect(await ask('/t/', 'navigate')).toBe(page('new'))
    expect(await ask('/t/anything', 'navigate')).toBe(page('new'))
    expect(await ask('/t/assets/index-new.js')).toBe('start()')
  })

  it.each([
    ['the switch', '/t/switch.json', 'GET'],
    ['the server', '/api/field/team', 'GET'],
    ['a resident’s page', '/g/ABC', 'GET'],
    ['what is sent', '/t/', 'POST'],
  ])('leaves %s to the network', async (_, address, method) => {
    expect(await ask(address, 'cors', method)).toBeUndefined()
  })

  it.each([
    ['cut off', 'star'],
    ['the page of a portal', '<html>Đăng nhập WiFi</html>'],
    ['gone', undefined],
  ])('fetches a file anew that is %s, and keeps it', async (_, broken) => {
    const file = '/t/assets/index-new.js'
    if (broken === undefined) caches.get('t-new')?.delete(file)
    else caches.get('t-new')?.set(file, new Response(broken))
    served = { ...whole }
    expect(await ask(file)).toBe('start()')
    served = {}
    expect(await ask(file)).toBe('start()')
  })

  it('does not put the page of a newer version into its own place', async () => {
    caches.get('t-new')?.delete('/t/')
    served = { '/t/': page('abc') }
    expect(await ask('/t/', 'navigate')).toBe(page('abc')) // online it works by itself
    served = { '/t/': page('new') }
    expect(await ask('/t/', 'navigate')).toBe(page('new'))
  })

  it('gives an open form of another version the files of that version', async () => {
    caches.set('t-old', new Map([['/t/assets/later-old.js', new Response('later()')]]))
    expect(await ask('/t/assets/later-old.js')).toBe('later()')
    served = { '/t/assets/later-newer.js': 'newer()' }
    expect(await ask('/t/assets/later-newer.js')).toBe('newer()')
  })
})
