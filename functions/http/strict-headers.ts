import type { MiddlewareHandler } from 'hono'

/** What every answer carries: nobody frames or sniffs it, loads it from another site, or learns where a link stood. */
const headers: readonly (readonly [string, string])[] = [
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Origin-Agent-Cluster', '?1'],
  ['Referrer-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=15552000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-DNS-Prefetch-Control', 'off'],
  ['X-Download-Options', 'noopen'],
  ['X-Frame-Options', 'DENY'],
  ['X-Permitted-Cross-Domain-Policies', 'none'],
  ['X-XSS-Protection', '0'], // the filters of old browsers did more harm than good
]

/** Puts them on every answer, errors too. */
export const strictHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of headers) c.res.headers.set(name, value)
}
