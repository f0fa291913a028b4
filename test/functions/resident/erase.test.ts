import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keys, partitions } from '../../../functions/store/keys.ts'
import { get, query } from '../../../functions/store/table.ts'
import { recount } from '../../../shared/results/recount.ts'
import { DAY } from '../../../shared/time.ts'
import { receiptWords } from '../../../web/resident/receipt-words.ts'
import { PROVINCE } from '../../support/app.ts'
import { COMMUNE, FEEDBACK } from '../../support/batches.ts'
import { type ResidentWorld, residentWorld, type Sent } from './world.ts'

let world: ResidentWorld
beforeAll(async () => {
  world = await residentWorld()
})
afterAll(() => world.field.close())

const say = receiptWords.vi
const SECRET = 'Bà Sáu ở cạnh cầu'
const FIELDS = { rating: '1', topic: 'scam', comment: SECRET, want_contact: 'yes', phone: '0912345678' }

/** One that was put right once and is being handled. */
async function sentAndPutRight(): Promise<{ sent: Sent; correction: URLSearchParams }> {
  const sent = await world.send(FIELDS)
  const correction = await world.fill(`${sent.path}/sua`, { ...FIELDS, comment: `${SECRET}, gọi 0987654321` })
  await world.post(`${sent.path}/sua`, correction)
  const { steps } = await world.handling(sent)
  const at = world.clock()
  const text = `Chào ${SECRET}`
  await world.office(sent, {
    state: 'handling',
    tags: ['Bà Sáu'],
    steps: [
      ...steps,
      { at, by: 'lan@example.gov.vn', kind: 'tag', to: 'Bà Sáu' },
      { at, by: 'lan@example.gov.vn', kind: 'reply', text },
    ],
  })
  return { sent, correction }
}

const erase = async (sent: Sent) => world.post(sent.path, { _act: 'erase' })
const batchesOf = async ({ id }: Sent) =>
  (await world.batches()).filter(({ responses }) => String(responses[0]?.id) === id)
const counts = async (sent: Sent) => {
  const versions = await world.deps.surveys.versions(FEEDBACK)
  return recount(versions, await batchesOf(sent), await world.decisions(), world.clock()).counts
}

/** Whether anything of it stands anywhere in the partitions of its commune, packed, expired or not. */
async function isLeft(): Promise<boolean> {
  const found: unknown[] = [await world.batches()]
  const pks = [
    partitions.batches(FEEDBACK, COMMUNE),
    partitions.inbox(COMMUNE),
    partitions.erasures(PROVINCE),
  ]
  for (const pk of pks) {
    for await (const { body: _, ...item } of query(world.field.table, pk, { now: 0 })) found.push(item)
  }
  return JSON.stringify(found).includes('Bà Sáu')
}

