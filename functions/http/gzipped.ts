import type { MiddlewareHandler } from 'hono'

/** Packs the answer for whoever says that he reads gzip, which every browser does; the others get it as it is. */
export const gzipped: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.res.body === null || c.res.headers.has('Content-Encoding')) return
  c.header('Vary', 'Accept-Encoding', { append: true })
  if (!readsGzip(c.req.header('Accept-Encoding') ?? '')) return
  c.res = new Response(c.res.body.pipeThrough(new CompressionStream('gzip')), c.res)
  c.res.headers.delete('Content-Length')
  c.res.headers.set('Content-Encoding', 'gzip')
}

// `gzip;q=0` refuses it.
function readsGzip(accepted: string): boolean {
  return accepted
    .toLowerCase()
    .split(',')
    .some((part) => /^\s*gzip\s*(;\s*q\s*=\s*(1|0?\.\d*[1-9]).*)?$/.test(part))
}
