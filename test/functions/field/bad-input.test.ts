import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAX_BATCH_BYTES } from '../../../shared/api/batches.ts'
import { SurveyId } from '../../../shared/ids.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { aField, type Field, type Phone, storedBatches } from '../../support/app.ts'
import { aResponse, aVisit, VISIT } from '../../support/batches.ts'

let field: Field
let phone: Phone
beforeAll(async () => {
  field = await aField()
  phone = await field.join()
})
afterAll(() => field.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

/** The batch's JSON with `text` put where its last brace was. */
const withField = (text: string) => JSON.stringify(phone.batch()).replace(/\}$/, `,${text}}`)

type Refusal = {
  what: string
  body: () => string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
  status: number
  code: string
}

const refusals: Refusal[] = [
  { what: 'nothing', body: () => '', status: 400, code: 'malformed-json' },
  { what: 'malformed JSON', body: () => '{"id": ', status: 400, code: 'malformed-json' },
  {
    what: 'bytes that are no UTF-8',
    body: () => new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
    status: 400,
    code: 'malformed-json',
  },
  { what: 'a text for a batch', body: () => '"batch"', status: 400, code: 'malformed-request' },
  { what: 'null', body: () => 'null', status: 400, code: 'malformed-request' },
  {
    what: '51 responses',
    body: () => JSON.stringify(phone.batch({ responses: Array.from({ length: 51 }, () => aResponse()) })),
    status: 400,
    code: 'malformed-request',
  },
  {
    what: 'no response',
    body: () => JSON.stringify(phone.batch({ responses: [] })),
    status: 400,
    code: 'malformed-request',
  },
  {
    what: 'a number for an id',
    body: () => JSON.stringify({ ...phone.batch(), id: 7 }),
    status: 400,
    code: 'malformed-request',
  },
  {
    what: 'an answer that is an object',
    body: () =>
      JSON.stringify({ ...phone.batch(), responses: [{ ...aResponse(), answers: { consent: {} } }] }),
    status: 400,
    code: 'malformed-request',
  },
  {
    what: 'a number beyond all numbers',
    body: () => JSON.stringify(phone.batch()).replace('"seq":1', '"seq":1e400'),
    status: 400,
    code: 'malformed-request',
  },
  {
    what: '10,000-deep nesting in an answer',
    body: () => JSON.stringify(phone.batch()).replace('"absent"', deep(10_000)),
    status: 400,
    code: 'malformed-request',
  },
  {
    what: '10,000-deep nesting in a field that a newer phone might send',
    body: () => withField(`"later":${deep(10_000)}`),
    status: 400,
    code: 'malformed-request',
  },
  { what: '100,000 open brackets', body: () => '['.repeat(100_000), status: 400, code: 'malformed-json' },
  { what: '257 KB', body: () => ' '.repeat(257 * 1024), status: 413, code: 'too-large' },
  {
    what: 'a bomb of zeros inside gzip',
    body: () => new Uint8Array(gzipSync(new Uint8Array(64 * 1024 * 1024))),
    headers: { 'Content-Encoding': 'gzip' },
    status: 413,
    code: 'too-large',
  },
  {
    what: 'a bomb of zeros inside deflate',
    body: () => new Uint8Array(deflateSync(new Uint8Array(64 * 1024 * 1024))),
    headers: { 'Content-Encoding': 'deflate' },
    status: 413,
    code: 'too-large',
  },
  {
    what: 'gzip that breaks off',
    body: () => new Uint8Array(gzipSync(JSON.stringify(phone.batch())).subarray(0, 60)),
    headers: { 'Content-Encoding': 'gzip' },
    status: 400,
    code: 'unreadable-encoding',
  },
  {
    what: 'plain JSON that is called gzip',
    body: () => JSON.stringify(phone.batch()),
    headers: { 'Content-Encoding': 'gzip' },
    status: 400,
    code: 'unreadable-encoding',
  },
  {
    what: 'an encoding that we do not read',
    body: () => JSON.stringify(phone.batch()),
    headers: { 'Content-Encoding': 'br' },
    status: 415,
    code: 'wrong-media-type',
  },
]

