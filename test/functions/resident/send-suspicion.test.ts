import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { receiptToken } from '../../../functions/resident/receipt.ts'
import { update } from '../../../functions/store/table.ts'
import { BatchId, PosterId, SurveyId } from '../../../shared/ids.ts'
import { indicatorsOf } from '../../../shared/results/catalogue.ts'
import type { Decision } from '../../../shared/results/received.ts'
import { tally } from '../../../shared/results/tally.ts'
import { dayOf, HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { aField, type Field, storedBatches } from '../../support/app.ts'
import { aBatchId, COMMUNE, FEEDBACK } from '../../support/batches.ts'
import { change, type Form, proofFor, residentsAt, SATISFIED, valueIn } from '../../support/forms.ts'
import { putUp } from '../../support/posters.ts'
import { theSurvey } from '../../support/versions.ts'

let field: Field
let stores: Awaited<ReturnType<Field['deps']['residents']>>
beforeAll(async () => {
  field = await aField()
  stores = await field.deps.residents()
})
afterAll(() => field.close())

let poster = ''
let at: ReturnType<typeof residentsAt>
let address = 0
beforeEach(async () => {
  poster = `/g/${await putUp(field.deps)}`
  at = residentsAt(field, poster)
  address += 1
})

const seen = new Set<string>()
const NO_ID = aBatchId(0)

/** Sends it from an address that nobody else has, and gives the case that came of it. */
async function send(form: Form, from = `203.0.113.${address}`) {
  const answer = await at.post(form, { from })
  expect(answer.status).toBe(200)
  const own = await stores.cases.get(FEEDBACK, COMMUNE, BatchId.parse(valueIn(form, '_id') ?? NO_ID))
  const found = own === undefined ? await cases() : [own]
  const fresh = found.filter(({ batch }) => !seen.has(batch.id))
  for (const { batch } of fresh) seen.add(batch.id)
  return { fresh, held: fresh[0]?.handling.held, flags: Object.values(fresh[0]?.batch.flags ?? {}).flat() }
}
const cases = async () => (await stores.cases.page(FEEDBACK, COMMUNE, { limit: 500 })).found
const waiting = async (list: 'open' | 'quarantine') =>
  (await stores.inbox.page(COMMUNE, list, { limit: 300 })).entries.map(({ line }) => line.id)
const opened = async () => (await at.open()).text()
const posterId = () => PosterId.parse(poster.slice(3, 16))

/** Lets the code have brought so many before. */
async function hasBrought(inWindow: number): Promise<void> {
  const { clock, table } = field
  const key = { pk: `POSTERS#${posterId().slice(0, 5)}`, sk: posterId() }
  await update(table, key, {
    expression: 'SET inWindow = :n, onDay = :n, #window = :window, #day = :day',
    names: { '#window': 'window', '#day': 'day' },
    values: { ':n': inWindow, ':window': Math.floor(clock() / (10 * MINUTE)), ':day': dayOf(clock()) },
  })
}

describe('a form that comes as most do', () => {
  test('is not suspect, and waits in the inbox under its due day', async () => {
    const { fresh, held, flags } = await send(await at.fill())
    expect([held, flags]).toEqual([undefined, []])
    expect(await waiting('open')).toContain(fresh[0]?.batch.id)
  })

  test('from the same address as a hundred others is not suspect either', async () => {
    await send(await at.fill(), '203.0.113.250')
    await hits('RATE#send-', 299)
    expect((await send(await at.fill(), '203.0.113.250')).held).toBeUndefined()
  })
})

test('a server of one’s own, which sees no addresses, does not take all people for one', async () => {
  await send(await at.fill(), 'unnamed')
  await hits('RATE#send-', 5_000)
  expect((await send(await at.fill(), 'unnamed')).held).toBeUndefined()
})

describe('suspect, kept and answered like any other', () => {
  test('sent within three seconds', async () => {
    expect((await send(await at.fill(SATISFIED, { takes: 3 * SECOND - 1 }))).held).toEqual(['too-fast'])
    expect((await send(await at.fill(SATISFIED, { takes: 3 * SECOND }))).held).toBeUndefined()
  })

  test('opened more than a day before', async () => {
    expect((await send(await at.fill(SATISFIED, { takes: 24 * HOUR + 1 }))).held).toEqual(['stale'])
  })

  test('with a word in the field that no person sees', async () => {
    const { held, flags } = await send([...(await at.fill()), ['Website', 'https://spam.example']])
    expect(held).toEqual(['honeypot'])
    expect(flags).toEqual(['suspect'])
  })

  test.each(['_id', '_opened', '_version', '_seal'])('with another %s than we gave it', async (name) => {
    const form = await at.fill()
    const other = await at.fill()
    const value = name === '_version' ? '2' : (valueIn(other, name) ?? '')
    expect((await send(change(form, name, value))).held).toEqual(['unsigned'])
  })

  test.each(['_id', '_opened', '_version', '_seal'])('without its %s', async (name) => {
    expect((await send(change(await at.fill(), name))).held).toEqual(['unsigned'])
  })

  test('with the hidden fields of another poster', async () => {
    const other = residentsAt(field, `/g/${await putUp(field.deps)}`)
    expect((await send(await other.fill())).held).toEqual(['unsigned'])
  })

  test('with no hidden field at all: each such form once, however often it comes, and each person’s', async () => {
    const bare = change(SATISFIED, 'rating', '3')
    expect((await send(bare)).fresh).toHaveLength(1)
    expect((await send(bare)).fresh).toHaveLength(0)
    expect((await send(bare, '203.0.113.251')).fresh).toHaveLength(1)
  })

  test('the two-hundred-and-first by its code in ten minutes', async () => {
    const forms = [await at.fill(), await at.fill()]
    await hasBrought(199)
    expect((await send(forms[0] ?? [])).held).toBeUndefined()
    expect((await send(forms[1] ?? [])).held).toEqual(['busy-code'])
  })

  test('the three-hundred-and-first from its address in ten minutes', async () => {
    await send(await at.fill(), '203.0.113.252')
    await hits('RATE#send-', 300)
    expect((await send(await at.fill(), '203.0.113.252')).held).toEqual(['busy-address'])
  })

  test('from another of the 2^64 addresses that one holder has', async () => {
    await send(await at.fill(), '2001:db8:1:2::1')
    await hits('RATE#send-', 300)
    expect((await send(await at.fill(), '2001:db8:1:2:ffff:0:0:9')).held).toEqual(['busy-address'])
    expect((await send(await at.fill(), '2001:db8:1:3::1')).held).toBeUndefined()
  })

  test('the same words for the fourth time on one day, however they are written', async () => {
    const spam = (comment: string) => at.fill(change(SATISFIED, 'comment', comment))
    expect((await send(await spam('Vay tiền nhanh trong ngày, gọi 0912345678'))).held).toBeUndefined()
    expect((await send(await spam('VAY TIEN NHANH trong ngay... goi 0987 654 321'))).held).toBeUndefined()
    expect((await send(await spam('vay tiền nhanh trong ngày gọi'))).held).toBeUndefined()
    expect((await send(await spam('Vay tiền nhanh, trong ngày! Gọi 0911111111'))).held).toEqual(['same-text'])
    for (let time = 0; time < 5; time += 1) expect((await send(await at.fill())).held).toBeUndefined()
  })

  test.each(['taken down', 'over'])('by a poster that is %s meanwhile', async (why) => {
    const tomorrow = dayOf(field.clock())
    if (why === 'over') poster = `/g/${await putUp(field.deps, { until: tomorrow })}`
    at = residentsAt(field, poster)
    const form = await at.fill(SATISFIED, { takes: why === 'over' ? 20 * HOUR : MINUTE })
    if (why === 'taken down') await stores.posters.revoke(posterId())
    expect((await send(form)).held).toEqual(['over'])
  })

  test('none of them is told so, and each waits in the quarantine alone', async () => {
    const form = await at.fill()
    const answer = await at.post([...form, ['Website', 'x']])
    const page = await answer.text()
    const id = BatchId.parse(valueIn(form, '_id'))
    expect(page).toContain('Cảm ơn ông/bà!')
    expect(page).toContain(receiptToken(field.deps.serverKey, posterId(), id))
    expect(await waiting('quarantine')).toContain(id)
    expect(await waiting('open')).not.toContain(id)
  })
})

describe('work', () => {
  test('is asked for once a code is busy, and who does it is not suspect', async () => {
    expect(await opened()).not.toContain('data-challenge')
    await hasBrought(20)
    const form = await at.fill()
    const other = await opened()
    expect(other).toContain('data-challenge')
    expect((await send(form)).held).toEqual(['no-proof'])

    await hasBrought(20)
    const page = await opened()
    const proof = (await proofFor(page)) ?? ''
    const proven = formIn(page)
    field.clock.advance(MINUTE)
    const stripped = JSON.stringify({ ...JSON.parse(proof), solution: { counter: 1, derivedKey: '00' } })
    expect((await send([...formIn(other), ['_proof', proof]])).held).toEqual(['no-proof'])
    expect((await send([...proven, ['_proof', stripped]])).held).toEqual(['no-proof'])

    const again = await opened()
    const encoded = Buffer.from((await proofFor(again)) ?? '').toString('base64')
    field.clock.advance(MINUTE)
    expect((await send([...formIn(again), ['_proof', encoded]])).held).toBeUndefined()
    // The proof of a form that was sent brings nothing new.
    expect((await send([...formIn(again), ['_proof', encoded]])).fresh).toEqual([])
  })

  test('leaves the longest form at 14 KB at most, headers included', async () => {
    const survey = SurveyId.parse('one_stop_satisfaction')
    poster = `/g/${await putUp(field.deps, { survey, kind: 'desk' })}`
    await hasBrought(20)
    const answer = await at.open(poster, { 'Accept-Encoding': 'gzip' })
    const head = [...answer.headers].join('\r\n').length
    expect(head + (await answer.arrayBuffer()).byteLength).toBeLessThan(14 * 1024)
    expect(await (await at.open(poster)).text()).toContain('data-challenge')
  })

  test('holds for half an hour', async () => {
    await hasBrought(20)
    const page = await opened()
    const proof = (await proofFor(page)) ?? ''
    field.clock.advance(30 * MINUTE + 1)
    expect((await send([...formIn(page), ['_proof', proof]])).held).toEqual(['no-proof'])
  })

  test('that was asked for cannot be sealed away', async () => {
    await hasBrought(20)
    const form = await at.fill()
    const seal = valueIn(form, '_seal') ?? ''
    expect(seal).toMatch(/^w/)
    expect((await send(change(form, '_seal', `n${seal.slice(1)}`))).held).toEqual(['unsigned'])
  })

  test('that is nonsense is no proof, and no error', async () => {
    await hasBrought(20)
    for (const proof of ['{', 'x', '[]', '{"challenge":{},"solution":{}}', `${'['.repeat(20_000)}`]) {
      expect((await send([...(await at.fill()), ['_proof', proof]])).held).toEqual(['no-proof'])
      await hasBrought(20)
    }
  })

  test('is asked for again, for the same form, when something has to be put right', async () => {
    await hasBrought(20)
    const form = await at.fill(change(SATISFIED, 'topic'))
    const answer = await at.post(form)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(valueIn(formIn(page), '_id')).toBe(valueIn(form, '_id'))
    const proof = (await proofFor(page)) ?? ''
    const right = [...formIn(page).filter(([name]) => name.startsWith('_')), ...SATISFIED]
    expect((await send([...right, ['_proof', proof]])).held).toBeUndefined()
  })
})

test('results leave out what is suspect until it is released, and for good once it is cleared', async () => {
  const day = 24 * HOUR
  field.clock.advance(3 * day)
  const released = await send([...(await at.fill()), ['Website', 'x']])
  const cleared = await send([...(await at.fill()), ['Website', 'x']])
  const mine = new Set([released, cleared].flatMap(({ fresh }) => fresh.map(({ batch }) => batch.id)))
  const counted = async () => {
    const batches = (await storedBatches(field, FEEDBACK)).filter(({ id }) => mine.has(id))
    const decisions = await field.deps.decisions.ofArea(FEEDBACK, COMMUNE)
    return tally([theSurvey(FEEDBACK)], batches, decisions, field.clock() + day, indicatorsOf(FEEDBACK))
      .counts
  }
  expect(await counted()).toMatchObject({ received: 2, counted: 0, held: { suspect: 2 } })
  await decide(released, 'release')
  await decide(cleared, 'exclude')
  expect(await counted()).toMatchObject({ received: 2, counted: 1, excluded: 1, held: {} })
})

async function decide({ fresh }: Awaited<ReturnType<typeof send>>, kind: Decision['kind']): Promise<void> {
  const response = fresh[0]?.batch.responses[0]
  if (response === undefined) throw new Error('Nothing was stored.')
  const by = 'lan@example.gov.vn'
  const decision = { id: `d-${kind}`, response: response.id, rev: 1, kind, by, at: field.clock() }
  await field.deps.decisions.put(FEEDBACK, COMMUNE, decision)
}

/** The hidden fields and the answers of a page, as its form would send them. */
function formIn(page: string): Form {
  const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  const fields = hidden.map(([, name, value]): [string, string] => [name ?? '', value ?? ''])
  return [...fields.filter(([name]) => name !== '_proof'), ...SATISFIED]
}

/** Sets every counter whose key begins like this. */
async function hits(prefix: string, to: number): Promise<void> {
  const { table } = field
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
  for (const item of Items.map((raw) => unmarshall(raw))) {
    if (!String(item.pk).startsWith(prefix)) continue
    await update(table, { pk: item.pk, sk: item.sk }, { expression: 'SET hits = :n', values: { ':n': to } })
  }
}
