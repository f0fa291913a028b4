/** The files of one version of the app, by address with their sizes in bytes, in a cache of their own. */
export type App = { name: string; files: Record<string, number>; shell: string; caches: CacheStorage }

/** Keeps one version of the app whole: on the phone it needs no network, and what is broken there is fetched anew. */
export function precache({ name, files, shell, caches }: App) {
  return {
    /** Rejects, and leaves nothing behind, unless every file came whole and of this version. */
    async fill(): Promise<void> {
      const cache = await caches.open(name)
      try {
        await Promise.all(Object.keys(files).map((file) => fetchInto(cache, file)))
      } catch (error) {
        await caches.delete(name)
        throw error
      }
    },

    /** Keeps one version beside this one: a form that is open may still need a file of it. */
    async dropOthers(): Promise<void> {
      const others = (await caches.keys()).filter((other) => other !== name)
      await Promise.all(others.slice(0, -1).map((other) => caches.delete(other)))
    },

    /** The answer for a page of the app or one of its files; undefined leaves the request to the network. */
    answer(request: Request): Promise<Response> | undefined {
      const { origin, pathname } = new URL(request.url)
      if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(shell))
        return undefined
      if (request.mode === 'navigate') return wholeOr(shell, request)
      if (pathname in files) return wholeOr(pathname, request)
      return pathname.startsWith(`${shell}assets/`) ? ofAnotherVersion(request) : undefined
    },
  }

  /** What the cache has, where it is whole; else what the server has of this version; else whatever the network says. */
  async function wholeOr(file: string, request: Request): Promise<Response> {
    const cache = await caches.open(name)
    // Two, because reading one uses it up, and a copy would lose the compiled code that browsers keep beside it.
    const [stored, measured] = await Promise.all([cache.match(file), cache.match(file)])
    if (stored !== undefined && (await sizeOf(measured)) === files[file]) return stored
    return fetchInto(cache, file).catch(() => fetch(request))
  }

  /** In the middle of an upload a file may be older or newer than the list, or a portal's page may come in its place. */
  async function fetchInto(cache: Cache, file: string): Promise<Response> {
    const fetched = await fetch(new Request(file, { cache: 'reload' }))
    const kept = fetched.clone()
    const bytes = await fetched.arrayBuffer()
    const page = file === shell ? new TextDecoder().decode(bytes) : ''
    const named = page.match(/\/[^"]+\.(?:js|css)(?=")/g) ?? []
    if (!kept.ok || bytes.byteLength !== files[file] || named.some((other) => !(other in files))) {
      throw new Error(`${file} is not whole, or of another version.`)
    }
    await cache.put(file, kept.clone())
    return kept
  }

  async function ofAnotherVersion(request: Request): Promise<Response> {
    return (await caches.match(request)) ?? fetch(request)
  }
}

const sizeOf = async (response: Response | undefined): Promise<number> =>
  (await response?.arrayBuffer())?.byteLength ?? 0
