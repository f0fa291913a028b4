import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { httpApp } from '../http/app.ts'
import { mount, type Route } from '../http/route.ts'
import type { OfficeDeps } from './deps.ts'
import { communeSummary } from './routes/commune-summary.ts'
import { download } from './routes/download.ts'
import { job } from './routes/job.ts'
import { me } from './routes/me.ts'
import { recount } from './routes/recount.ts'
import { results } from './routes/results.ts'
import { signIn } from './routes/sign-in.ts'
import { signInCallback } from './routes/sign-in-callback.ts'
import { signOut } from './routes/sign-out.ts'
import { summary } from './routes/summary.ts'

/** The office's API under `/api/office/`. */
export function officeApp(deps: OfficeDeps): Hono {
  const app = httpApp(deps)
  // Lambda answers with 6 MB at most, and a province's summary grows by 4 KB a day.
  app.use('/api/office/results/*', compress())
  return mount(app, officeRoutes(deps))
}

export function officeRoutes(deps: OfficeDeps): Route[] {
  return [
    signIn(deps),
    signInCallback(deps),
    signOut(deps),
    me(deps),
    recount(deps),
    results(deps),
    job(deps),
    summary(deps),
    communeSummary(deps),
    download(deps),
  ]
}
