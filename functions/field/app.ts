import type { Hono } from 'hono'
import { httpApp } from '../http/app.ts'
import { openApiRoute } from '../http/openapi.ts'
import { mount, type RouteShape } from '../http/route.ts'
import { surveyCatalogue } from './catalogue.ts'
import type { FieldDeps } from './deps.ts'
import { batches } from './routes/batches.ts'
import { join } from './routes/join.ts'
import { team } from './routes/team.ts'
import { version } from './routes/version.ts'

/** What phones and residents reach. `alsoDocumented` are other functions' routes, for the one API document. */
export function fieldApp(deps: FieldDeps, alsoDocumented: readonly RouteShape[] = []): Hono {
  const catalogue = surveyCatalogue(deps.surveys, deps.clock)
  const api = [join(deps), team(deps, catalogue), version(deps, catalogue), batches(deps, catalogue)]
  return mount(httpApp(deps), [...api, openApiRoute([...api, ...alsoDocumented])])
}
