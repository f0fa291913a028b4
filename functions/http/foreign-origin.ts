import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../shared/problems.ts'

/**
 * Refuses writes that another site's page started. Browsers that say `Sec-Fetch-Site` are believed; older ones
 * send `Origin` with every POST. A client that sends neither is no browser and carries no cookie by accident.
 * Hono's own `csrf()` looks at form content types only, so a JSON POST would pass it.
 */
export function refuseForeignOrigin(own: string): MiddlewareHandler {
  return async function originGuard(c, next) {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
      const site = c.req.header('Sec-Fetch-Site')
      const origin = c.req.header('Origin')
      if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin')
      if (site === undefined && origin !== undefined && origin !== own) throw new Problem('foreign-origin')
    }
    await next()
  }
}
