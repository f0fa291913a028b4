import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BatchId } from '../../../shared/ids.ts'
import { recount } from '../../../shared/results/recount.ts'
import { MINUTE } from '../../../shared/time.ts'
import { PROVINCE } from '../../support/app.ts'
import { COMMUNE, FEEDBACK } from '../../support/batches.ts'
import { type Fields, type ResidentWorld, residentWorld, type Sent } from './world.ts'

let world: ResidentWorld
beforeAll(async () => {
  world = await residentWorld()
})
afterAll(() => world.field.close())

const SAID = { rating: '2', topic: 'network', comment: 'Sóng yếu', want_contact: 'no' }
const PHONE = { want_contact: 'yes', phone: '0912345678' }
const busy = Object.assign(new Error(), { name: 'ThrottlingException' })

const correction = (sent: Sent, fields: Fields) => world.fill(`${sent.path}/sua`, { ...SAID, ...fields })
const put = (sent: Sent, form: URLSearchParams) => world.post(`${sent.path}/sua?send&lang=vi`, form)
const erase = (sent: Sent) => world.post(sent.path, { _act: 'erase' })

async function revisions(sent: Sent) {
  return (await world.batches()).filter(({ responses }) => String(responses[0]?.id) === sent.id)
}

/** What results count of it. */
async function counted(sent: Sent) {
  const versions = await world.deps.surveys.versions(FEEDBACK)
  const found = recount(versions, await revisions(sent), await world.decisions(), world.clock())
  return found.counted.map(({ response }) => response.answers.rating)
}

/** Lets `meanwhile` happen as soon as the next batch is stored, before its case changes. */
function behindTheBatch(meanwhile: () => Promise<unknown>): void {
  const { batches } = world.deps
  const store = batches.put
  batches.put = async (...given) => {
    batches.put = store
    const stored = await store(...given)
    await meanwhile()
    return stored
  }
}

/** The store is busy for one verb while `act` runs. */
async function without<Result>(store: object, verb: string, act: () => Promise<Result>): Promise<Result> {
  const real: unknown = Reflect.get(store, verb)
  Reflect.set(store, verb, () => Promise.reject(busy))
  const result = await act()
  Reflect.set(store, verb, real)
  return result
}

describe('a correction', () => {
  test('whose form is sent as a new feedback as well is a page, not an error', async () => {
    const sent = await world.send(SAID)
    const form = await correction(sent, { rating: '4' })
    await put(sent, form)
    expect((await world.post(`${world.poster}?send&lang=vi`, form)).status).toBe(409)
  })

  test('counts though another one that was at it at the same time came a little earlier and lost', async () => {
    const sent = await world.send(SAID)
    const [one, two] = [await correction(sent, { rating: '4' }), await correction(sent, { rating: '5' })]
    behindTheBatch(async () => {
      world.clock.advance(MINUTE)
      await put(sent, one)
    })
    for (const _time of [1, 2]) expect((await put(sent, two)).status).toBe(409)
    expect((await world.handling(sent)).newest.batch).toBe(one.get('_id'))
    expect(await counted(sent)).toEqual(['4'])
  })

  test('counts though one before it broke off, of which nothing stays', async () => {
    const sent = await world.send({ ...SAID, ...PHONE })
    const broken = await correction(sent, { comment: 'Bà Năm', ...PHONE })
    await without(world.stores.inbox, 'announce', () => put(sent, broken))
    world.clock.advance(MINUTE)
    expect((await put(sent, await correction(sent, { rating: '5' }))).headers.get('Location')).toMatch(
      /said=/,
    )
    expect(await counted(sent)).toEqual(['5'])
    expect(JSON.stringify(await revisions(sent))).not.toContain('Bà Năm')
  })

  test('that broke off goes with the feedback when that is taken back', async () => {
    const sent = await world.send(SAID)
    const broken = await correction(sent, { comment: 'Bà Sáu', ...PHONE })
    await without(world.stores.inbox, 'announce', () => put(sent, broken))
    expect((await erase(sent)).status).toBe(200)
    expect(JSON.stringify(await revisions(sent))).not.toContain('Bà Sáu')
    for (const { id } of await revisions(sent)) expect(await world.contact(id)).toEqual({})
  })

  test('beside somebody who releases it counts', async () => {
    const sent = await world.send({ ...SAID, Website: 'x' })
    const form = await correction(sent, { rating: '5' })
    behindTheBatch(() => world.office(sent, { judged: 'released' }))
    const answer = await put(sent, form)
    const { newest, judged } = await world.handling(sent)
    expect(judged).toBe('released')
    const newestFlags = (await revisions(sent)).find(({ id }) => id === newest.batch)?.flags
    expect([answer.status, newest.rev]).toEqual([409, 1])
    expect(JSON.stringify(newestFlags)).toContain('suspect')
  })

  test('that comes to nothing leaves the inbox as it was', async () => {
    const sent = await world.send(SAID)
    const form = await correction(sent, { comment: 'Bà Bảy' })
    const { announce } = world.stores.inbox
    world.stores.inbox.announce = async (...given) => {
      world.stores.inbox.announce = announce
      await erase(sent)
      return announce(...given)
    }
    await put(sent, form)
    expect((await world.inbox()).map(({ id }) => id)).not.toContain(sent.id)
  })
})

