import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { httpApp } from '../http/app.ts'
import { openApiRoute } from '../http/openapi-route.ts'
import { mount, type RouteShape } from '../http/route.ts'
import type { OfficeDeps } from './deps.ts'
import { officeRoutes } from './routes.ts'

/** Answers that are worth their compression: Lambda gives 6 MB at most, and a province's summary grows by 4 KB a day. */
const LARGE = [
  '/api/office/results/*',
  '/api/office/audit/*',
  '/api/office/reviews/*',
  '/api/office/feedback/*',
  '/api/openapi.json',
  '/ket-qua/*',
]

/** The office's API under `/api/office/`, the public pages of provinces, and the one document of the whole API. */
export function officeApp(deps: OfficeDeps): Hono {
  const app = httpApp(deps)
  for (const path of LARGE) app.use(path, compress())
  return mount(app, deps, [...officeRoutes, openApiRoute(documented)])
}

async function documented(): Promise<RouteShape[]> {
  const { api } = await import('../field/app.ts')
  return [...api, ...officeRoutes]
}
