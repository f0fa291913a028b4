import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { httpApp } from '../http/app.ts'
import { openApiRoute } from '../http/openapi-route.ts'
import { mount, type RouteShape } from '../http/route.ts'
import { surveyCatalogue } from './catalogue.ts'
import type { FieldDeps } from './deps.ts'
import { batches } from './routes/batches.ts'
import { feedback } from './routes/feedback.ts'
import { join } from './routes/join.ts'
import { posterForm } from './routes/poster-form.ts'
import { team } from './routes/team.ts'
import { version } from './routes/version.ts'

/** Answers that are worth their compression, which CloudFront does not do for what it may not keep. */
const LARGE = ['/g/*', '/api/field/surveys/*', '/api/field/team', '/api/openapi.json']

const api = [join, team, version, batches]
const pages = [posterForm, feedback]

/** What phones and residents reach, and the one document of the whole API. */
export function fieldApp(deps: FieldDeps): Hono {
  const catalogue = surveyCatalogue(deps.surveys, deps.clock)
  const app = httpApp(deps)
  for (const path of LARGE) app.use(path, compress())
  return mount(app, { ...deps, catalogue }, [...api, ...pages, openApiRoute(documented)])
}

async function documented(): Promise<RouteShape[]> {
  const { officeRoutes } = await import('../office/routes.ts')
  return [...api, ...officeRoutes]
}
