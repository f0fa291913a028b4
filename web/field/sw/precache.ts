/** The files of one version of the app, in a cache of their own. */
export function precache(app: { name: string; files: string[]; shell: string; caches: CacheStorage }) {
  return {
    /** Rejects unless every file came, and the page is of this version: in the middle of an upload it may be older. */
    async fill(): Promise<void> {
      const cache = await app.caches.open(app.name)
      await cache.addAll(app.files.map((file) => new Request(file, { cache: 'reload' })))
      const page = (await (await cache.match(app.shell))?.text()) ?? ''
      const named = page.match(/\/[^"]+\.(?:js|css)(?=")/g) ?? []
      const foreign = named.find((file) => !app.files.includes(file))
      if (foreign !== undefined) throw new Error(`The page is of another version: it needs ${foreign}.`)
    },

    async dropOthers(): Promise<void> {
      const names = await app.caches.keys()
      await Promise.all(names.filter((name) => name !== app.name).map((name) => app.caches.delete(name)))
    },

    /** The answer for a page of the app or one of its files; undefined leaves the request to the network. */
    answer(request: Request): Promise<Response> | undefined {
      const { origin, pathname } = new URL(request.url)
      if (request.method !== 'GET' || origin !== location.origin) return undefined
      if (request.mode === 'navigate' && pathname.startsWith(app.shell)) return cachedOr(app.shell, request)
      return app.files.includes(pathname) ? cachedOr(pathname, request) : undefined
    },
  }

  async function cachedOr(file: string, request: Request): Promise<Response> {
    const cache = await app.caches.open(app.name)
    return (await cache.match(file)) ?? fetch(request)
  }
}
