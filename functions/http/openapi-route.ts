import type { Route, RouteShape } from './route.ts'

/** Serves the document of these routes. What makes it is loaded at the first request: phones never ask for it. */
export function openApiRoute(routes: readonly RouteShape[]): Route {
  let document: Promise<Record<string, unknown>> | undefined
  return {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This document.',
    access: 'public',
    answers: { 200: { description: 'OpenAPI 3.1.' } },
    problems: [],
    async handle(c) {
      document ??= import('./openapi.ts').then(({ openApi }) => openApi(routes))
      return c.json(await document, 200, { 'Cache-Control': 'public, max-age=300' })
    },
  }
}
