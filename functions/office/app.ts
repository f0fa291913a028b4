import type { Hono } from 'hono'
import { httpApp } from '../http/app.ts'
import { gzipped } from '../http/gzipped.ts'
import { mount } from '../http/route.ts'
import type { OfficeDeps } from './deps.ts'
import { officeRoutes } from './routes.ts'

/** The office's API under `/api/office/`. */
export function officeApp(deps: OfficeDeps): Hono {
  const app = httpApp(deps)
  // Lambda answers with 6 MB at most, and a province's summary grows by 4 KB a day.
  app.use('/api/office/results/*', gzipped)
  app.use('/api/office/audit/*', gzipped)
  return mount(app, deps, officeRoutes)
}
