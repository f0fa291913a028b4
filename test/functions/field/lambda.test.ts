import { gzipSync } from 'node:zlib'
import { handle } from 'hono/aws-lambda'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSecret } from '../../../functions/secrets.ts'
import { aField, type Field } from '../../support/app.ts'
import { someRandom } from '../../support/table.ts'

type Event = Parameters<ReturnType<typeof handle>>[0]

let field: Field
let call: (
  method: string,
  path: string,
  body?: Uint8Array,
  headers?: Record<string, string>,
  cookies?: string[],
) => ReturnType<ReturnType<typeof handle>>
beforeAll(async () => {
  field = await aField()
  const handler = handle(field.app)
  call = (method, path, body, headers = {}, cookies = []) =>
    handler(anEvent(method, path, body, headers, cookies))
})
afterAll(() => field.close())

const random = someRandom(5)
const jsonBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

test('over events of the HTTP API: join, then a packed batch with the cookie', async () => {
  const joined = await call(
    'POST',
    '/api/field/devices',
    jsonBytes({ secret: await field.invite(), nonce: newSecret(random) }),
  )
  expect(joined).toMatchObject({ statusCode: 201, cookies: [expect.stringMatching(/^__Host-device-\w+=/)] })
  const cookie = String('cookies' in joined ? joined.cookies?.[0] : '').split(';')[0] ?? ''
  const batch = (await field.join()).batch()
  const sent = await call(
    'POST',
    '/api/field/batches',
    gzipSync(JSON.stringify(batch)),
    { 'content-encoding': 'gzip' },
    [cookie],
  )
  expect(sent.statusCode).toBe(201)
})

test('failed joins are counted by the address that the event names', async () => {
  const attempt = (address: string) =>
    call('POST', '/api/field/devices', jsonBytes({ secret: newSecret(random), nonce: newSecret(random) }), {
      'cloudfront-viewer-address': `${address}:443`,
    })
  for (let count = 0; count < 30; count++) await attempt('203.0.113.7')
  expect((await attempt('203.0.113.7')).statusCode).toBe(429)
  expect((await attempt('203.0.113.8')).statusCode).toBe(404)
})

/** Payload format 2.0, as API Gateway sends it. */
function anEvent(
  method: string,
  path: string,
  body: Uint8Array | undefined,
  headers: Record<string, string>,
  cookies: string[],
): Event {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    cookies,
    headers: { host: 'khaosat.example.gov.vn', 'content-length': String(body?.length ?? 0), ...headers },
    body: body === undefined ? null : Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
    requestContext: {
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '198.51.100.1', userAgent: 'test' },
    },
  } as unknown as Event
}