describe('refused with a clear problem, and nothing stored', () => {
  test.each(refusals)('$what: $status $code', async ({ body, headers, status, code }) => {
    const answer = await phone.send(body(), headers)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(ProblemBody.parse(await answer.json()).code).toBe(code)
    expect(await storedBatches(field, VISIT)).toEqual([])
    expect(field.logged).toEqual([])
  })

  test('wrong types are named by their place', async () => {
    const answer = await phone.send(JSON.stringify(phone.batch()).replace('"rev":1', '"rev":"1"'))
    expect(ProblemBody.parse(await answer.json()).detail).toContain('responses.0.rev')
  })

  test('a body that announces more than allowed is not read at all', async () => {
    let wasRead = false
    const body = new ReadableStream(
      {
        pull() {
          wasRead = true
        },
      },
      { highWaterMark: 0 },
    )
    const answer = await field.app.request(
      new Request('http://localhost/api/field/batches', {
        method: 'POST',
        body,
        headers: { Cookie: phone.cookie, 'Content-Length': String(MAX_BATCH_BYTES + 1) },
        ...{ duplex: 'half' },
      }),
    )
    expect(answer.status).toBe(413)
    expect(wasRead).toBe(false)
  })

  test('a body without an announced length is read no further than the limit', async () => {
    let given = 0
    const body = new ReadableStream({
      pull(controller) {
        given += 64 * 1024
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    const answer = await field.app.request(
      new Request('http://localhost/api/field/batches', {
        method: 'POST',
        body,
        headers: { Cookie: phone.cookie },
        ...{ duplex: 'half' },
      }),
    )
    expect(answer.status).toBe(413)
    expect(given).toBeLessThan(2 * MAX_BATCH_BYTES)
  })
})

describe('stored with a flag', () => {
  const answersWith = (answers: object) =>
    phone.batch({ responses: [phone.response({ answers: { ...aVisit(), ...answers } })] })
  const cases = [
    { what: 'a lone surrogate', answers: { note: 'a\ud800b' }, flag: 'unclean-text' },
    { what: 'NUL', answers: { note: 'a\u0000b' }, flag: 'unclean-text' },
    { what: 'U+00D0 for Đ', answers: { note: 'Ðông' }, flag: 'unclean-text' },
    {
      what: 'an answer to a question that does not exist',
      answers: { nonsense: 'x' },
      flag: 'unfit-answers',
    },
    { what: 'a number where a code belongs', answers: { consent: 1 }, flag: 'unfit-answers' },
    { what: 'an option that does not exist', answers: { dvc: 'maybe' }, flag: 'unfit-answers' },
  ]

  test.each(cases)('$what: $flag', async ({ answers, flag }) => {
    const batch = answersWith(answers)
    const answer = await phone.send(batch)
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ flagged: 1 })
    const stored = (await storedBatches(field, VISIT)).find(({ id }) => id === batch.id)
    expect(Object.values(stored?.flags ?? {}).flat()).toContain(flag)
    if (flag === 'unclean-text') expect(stored?.responses[0]?.answers).toMatchObject(answers) // as sent
  })

  test('__proto__ as a question changes nothing but its own batch', async () => {
    const text = JSON.stringify(phone.batch()).replace('"answers":{', '"answers":{"__proto__":["x"],')
    expect((await phone.send(text)).status).toBe(201)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('an unknown survey', async () => {
    const survey = SurveyId.parse('no_such_survey')
    const batch = phone.batch({ survey })
    expect((await phone.send(batch)).status).toBe(201)
    const [stored] = await storedBatches(field, survey)
    expect(Object.values(stored?.flags ?? {})).toEqual([['unknown-survey']])
  })

  test('an unknown version', async () => {
    const batch = phone.batch({ responses: [phone.response({ version: 99 })] })
    expect((await phone.send(batch)).status).toBe(201)
    const stored = (await storedBatches(field, VISIT)).find(({ id }) => id === batch.id)
    expect(Object.values(stored?.flags ?? {})).toEqual([['unknown-version']])
  })
})

test('a batch just under the limit is stored, whatever it is made of', async () => {
  const batch = phone.batch({ responses: [phone.response({ answers: { ...aVisit(), note: '' } })] })
  const room = MAX_BATCH_BYTES - bytes(JSON.stringify(batch)).length
  const note = Array.from({ length: Math.floor(room / 3) }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7919) % 20_000)),
  )
  batch.responses = [
    { ...batch.responses[0], ...phone.response(), answers: { ...aVisit(), note: note.join('') } },
  ]
  const answer = await phone.send(batch)
  expect(answer.status).toBe(201)
})