describe('taken back', () => {
  test('is asked once more before', async () => {
    const sent = await world.send(FIELDS)
    const page = await world.page(`${sent.path}?erase&lang=vi`)
    expect(page).toContain(say.eraseTitle)
    expect((await world.handling(sent)).erasedAt).toBeUndefined()
    await erase(sent)
    expect(await world.page(`${sent.path}?erase&lang=vi`)).toContain(say.erasedState)
  })

  test('nothing of what was said is left, in no revision, however often it is pressed', async () => {
    const { sent } = await sentAndPutRight()
    expect(await isLeft()).toBe(true)
    for (const _time of [1, 2]) {
      const answer = await erase(sent)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(say.erasedTitle)
    }
    expect(await isLeft()).toBe(false)
    const batches = await batchesOf(sent)
    expect(batches.map(({ responses }) => responses[0]?.answers)).toEqual([{}, {}])
    for (const { id } of batches) {
      expect(await world.contact(id)).toEqual({})
      const item = await get(world.field.table, keys.personal(FEEDBACK, COMMUNE, id, 'case'), 0)
      expect(item?.body ?? new Uint8Array()).toHaveLength(0)
    }
    expect(await world.handling(sent)).toMatchObject({
      excerpt: '',
      tags: [],
      wantsAnswer: false,
      erasedAt: world.clock(),
    })
    expect((await world.handling(sent)).topic).toBeUndefined()
    expect((await world.inbox()).map(({ id }) => id)).not.toContain(sent.id)
  })

  test('is in no result, and its clock runs for twenty days', async () => {
    const { sent } = await sentAndPutRight()
    expect(await counts(sent)).toMatchObject({ counted: 1 })
    await erase(sent)
    expect(await counts(sent)).toMatchObject({ received: 2, counted: 0, excluded: 2 })
    const clock = (await world.stores.erasures.ofProvince(PROVINCE)).filter(({ id }) => id === sent.id)
    expect(clock).toEqual([
      {
        survey: FEEDBACK,
        area: COMMUNE,
        province: PROVINCE,
        id: sent.id,
        askedAt: world.clock(),
        due: '2026-12-11',
      },
    ])
  })

  test('its forms sent again are answered as before and bring nothing back', async () => {
    const { sent, correction } = await sentAndPutRight()
    await erase(sent)
    const first = await world.post(`${world.poster}?send&lang=vi`, sent.form)
    expect(first.status).toBe(200)
    expect(await first.text()).toContain(sent.code)
    const again = await world.post(`${sent.path}/sua`, correction)
    expect([again.status, again.headers.get('Location')]).toEqual([303, `${sent.path}?lang=vi`])
    expect((await world.get(`${sent.path}/sua`)).status).toBe(303)
    await world.post(sent.path, { _act: 'unsettled', why: 'Vẫn chưa' })

    expect(await isLeft()).toBe(false)
    for (const { id } of await batchesOf(sent)) expect(await world.contact(id)).toEqual({})
    expect(await counts(sent)).toMatchObject({ counted: 0 })
    expect((await world.inbox()).map(({ id }) => id)).not.toContain(sent.id)
    const page = await world.page(sent.path)
    expect(page).toContain(say.erasedState)
    expect(page).not.toMatch(/_act|sua\?|erase/)
  })

  test('one in quarantine leaves it', async () => {
    const sent = await world.send({ ...FIELDS, Website: 'x' })
    const waiting = async () => (await world.inbox('quarantine')).map(({ id }) => id)
    expect(await waiting()).toContain(sent.id)
    await erase(sent)
    expect(await waiting()).not.toContain(sent.id)
  })

  test('breaks off anywhere: whatever was done, asking again does the rest', async () => {
    const busy = Object.assign(new Error(), { name: 'ThrottlingException' })
    const { stores, deps } = world
    const steps: [object, string][] = [
      [stores.erasures, 'begin'],
      [deps.decisions, 'put'],
      [stores.personal, 'erase'],
      [stores.cases, 'blank'],
      [stores.cases, 'change'],
      [stores.inbox, 'mirror'],
    ]
    for (const [store, verb] of steps) {
      const sent = await world.send(FIELDS)
      const real: unknown = Reflect.get(store, verb)
      Reflect.set(store, verb, () => Promise.reject(busy))
      expect((await erase(sent)).status).toBe(503)
      Reflect.set(store, verb, real)
      expect((await erase(sent)).status).toBe(200)
      expect(await isLeft()).toBe(false)
      expect(await counts(sent)).toMatchObject({ counted: 0 })
    }
  })

  test('beside an office that replies at that moment', async () => {
    const { sent } = await sentAndPutRight()
    const { cases } = world.stores
    const change = cases.change
    cases.change = async (feedback, next) => {
      cases.change = change
      await world.office(sent, { state: 'answered', closedAt: world.clock(), tags: ['Bà Sáu'] })
      return change(feedback, next)
    }
    expect((await erase(sent)).status).toBe(200)
    expect(await isLeft()).toBe(false)
  })

  test('its clock does not end by itself', async () => {
    world.clock.advance(100 * DAY)
    expect((await world.stores.erasures.ofProvince(PROVINCE)).length).toBeGreaterThan(0)
  })
})
