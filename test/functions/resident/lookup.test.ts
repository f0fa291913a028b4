import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookupLimits } from '../../../functions/resident/lookup-limits.ts'
import { keys } from '../../../functions/store/keys.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { put } from '../../../functions/store/table.ts'
import { communeSince } from '../../../shared/register/since.ts'
import { DAY, dayOf, MINUTE } from '../../../shared/time.ts'
import { receiptWords } from '../../../web/resident/receipt-words.ts'
import { PROVINCE } from '../../support/app.ts'
import { COMMUNE } from '../../support/batches.ts'
import { type ResidentWorld, residentWorld, type Sent } from './world.ts'

let world: ResidentWorld
let sent: Sent
beforeAll(async () => {
  world = await residentWorld()
  sent = await world.send({ comment: 'Sóng yếu' })
})
afterAll(() => world.field.close())

/** From an address of its own, where none is given. */
let addresses = 0
const look = (ma: string, from = `10.1.${++addresses >> 8}.${addresses & 255}:50`, xa: string = COMMUNE) =>
  world.field.app.request('/g/tra-cuu', {
    method: 'POST',
    headers: { 'CloudFront-Viewer-Address': from },
    body: new URLSearchParams({ tinh: PROVINCE, xa, ma }),
  })

describe('looking a feedback up', () => {
  test('first the province, then the commune', async () => {
    const page = await world.page('/g/tra-cuu?tinh=nowhere')
    expect(page).toMatch(/<option value="32244@2025-07-01">Xã Hưng Mỹ/) // there is one province only
    expect(await world.page(`/g/tra-cuu?lang=en&tinh=${PROVINCE}`)).toContain(receiptWords.en.lookup)
  })

  test.each([
    ['as it was written', (code: string) => code],
    ['small, with spaces', (code: string) => ` ${code.toLowerCase().replace('-', ' ')} `],
    ['O for 0 and l for 1', (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('the code leads to the status: %s', async (_how, written) => {
    const answer = await look(written(sent.code))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(sent.path)
  })

  test('opens nothing with another commune, which looks the same as no code at all', async () => {
    const answers = [
      await look(sent.code, undefined, '99999@2025-07-01'),
      await look('K7MP2R4T'),
      await look('K'),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(receiptWords.vi.unknownCode)
    }
  })

  test('what was typed comes back as text', async () => {
    expect(await (await look('"><b>')).text()).toContain('value="&quot;&gt;&lt;b&gt;"')
  })
})

describe('guessing', () => {
  const guess = async (times: number, from?: string) => {
    const answers: number[] = []
    for (let n = 0; n < times; n += 1) answers.push((await look(`GUESS${n}`, from)).status)
    return answers
  }

  test('ends for an address after so many wrong codes, for ten minutes, and takes nothing from others', async () => {
    world.clock.advance(DAY)
    const here = '10.9.9.9:1'
    expect(new Set(await guess(lookupLimits.addressInTenMinutes, here))).toEqual(new Set([422]))
    expect((await look(sent.code, here)).status).toBe(429)
    expect((await look(sent.code)).status).toBe(303)
    expect((await world.get(sent.path)).status).toBe(200)
    world.clock.advance(10 * MINUTE)
    expect((await look(sent.code, here)).status).toBe(303)
  })

  /** So many wrong codes of this commune came before, from everywhere. */
  const before = (subject: string, window: number, hits: number) =>
    put(world.field.table, keys.rate(subject, Math.floor(world.clock() / window)), { hits })

  test.each([
    ['look', 10 * MINUTE, lookupLimits.communeInTenMinutes],
    ['look-day', DAY, lookupLimits.communeOnDay],
  ])(
    'ends for a commune after so many from wherever (%s), and then no code is read',
    async (of, window, most) => {
      world.clock.advance(DAY)
      await before(`${of}-${COMMUNE}`, window, most - 1)
      expect((await look(sent.code)).status).toBe(303) // a right one is no guess
      expect(await guess(2)).toEqual([422, 429])
      const { receipts } = world.stores
      const get = receipts.get
      receipts.get = () => Promise.reject(new Error('read'))
      expect((await look(sent.code)).status).toBe(429)
      receipts.get = get
      expect((await world.get(sent.path)).status).toBe(200)
      world.clock.advance(window)
      expect((await look(sent.code)).status).toBe(303)
    },
  )
})

test('a server of one’s own, which sees no addresses, does not take all people for one', async () => {
  const lookLocally = (ma: string) => world.post('/g/tra-cuu', { tinh: PROVINCE, xa: '99999@2025-07-01', ma })
  for (let n = 0; n < lookupLimits.addressInTenMinutes; n += 1) await lookLocally('K7MP2R4T')
  const answer = await world.post('/g/tra-cuu', { tinh: PROVINCE, xa: COMMUNE, ma: sent.code })
  expect(answer.headers.get('Location')).toBe(sent.path)
})

test('what was said in a commune that has ended since is found by its last name', async () => {
  const { clock, field } = world
  const commune = await world.deps.register.getCommune(PROVINCE, COMMUNE)
  if (commune === undefined) throw new Error('No commune.')
  const until = dayOf(clock() + DAY)
  await registerRecordStore(field.table, clock).putCommune({ ...communeSince(commune), until }, 1)
  clock.advance(2 * DAY)
  expect(await world.deps.register.getCommune(PROVINCE, COMMUNE)).toBeUndefined()
  expect(await world.page(`/g/tra-cuu?tinh=${PROVINCE}`)).toMatch(
    /<option value="32244@2025-07-01">Xã Hưng Mỹ \(đến/,
  )
  expect((await look(sent.code)).headers.get('Location')).toBe(sent.path)
  expect(await world.page(sent.path)).toContain('xã Hưng Mỹ (đến')
})
