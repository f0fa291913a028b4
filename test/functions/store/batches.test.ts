import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Batches, batchStore, type PersonalItem } from '../../../functions/store/batches.ts'
import { keys } from '../../../functions/store/keys.ts'
import { get, openTable } from '../../../functions/store/table.ts'
import { AreaId, BatchId } from '../../../shared/ids.ts'
import { DAY } from '../../../shared/time.ts'
import { aBatch, aBatchId, aResponse, COMMUNE, failUnreadable, VISIT } from '../../support/batches.ts'
import { aClock, aTable, someRandom } from '../../support/table.ts'

let engine: Awaited<ReturnType<typeof aTable>>
let batches: Batches
const clock = aClock()
beforeAll(async () => {
  engine = await aTable()
  batches = batchStore(engine.table, clock)
})
afterAll(() => engine.close())

const received = (over = {}) => ({ ...aBatch(over), receivedAt: clock(), flags: {} })
const personal = (retention = 'd90'): PersonalItem => ({
  retention,
  expiresAt: clock() + DAY,
  answers: { 'r#1': { phone: '0912345678' } },
})
const bytes = someRandom(3)
const incompressible = (size: number) => Buffer.from(bytes(size)).toString('base64')

describe('a batch', () => {
  test('is stored, was stored before, or is in conflict; the first receipt stands', async () => {
    const batch = received()
    const first = await batches.put(batch, 'hmac', [])
    expect(first).toMatchObject({ outcome: 'stored', receipt: { id: batch.id, responses: 1, flagged: 0 } })
    clock.advance(DAY)
    const later = { ...batch, receivedAt: clock() }
    expect(await batches.put(later, 'hmac', [])).toEqual({ ...first, outcome: 'stored-before' })
    expect(await batches.put(later, 'other', [])).toEqual({ outcome: 'conflict' })
  })

  test('is one item, of which every attribute has its reason', async () => {
    const batch = received({ responses: [aResponse({ version: 2 }), aResponse({ version: 1 }), aResponse()] })
    const [flagged] = batch.responses
    await batches.put(
      { ...batch, flags: flagged === undefined ? {} : { [flagged.id]: ['clock-skew'] } },
      'h',
      [],
    )
    const item = await get(engine.table, keys.batch(VISIT, COMMUNE, batch.id), clock())
    expect(item).toMatchObject({ n: 3, flagged: 1, versions: [2, 1], hmac: 'h', receivedAt: clock() })
    expect(Object.keys(item ?? {}).sort()).toEqual(
      [
        ...['area', 'body', 'flagged', 'hmac', 'id', 'n', 'pk', 'receivedAt', 'sealedAt', 'sk', 'survey'],
        'versions',
      ].sort(),
    )
  })

  test('ten responses cost far less room together than alone', async () => {
    const sizeOf = async (count: number) => {
      const batch = received({ responses: Array.from({ length: count }, () => aResponse()) })
      await batches.put(batch, 'h', [])
      const item = await get(engine.table, keys.batch(VISIT, COMMUNE, batch.id), clock())
      return item?.body instanceof Uint8Array ? item.body.length : Number.NaN
    }
    expect(await sizeOf(10)).toBeLessThan(4 * (await sizeOf(1)))
  })

  test('comes back as it was sent, in order of the ids, across pages of 1 MB', async () => {
    const area = AreaId.parse('25969@2025-07-01')
    const sent = Array.from({ length: 6 }, (_, at) => {
      const responses = [aResponse({ answers: { note: incompressible(190 * 1024) } })]
      return received({ id: aBatchId(clock() + at * 1000), area, responses })
    })
    for (const batch of [...sent].reverse()) await batches.put(batch, 'h', [])
    const back: unknown[] = []
    for await (const batch of batches.ofArea(VISIT, area, failUnreadable)) back.push(batch)
    expect(back).toEqual(sent)
  })

  test('that would not fit one item is refused before anything is written', async () => {
    const batch = received({ responses: [aResponse({ answers: { note: incompressible(400 * 1024) } })] })
    await expect(batches.put(batch, 'h', [personal()])).rejects.toMatchObject({ code: 'too-large' })
    expect(await get(engine.table, keys.batch(VISIT, COMMUNE, batch.id), clock())).toBeUndefined()
    expect(await get(engine.table, keys.personal(VISIT, COMMUNE, batch.id, 'd90'), clock())).toBeUndefined()
  })
})

describe('personal answers', () => {
  test('go first: a batch that fails after them leaves an orphan that expires', async () => {
    const batch = received()
    const watched = aWatchedStore()
    await watched.batches.put(batch, 'h', [personal('d30'), personal('d90')])
    expect(watched.calls.filter((call) => call.startsWith('Put'))).toEqual([
      `Put ${batch.id}#d30`,
      `Put ${batch.id}#d90`,
      `Put ${batch.id}`,
    ])
    const orphan = await get(engine.table, keys.personal(VISIT, COMMUNE, batch.id, 'd30'), clock())
    expect(orphan).toMatchObject({ expiresAt: (clock() + DAY) / 1000, hmac: 'h' })
  })

  test('a conflict at them stops before the batch is written', async () => {
    const batch = received()
    await engine.table.client.send(personalPut(batch.id, 'other'))
    expect(await batches.put(batch, 'h', [personal()])).toEqual({ outcome: 'conflict' })
    expect(await get(engine.table, keys.batch(VISIT, COMMUNE, batch.id), clock())).toBeUndefined()
  })

  test('left behind by a crash, they are taken up by the resend', async () => {
    const batch = received()
    await engine.table.client.send(personalPut(batch.id, 'h'))
    expect(await batches.put(batch, 'h', [personal()])).toMatchObject({ outcome: 'stored' })
  })

  test('a batch with none costs one write and no read', async () => {
    const watched = aWatchedStore()
    const batch = received()
    await watched.batches.put(batch, 'h', [])
    expect(watched.calls).toEqual([`Put ${batch.id}`])
  })
})

function personalPut(id: string, hmac: string): PutItemCommand {
  const expiresAt = clock() / 1000 + 60
  return new PutItemCommand({
    TableName: engine.table.name,
    Item: marshall({ ...keys.personal(VISIT, COMMUNE, BatchId.parse(id), 'd90'), hmac, expiresAt }),
  })
}

/** A store that writes down which calls it makes, by verb and sort key. */
function aWatchedStore(): { batches: Batches; calls: string[] } {
  const table = openTable({ name: engine.table.name, endpoint: engine.endpoint })
  const calls: string[] = []
  table.client.middlewareStack.add((next, context) => (args) => {
    const { Item, Key } = args.input as { Item?: { sk: { S: string } }; Key?: { sk: { S: string } } }
    calls.push(`${context.commandName?.replace('ItemCommand', '')} ${(Item ?? Key)?.sk.S}`)
    return next(args)
  })
  return { batches: batchStore(table, clock), calls }
}
