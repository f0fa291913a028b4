import type { Context, Hono } from 'hono'
import type * as z from 'zod/mini'
import type { ProblemCode } from '../../shared/problems.ts'

/** What a route takes and answers, stated once, for the server that checks it and for `/api/openapi.json`. */
export type RouteShape = {
  method: 'get' | 'post'
  /** Hono's notation: `/api/field/surveys/:survey/versions/:version`. */
  path: string
  summary: string
  /** Who may call it: anybody, a phone that has joined, or staff that is signed in. */
  access: 'public' | 'device' | 'staff'
  /** Shape of the JSON body, when there is one. */
  body?: z.ZodMiniType
  answers: Record<number, { description: string; schema?: z.ZodMiniType }>
  problems: ProblemCode[]
}

/** A route file holds its schemas' use and its handler together. */
export type Route = RouteShape & { handle: (c: Context) => Promise<Response> | Response }

export function mount(app: Hono, routes: readonly Route[]): Hono {
  for (const route of routes) app.on(route.method.toUpperCase(), route.path, route.handle)
  return app
}
