import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicatorsOf } from '../../../shared/results/catalogue.ts'
import { tally } from '../../../shared/results/tally.ts'
import { DAY, MINUTE, SECOND } from '../../../shared/time.ts'
import { aField, type Field, storedBatches } from '../../support/app.ts'
import { FEEDBACK } from '../../support/batches.ts'
import { change, type Form, residentsAt, SATISFIED, valueIn } from '../../support/forms.ts'
import { putUp } from '../../support/posters.ts'
import { someRandom } from '../../support/table.ts'
import { theSurvey } from '../../support/versions.ts'

/** Stated, so that a failure can be repeated; HOSTILE_POSTS=10000 takes a minute or two, and says what came of each kind. */
const seed = Number(process.env.HOSTILE_SEED ?? 20_261_122)
const numRuns = Number(process.env.HOSTILE_POSTS ?? 120)

/** No form costs more, whatever is in it (docs/rules.md, "Feedback"): writes, and units of 1 KB as they are paid for. */
const MAX_WRITES = 8
const MAX_UNITS = 16

let field: Field
let poster = ''
let residents: ReturnType<typeof residentsAt>
let honest: Form = []
let used: { verb: string; units: number }[] = []
beforeAll(async () => {
  field = await aField()
  poster = `/g/${await putUp(field.deps)}`
  residents = residentsAt(field, poster)
  honest = await residents.fill()
  await residents.post(honest)
  field.table.client.middlewareStack.add((next, context) => (args) => {
    const { Item = {} } = args.input as { Item?: Record<string, AttributeValue> }
    const verb = (context.commandName ?? '').replace(/(Item)?Command$/, '')
    used.push({ verb, units: Math.max(1, Math.ceil(sizeOf({ M: Item }) / 1024)) })
    return next(args)
  })
})
afterAll(() => field.close())

type Post = {
  kind: string
  body: string | Uint8Array<ArrayBuffer>
  type?: string
  code?: string
  from: string
}

test('nothing breaks, nothing is counted, and no form costs more than it may', {
  timeout: 30 * MINUTE,
}, async () => {
  const came: Record<string, number> = {}
  const most = { writes: 0, units: 0 }
  await fc.assert(
    fc.asyncProperty(hostile(), fc.nat({ max: 5 }), async (post, pause) => {
      field.clock.advance(pause * SECOND)
      const stamped = post.kind === 'at once' ? await residents.fill([], { takes: 0 }) : []
      const body = stamped.length === 0 ? post.body : `${encoded(stamped)}&${String(post.body)}`
      used = []
      const { status } = await field.app.request(
        post.code === undefined ? poster : `/g/${encodeURIComponent(post.code)}`,
        {
          method: 'POST',
          body,
          headers: { 'Content-Type': post.type ?? FORM, 'CloudFront-Viewer-Address': `${post.from}:1` },
        },
      )
      const name = `${post.kind}: ${status}`
      came[name] = (came[name] ?? 0) + 1
      expect(status).toBeLessThan(500)
      if (post.kind === 'forged code') expect(used).toEqual([])
      const writes = used.filter(({ verb }) => verb === 'Put' || verb === 'Update')
      most.writes = Math.max(most.writes, writes.length)
      most.units = Math.max(
        most.units,
        writes.reduce((sum, { units }) => sum + units, 0),
      )
    }),
    { seed, numRuns },
  )
  if (numRuns >= 10_000) process.stdout.write(`${JSON.stringify({ most, came }, null, 1)}\n`)
  expect(most.writes).toBeLessThanOrEqual(MAX_WRITES)
  expect(most.units).toBeLessThanOrEqual(MAX_UNITS)
  expect(field.logged).toEqual([])

  const batches = await storedBatches(field, FEEDBACK)
  expect(batches.length).toBeGreaterThan(numRuns / 10)
  const asOf = field.clock() + DAY
  const { counts } = tally([theSurvey(FEEDBACK)], batches, [], asOf, indicatorsOf(FEEDBACK))
  expect(counts).toMatchObject({ counted: 1, held: { suspect: batches.length - 1 } })
  const first = batches.find(({ id }) => id === valueIn(honest, '_id'))
  expect(first?.responses[0]?.answers.comment).toBe('Rất tốt')
})

const FORM = 'application/x-www-form-urlencoded'

