import { expect, it, vi } from 'vitest'
import { precache } from '../../../web/field/sw/precache.ts'

const files = ['/t/', '/t/assets/index-new.js', '/t/assets/index-new.css', '/t/assets/sender-new.js']

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

/** A worker's caches, filled from a server that has these pages. */
function fill(served: Record<string, string>): Promise<void> {
  const cache = new Map<string, Response>()
  const caches = {
    async open() {
      return {
        async addAll(requests: Request[]) {
          for (const { url } of requests) {
            const text = served[url]
            if (text === undefined) throw new TypeError('Request failed')
            cache.set(url, new Response(text))
          }
        },
        match: async (file: string) => cache.get(file),
      }
    },
  }
  return precache({ name: 't-1', files, shell: '/t/', caches: caches as never }).fill()
}

const page = (version: string) =>
  `<link rel="icon" href="/t/icon.svg" /><script type="module" src="/t/assets/index-${version}.js"></script>` +
  `<link rel="stylesheet" href="/t/assets/index-${version}.css">`
const assets = Object.fromEntries(files.slice(1).map((file) => [file, '']))

it('takes a whole version', async () => {
  await expect(fill({ ...assets, '/t/': page('new') })).resolves.toBeUndefined()
})

it('takes nothing when one file does not come', async () => {
  await expect(fill({ '/t/': page('new') })).rejects.toThrow()
})

it('takes no page of another version, which would ask for files that are gone', async () => {
  await expect(fill({ ...assets, '/t/': page('old') })).rejects.toThrow('index-old')
})
