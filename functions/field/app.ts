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

/** What phones and residents reach. `alsoDocumented` are other functions' routes, for the one API document. */
export function fieldApp(deps: FieldDeps, alsoDocumented: readonly RouteShape[] = []): Hono {
  const catalogue = surveyCatalogue(deps.surveys, deps.clock)
  const api = [join(deps), team(deps, catalogue), version(deps, catalogue), batches(deps, catalogue)]
  const pages = [posterForm(deps, catalogue), feedback(deps, catalogue)]
  const app = httpApp(deps)
  for (const path of LARGE) app.use(path, compress())
  return mount(app, [...api, ...pages, openApiRoute([...api, ...alsoDocumented])])
}
