import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromJSONSchema } from 'zod'
import * as z from 'zod/mini'
import { openApi } from '../../../functions/http/openapi.ts'
import { officeRoutes } from '../../../functions/office/routes.ts'
import { aField, type Field } from '../../support/app.ts'
import { aBatch } from '../../support/batches.ts'
import { officeWorld, type World } from '../office/world.ts'

let field: Field
let office: World
let document: Document
beforeAll(async () => {
  field = await aField()
  office = await officeWorld()
  document = Document.parse(await (await office.app.request('/api/openapi.json')).json())
})
afterAll(() => Promise.all([field.close(), office.close()]))

const Content = z.record(z.string(), z.object({ schema: z.looseObject({}) }))
const Operation = z.object({
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.optional(
    z.array(
      z.object({
        name: z.string(),
        in: z.literal('path'),
        required: z.literal(true),
        schema: z.looseObject({}),
      }),
    ),
  ),
  requestBody: z.optional(z.object({ required: z.boolean(), content: Content })),
  responses: z.record(
    z.string().check(z.regex(/^[1-5]\d\d$/)),
    z.object({ description: z.string(), content: z.optional(Content) }),
  ),
})
/** The shape that OpenAPI 3.1 asks for, as far as we use it. */
const Document = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string().check(z.startsWith('/')), z.partialRecord(z.enum(['get', 'post']), Operation)),
  components: z.object({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.record(
      z.string(),
      z.object({ type: z.literal('apiKey'), in: z.literal('cookie'), name: z.string() }),
    ),
  }),
})
type Document = z.infer<typeof Document>

describe('the API document', () => {
  test("names every route of phones and of the office, and no resident's page", () => {
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/field/batches',
      '/api/field/batches/{survey}/{area}/{id}',
      '/api/field/devices',
      '/api/field/invitations',
      '/api/field/rescues',
      '/api/field/surveys/{survey}/versions/{version}',
      '/api/field/team',
      '/api/field/team/devices',
      '/api/field/team/devices/end',
      ...new Set(officeRoutes.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')).sort()),
    ])
  })

  test('states the problems that follow from who calls, how, and with what body', () => {
    const codesOf = (path: string, method: 'get' | 'post') =>
      Object.values(document.paths[path]?.[method]?.responses ?? {})
        .flatMap(({ description }) => [...description.matchAll(/`([\w-]+)`: /g)].map(([, code]) => code))
        .sort()
    expect(codesOf('/api/office/me', 'get')).toEqual(['no-session', 'not-staff', 'store-busy'])
    expect(codesOf('/api/office/sign-out', 'post')).toEqual(['foreign-origin', 'store-busy'])
    expect(codesOf('/api/field/batches', 'post')).toEqual([
      'batch-conflict',
      'foreign-origin',
      'malformed-json',
      'malformed-request',
      'no-device',
      'store-busy',
      'too-large',
      'unreadable-encoding',
      'wrong-media-type',
    ])
  })

  test('every reference leads somewhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(
      ([, reference]) => reference ?? '',
    )
    expect(references.length).toBeGreaterThan(0)
    for (const reference of references) {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1] ?? reference
      expect(document.components.schemas).toHaveProperty(name)
    }
  })

  test('every parameter of a path is described, and every guarded route names its cookie', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const operation of Object.values(operations)) {
        expect((operation?.parameters ?? []).map(({ name }) => name)).toEqual(names)
        for (const name of operation?.security.flatMap(Object.keys) ?? []) {
          expect(document.components.securitySchemes).toHaveProperty(name)
        }
      }
    }
  })

  test('its schema of a batch takes what the handler takes, and refuses what it refuses', () => {
    const schema =
      document.paths['/api/field/batches']?.post?.requestBody?.content['application/json']?.schema ?? {}
    const judge = fromJSONSchema(schema)
    const batch = JSON.parse(JSON.stringify(aBatch()))
    expect(judge.safeParse(batch).success).toBe(true)
    expect(judge.safeParse({ ...batch, later: { field: 1 } }).success).toBe(true)
    expect(judge.safeParse({ ...batch, id: 'x' }).success).toBe(false)
    expect(judge.safeParse({ ...batch, responses: [] }).success).toBe(false)
    expect(judge.safeParse({ ...batch, responses: Array(51).fill(batch.responses[0]) }).success).toBe(false)
  })

  test('keeps two routes of one path', () => {
    const shape = {
      summary: 'x',
      access: 'staff',
      answers: { 200: { description: 'x' } },
      problems: [],
    } as const
    const { paths } = Document.parse(
      openApi([
        { ...shape, problems: [], method: 'get', path: '/api/office/me' },
        { ...shape, problems: [], method: 'post', path: '/api/office/me' },
      ]),
    )
    expect(Object.keys(paths['/api/office/me'] ?? {})).toEqual(['get', 'post'])
  })
})
