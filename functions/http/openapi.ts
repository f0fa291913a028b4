import * as z from 'zod/mini'
import { ProblemBody, type ProblemCode, problems } from '../../shared/problems.ts'
import { bodyProblems } from './body.ts'
import type { RouteShape } from './route.ts'

type Json = Record<string, unknown>

/**
 * OpenAPI 3.1 of the given routes, from the very schemas that validate. Schemas stand where they are used; only the
 * parts of recursive ones, and the problem body, are shared components.
 */
export function openApi(routes: readonly RouteShape[]): Json {
  const components: Json = { Problem: inlineSchema(ProblemBody, 'output', {}) }
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route, components) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Từng Nhà',
      version: '1',
      description:
        'Khảo sát từng nhà, cả khi không có sóng. Household surveys that survive a phone without signal.',
    },
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        device: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-device-{device}',
          description: 'A cookie for each person of a phone; the header X-Device says whose request it is.',
        },
        staff: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
      },
    },
  }
}

function operation(route: RouteShape, components: Json): Json {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  return {
    summary: route.summary,
    security: route.access === 'public' ? [] : [{ [route.access]: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: jsonOf(inlineSchema(route.body, 'input', components)) } }),
    responses: { ...answersOf(route, components), ...problemsOf(route) },
  }
}

function answersOf(route: RouteShape, components: Json): Json {
  const answers: Json = {}
  for (const [status, { description, schema }] of Object.entries(route.answers)) {
    const content =
      schema === undefined ? {} : { content: jsonOf(inlineSchema(schema, 'output', components)) }
    answers[status] = { description, ...content }
  }
  return answers
}

/** Several problems may share a status: then one answer names them all. */
function problemsOf(route: RouteShape): Json {
  const byStatus = new Map<number, string[]>()
  for (const code of codesOf(route)) {
    const { status, title } = problems[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\`: ${title}`])
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [String(status), { description: lines.join('\n'), content }]),
  )
}

/** A route's own problems, and those that every route of its kind may meet. */
function codesOf({ problems, access, method, body }: RouteShape): Set<ProblemCode> {
  return new Set<ProblemCode>([
    ...problems,
    ...accessProblems[access],
    ...(method === 'post' ? (['foreign-origin'] as const) : []),
    ...(body === undefined ? [] : bodyProblems),
    'store-busy',
  ])
}

const accessProblems: Record<RouteShape['access'], readonly ProblemCode[]> = {
  public: [],
  device: ['no-device'],
  staff: ['no-session', 'not-staff'],
}

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } }
}

/**
 * A recursive schema refers to its own `$defs` from its own root; inside a larger document that root is the
 * document, so they move to the components.
 */
function inlineSchema(schema: z.ZodMiniType, io: 'input' | 'output', components: Json): Json {
  const { $schema: _, $defs, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  if ($defs === undefined) return shape
  const prefix = `Part${Object.keys(components).length}`
  const moved = (part: unknown): Json =>
    JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', `"#/components/schemas/${prefix}`))
  for (const [name, part] of Object.entries($defs)) components[`${prefix}${name}`] = moved(part)
  return moved(shape)
}
