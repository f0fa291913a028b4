import type { Hono } from 'hono'
import { httpApp } from '../http/app.ts'
import { gzipped } from '../http/gzipped.ts'
import { openApiRoute } from '../http/openapi-route.ts'
import { mount, type RouteShape } from '../http/route.ts'
import { surveyCatalogue } from './catalogue.ts'
import type { FieldDeps } from './deps.ts'
import { batches } from './routes/batches.ts'
import { join } from './routes/join.ts'
import { team } from './routes/team.ts'
import { version } from './routes/version.ts'

/** Answers that are worth their compression, which CloudFront does not do for what it may not keep. */
const LARGE = ['/g/*', '/api/field/surveys/*', '/api/field/team', '/api/openapi.json']

/** The routes of phones. */
export const api = [join, team, version, batches]

/** What phones and residents reach, and the one document of the whole API. */
export function fieldApp(deps: FieldDeps): Hono {
  const reached = { ...deps, catalogue: surveyCatalogue(deps.surveys, deps.clock) }
  const app = httpApp(deps)
  for (const path of LARGE) app.use(path, gzipped)
  // A phone needs no page: they are loaded when the first resident comes.
  app.on(['GET', 'POST'], '/g/:code', async (c) => {
    const { pages } = await import('./pages.ts')
    return pages[c.req.method === 'POST' ? 'post' : 'get'].handle(reached, c)
  })
  return mount(app, reached, [...api, openApiRoute(documented)])
}

async function documented(): Promise<RouteShape[]> {
  const { officeRoutes } = await import('../office/routes.ts')
  return [...api, ...officeRoutes]
}
