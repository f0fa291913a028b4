import type { Context } from 'hono'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { Hono } from 'hono/tiny'
import { Problem, problemBody } from '../../shared/problems.ts'
import { isBusy } from '../store/table.ts'
import { refuseForeignOrigin } from './foreign-origin.ts'

export type Log = (entry: Record<string, unknown>) => void

/** What every app needs besides its stores. */
export type HttpOptions = { origin: string; log: Log }

/**
 * An app with what all of ours share: a request id, strict headers, no cross-site writes, and the one `catch`
 * that turns a `Problem` into problem+json and anything else into a 500 that says nothing of its cause.
 */
export function httpApp(options: HttpOptions): Hono {
  const app = new Hono()
  app.use(requestId())
  app.use(secureHeaders({ referrerPolicy: 'same-origin', xFrameOptions: 'DENY' }))
  app.use(async function noStore(c, next) {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.use(refuseForeignOrigin(options.origin))

  app.notFound((c) => problemResponse(c, new Problem('not-found')))
  app.onError((error, c) => {
    const problem = error instanceof Problem ? error : new Problem(isBusy(error) ? 'store-busy' : 'internal')
    if (problem.status >= 500) {
      options.log({
        level: 'error',
        requestId: c.var.requestId,
        path: c.req.path,
        error: String(error),
        stack: error.stack,
      })
    }
    return problemResponse(c, problem)
  })
  return app
}

function problemResponse(c: Context, problem: Problem): Response {
  const retry = problem.status === 503 || problem.status === 429 ? { 'Retry-After': '30' } : {}
  return c.body(JSON.stringify(problemBody(problem, c.var.requestId)), problem.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...retry,
  })
}
