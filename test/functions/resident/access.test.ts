import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { posterIdIn } from '../../../functions/poster-code.ts'
import { receiptToken } from '../../../functions/resident/receipt.ts'
import { BatchId, PosterId, uuidV7 } from '../../../shared/ids.ts'
import { putUp } from '../../support/posters.ts'
import { someRandom } from '../../support/table.ts'
import { type ResidentWorld, residentWorld, type Sent } from './world.ts'

let world: ResidentWorld
let sent: Sent
let [code, token, otherCode] = ['', '', '']
beforeAll(async () => {
  world = await residentWorld()
  sent = await world.send({ comment: 'Chỉ tôi được đọc' })
  const [, , ownCode = '', ownToken = ''] = sent.path.split('/')
  ;[code, token] = [ownCode, ownToken]
  otherCode = await putUp(world.deps)
})
afterAll(() => world.field.close())

/** Every way in with a receipt. */
async function tryAll(path: string): Promise<number[]> {
  const answers = await Promise.all([
    world.get(path),
    world.get(`${path}?erase`),
    world.get(`${path}/sua`),
    world.post(path, { _act: 'erase' }),
    world.post(path, { _act: 'unsettled', why: 'x' }),
    world.post(`${path}/sua`, sent.form),
  ])
  const pages = await Promise.all(answers.map((answer) => answer.text()))
  expect(pages.join('')).not.toContain('Chỉ tôi')
  return answers.map(({ status }) => status)
}

const ALL_404 = [404, 404, 404, 404, 404, 404]
const flip = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)

describe('a receipt opens its own feedback and no other', () => {
  const someId = (seed: number) => BatchId.parse(uuidV7(Date.UTC(2026, 10, 21), someRandom(seed)))

  test.each<[string, () => string]>([
    ['with the code of another poster', () => `/g/${otherCode}/${token}`],
    ['with another seal of the poster', () => `/g/${flip(code, code.length - 1)}/${token}`],
    ['with a token without its seal', () => `/g/${code}/${token.slice(0, -22)}`],
    ['with the beginning of the token altered', () => `/g/${code}/${flip(token, 3)}`],
    ['with the end of the token altered', () => `/g/${code}/${flip(token, token.length - 2)}`],
    ['with its id in the clear', () => `/g/${code}/${sent.id}`],
    ['in small letters', () => `/g/${code}/${token.toLowerCase()}`],
    ['with something behind it', () => `/g/${code}/${token}A`],
  ])('%s: refused before any store is asked', async (_how, path) => {
    const store = mockClient(world.field.table.client)
    const answers = await tryAll(path())
    const calls = store.calls().length
    store.restore()
    expect(answers).toEqual(ALL_404)
    expect(calls).toBe(0)
  })

  test('1,000 tokens made up, half of them with a known id: no read', async () => {
    const random = someRandom(7)
    const store = mockClient(world.field.table.client)
    const statuses = new Set<number>()
    for (let n = 0; n < 1_000; n += 1) {
      const seal = Buffer.from(random(16)).toString('base64url')
      const id = n % 2 === 0 ? token.slice(0, -22) : Buffer.from(random(16)).toString('base64url')
      statuses.add((await world.get(`/g/${code}/${id}${seal}`)).status)
    }
    const calls = store.calls().length
    store.restore()
    expect([...statuses]).toEqual([404])
    expect(calls).toBe(0)
  })

  test('a genuine token of a feedback that there is not, or of a poster that there is not, opens nothing', async () => {
    const poster = posterIdIn(world.deps.serverKey, code)
    if (poster === undefined) throw new Error('No poster.')
    expect(await tryAll(`/g/${code}/${receiptToken(world.deps.serverKey, poster, someId(3))}`)).toEqual(
      ALL_404,
    )
  })

  test('who knows an id and sends a form under it by another poster gets no key to it', async () => {
    const poster = posterIdIn(world.deps.serverKey, otherCode) ?? PosterId.parse('')
    expect(await tryAll(`/g/${otherCode}/${receiptToken(world.deps.serverKey, poster, sent.id)}`)).toEqual(
      ALL_404,
    )
    expect((await world.handling(sent)).erasedAt).toBeUndefined()
  })

  test('its own opens it', async () => {
    expect((await world.get(sent.path)).status).toBe(200)
    expect(await world.page(`${sent.path}/sua`)).toContain('Chỉ tôi được đọc')
  })
})

test('another site can neither settle nor erase it', async () => {
  const answer = await world.field.app.request(sent.path, {
    method: 'POST',
    body: new URLSearchParams({ _act: 'erase' }),
    headers: { 'Sec-Fetch-Site': 'cross-site' },
  })
  expect(answer.status).toBe(403)
})
