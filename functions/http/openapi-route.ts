import type { Route, RouteShape } from './route.ts'

/**
 * Serves the document of the routes that `load` gives. They, and what makes the document, are loaded at the first
 * request: phones never ask for it.
 */
export function openApiRoute(load: () => Promise<readonly RouteShape[]>): Route<unknown> {
  let document: Promise<Record<string, unknown>> | undefined
  return {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This document.',
    access: 'public',
    answers: { 200: { description: 'OpenAPI 3.1.' } },
    problems: [],
    async handle(_, c) {
      document ??= Promise.all([import('./openapi.ts'), load()]).then(([{ openApi }, routes]) =>
        openApi(routes),
      )
      return c.json(await document, 200, { 'Cache-Control': 'public, max-age=300' })
    },
  }
}