describe('taken back', () => {
  test('leaves nothing in the inbox, wherever it broke off', async () => {
    const sent = await world.send(SAID)
    const { inbox } = world.stores
    const { change } = world.stores.cases
    const { mirror } = inbox
    world.stores.cases.change = async (feedback, next) => {
      inbox.mirror = () => Promise.reject(busy)
      return change(feedback, next)
    }
    expect((await erase(sent)).status).toBe(503)
    world.stores.cases.change = change
    inbox.mirror = mirror
    expect((await world.handling(sent)).erasedAt).toBeDefined()
    const line = (await world.inbox()).find(({ id }) => id === sent.id)
    expect(line?.excerpt).toBe('')
  })

  test('again writes no further decision', async () => {
    const sent = await world.send(SAID)
    await erase(sent)
    const before = (await world.decisions()).length
    for (const _time of [1, 2, 3]) expect((await erase(sent)).status).toBe(200)
    expect(await world.decisions()).toHaveLength(before)
  })

  test('after it broke off: copies count from when nothing could make one any more', async () => {
    const sent = await world.send(SAID)
    await without(world.deps.decisions, 'put', () => erase(sent))
    world.clock.advance(10 * MINUTE)
    await erase(sent)
    const clocks = (await world.stores.erasures.ofProvince(PROVINCE)).filter(({ id }) => id === sent.id)
    expect(clocks.map(({ askedAt }) => askedAt)).toEqual([world.clock()])
  })

  test('a contact that is half gone keeps nobody from reading what it belongs to', async () => {
    const sent = await world.send({ ...SAID, ...PHONE })
    const { client } = world.field.table
    const send = client.send
    let updates = 0
    Reflect.set(client, 'send', (...given: unknown[]) => {
      updates += given[0] instanceof UpdateItemCommand ? 1 : 0
      return updates > 1 ? Promise.reject(busy) : Reflect.apply(send, client, given)
    })
    await world.stores.personal.erase(FEEDBACK, COMMUNE, sent.id).catch(() => undefined)
    Reflect.set(client, 'send', send)
    expect(await world.contact(sent.id)).toEqual({})
  })
})

test('who leaves no number after a sending that broke off has left none', async () => {
  const form = await world.fill(world.poster, { ...SAID, ...PHONE })
  const real = world.field.table.client.send
  let isPut = 0
  Reflect.set(world.field.table.client, 'send', (...given: unknown[]) => {
    const [command] = given
    const item = Reflect.get(Reflect.get(command ?? {}, 'input') ?? {}, 'Item')
    if (item?.pk?.S?.startsWith('RESP#')) {
      isPut += 1
      return Promise.reject(busy)
    }
    return Reflect.apply(real, world.field.table.client, given)
  })
  expect((await world.post(`${world.poster}?send&lang=vi`, form)).status).toBe(503)
  Reflect.set(world.field.table.client, 'send', real)
  expect(isPut).toBe(1)
  form.set('want_contact', 'no')
  form.delete('phone')
  expect((await world.post(`${world.poster}?send&lang=vi`, form)).status).toBe(200)
  const [last] = (await world.batches()).slice(-1)
  expect(last && (await world.contact(last.id))).toEqual({})
})

test('who sends a form again because the store was busy has said it once', async () => {
  const form = await world.fill(world.poster, { ...SAID, comment: 'Đường vào ấp ngập mỗi khi triều lên' })
  const send = () => world.post(`${world.poster}?send&lang=vi`, form)
  for (const _time of [1, 2, 3, 4]) await without(world.deps.batches, 'put', send)
  expect((await send()).status).toBe(200)
  const id = BatchId.parse(form.get('_id'))
  expect((await world.stores.cases.get(FEEDBACK, COMMUNE, id))?.handling).toMatchObject({ state: 'received' })
  expect((await world.inbox('quarantine')).map((line) => line.id)).not.toContain(id)
})
