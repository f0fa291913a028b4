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
  /** Its own; what follows from method, access and body stands in `openapi.ts`. */
  problems: ProblemCode[]
}

/** Answers a request with what `deps` reaches. */
export type Handle<Deps> = (deps: Deps, c: Context) => Promise<Response> | Response

/** A route file holds its schemas' use and its handler together. */
export type Route<Deps> = RouteShape & { handle: Handle<Deps> }

/** Adds the routes to the app, each to be handled with `deps`, and gives the app back. */
export function mount<Deps>(app: Hono, deps: Deps, routes: readonly Route<Deps>[]): Hono {
  for (const { method, path, handle } of routes) app.on(method.toUpperCase(), path, (c) => handle(deps, c))
  return app
}