/** What somebody may send who has seen one form of ours, and that one was sent. */
function hostile(): fc.Arbitrary<Post> {
  const from = fc.nat({ max: 3 }).map((n) => `192.0.2.${n}`)
  const said = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.integer({ min: 1, max: 999 }).map((n) => 'ưở'.repeat(n / 2)),
    fc.nat().map((n) => `Gọi 09${String(n).padStart(8, '0')} ngay hôm nay để nhận quà`),
    fc.nat().map(unpackable),
  )
  const post = (kind: string, body: fc.Arbitrary<Post['body']>, over: Partial<Post> = {}) =>
    fc.record({ body, from }).map((given): Post => ({ kind, ...given, ...over }))
  const changed = (name: string, to: fc.Arbitrary<string>) =>
    fc
      .tuple(to, said)
      .map(([value, comment]) => encoded(change(change(honest, name, value), 'comment', comment)))
  const bare = change(honest, '_seal')
  return fc.oneof(
    post('random bytes', bytes(2_000)),
    post(
      'random fields',
      fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.string({ unit: 'binary' }))).map(encoded),
    ),
    post(
      'huge field',
      fc.integer({ min: 1_000, max: 20_000 }).map((n) => encoded(saying('ư'.repeat(n)))),
    ),
    post(
      'another charset',
      bytes(300).map((some) => `${encoded(change(bare, 'comment'))}&comment=${percent(some)}`),
    ),
    post('another type', fc.constant(encoded(honest)), { type: 'multipart/form-data; boundary=x' }),
    post(
      'sent before',
      said.map((comment) => encoded(saying(comment))),
    ),
    post('replayed start', changed('_opened', fc.nat().map(String))),
    post('another id', changed('_id', fc.uuid({ version: 7 }))),
    post('another version', changed('_version', fc.constantFrom('0', '2', '1e3', '-1', ''))),
    post('another seal', changed('_seal', fc.constantFrom('', 'n', `w${'A'.repeat(22)}`))),
    post(
      'stripped seal',
      said.map((comment) => encoded(change(saying(comment), '_seal'))),
    ),
    post(
      'at once',
      said.map((comment) => encoded(change(SATISFIED, 'comment', comment))),
    ),
    post(
      'at once',
      said.map((comment) => encoded([...change(withPhone(), 'comment', comment), ['Website', 'x']])),
    ),
    post('forged code', fc.constant(encoded(honest))).chain((given) =>
      forged().map((code) => ({ ...given, code })),
    ),
  )
}

const NAMES = [...SATISFIED.map(([name]) => name), '_id', '_seal', '_proof', 'Website', '__proto__', '']
const saying = (comment: string) => change(honest, 'comment', comment)
const withPhone = () => change(change(SATISFIED, 'want_contact', 'yes'), 'phone', '0912345678')
const encoded = (fields: Form) => new URLSearchParams(fields).toString()
/** As long as an answer may be, no two signs alike, and with a number to mask: what costs most to store. */
const unpackable = (n: number) => `0912345678 ${signs(n)}`
const signs = (n: number) =>
  String.fromCharCode(
    ...Array.from(someRandom(n)(980), (byte, at) => 0x4e00 + ((byte * 83 + at * 7) % 20_000)),
  )
const bytes = (length: number) => fc.nat().map((n) => new Uint8Array(someRandom(n)(n % length)))
const percent = (some: Uint8Array) =>
  Array.from(some, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

/** Like a code, or ours with one letter changed. */
function forged(): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
  const altered = fc.tuple(fc.nat({ max: 20 }), letter).map(([at, other]) => {
    const code = poster.slice(3)
    return code.slice(0, at) + (code.charAt(at) === other ? '~' : other) + code.slice(at + 1)
  })
  const made = fc.array(letter, { minLength: 16, maxLength: 16 }).map((letters) => `32244${letters.join('')}`)
  return fc.oneof(altered, made, fc.string({ minLength: 1 }))
}

/** Of an item in bytes, as it is paid for: names and values. */
function sizeOf({
  S,
  N,
  B,
  M,
  L,
}: AttributeValue | ({ M: Record<string, AttributeValue> } & Partial<AttributeValue>)): number {
  if (S !== undefined) return Buffer.byteLength(S)
  if (B !== undefined) return B.length
  if (N !== undefined) return N.length / 2 + 1
  const inside = Object.entries(M ?? {}).reduce(
    (sum, [name, value]) => sum + name.length + sizeOf(value) + 1,
    3,
  )
  return (L ?? []).reduce((sum, value) => sum + sizeOf(value) + 1, inside)
}
