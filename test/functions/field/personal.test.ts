import { inflateRawSync } from 'node:zlib'
import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partPersonal } from '../../../functions/field/personal.ts'
import { keys, partitions } from '../../../functions/store/keys.ts'
import { get } from '../../../functions/store/table.ts'
import type { Batch } from '../../../shared/api/batches.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { DAY, SECOND } from '../../../shared/time.ts'
import { aField, type Field, type Phone, storedBatches } from '../../support/app.ts'
import { aResponse, aVisit, COMMUNE, VISIT } from '../../support/batches.ts'

let field: Field
let phone: Phone
beforeAll(async () => {
  field = await aField()
  phone = await field.join()
})
afterAll(() => field.close())

const PHONE = '0912345678'

async function personalItems(batch: Batch): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await field.table.client.send(
    new QueryCommand({
      TableName: field.table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :id)',
      ExpressionAttributeValues: {
        ':pk': { S: partitions.personal(batch.survey, batch.area) },
        ':id': { S: batch.id },
      },
    }),
  )
  return Items.map((item) => unmarshall(item))
}
const bodyOf = (item: Record<string, unknown> | undefined) =>
  JSON.parse(inflateRawSync(item?.body instanceof Uint8Array ? item.body : new Uint8Array()).toString())

describe('personal answers', () => {
  test('are split off first, and expire with their class', async () => {
    const [first, again] = [
      phone.response({ answers: aVisit() }),
      phone.response({ rev: 2, answers: aVisit('002') }),
    ]
    const batch = phone.batch({ responses: [first, again] })
    expect((await phone.send(batch)).status).toBe(201)

    const stored = (await storedBatches(field, VISIT)).find(({ id }) => id === batch.id)
    expect(JSON.stringify(stored)).not.toContain(PHONE)
    expect(stored?.flags).toEqual({})
    const items = await personalItems(batch)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ sk: `${batch.id}#d90`, expiresAt: (field.clock() + 90 * DAY) / SECOND })
    expect(bodyOf(items[0])).toEqual({
      [`${first.id}#1`]: { phone: PHONE },
      [`${again.id}#2`]: { phone: PHONE },
    })
  })

  test('a conflict at them stops before the batch', async () => {
    const batch = phone.batch({ responses: [phone.response({ answers: aVisit() })] })
    const stored = await field.deps.batches.put(
      { ...batch, receivedAt: field.clock(), flags: {} },
      'another hmac',
      [{ retention: 'd90', expiresAt: field.clock() + DAY, answers: {} }],
    )
    expect(stored.outcome).toBe('stored')
    expect((await phone.send(batch)).status).toBe(409)
  })

  test('Redaction: a resend answers 200 and revives nothing that was erased', async () => {
    const batch = phone.batch({ responses: [phone.response({ answers: aVisit() })] })
    await phone.send(batch)
    const key = keys.personal(VISIT, COMMUNE, batch.id, 'd90')
    const { DeleteItemCommand } = await import('@aws-sdk/client-dynamodb')
    const { marshall } = await import('@aws-sdk/util-dynamodb')
    await field.table.client.send(new DeleteItemCommand({ TableName: field.table.name, Key: marshall(key) }))
    expect((await phone.send(batch)).status).toBe(200)
    expect(await get(field.table, key, field.clock())).toBeUndefined()
  })
})

describe('nothing stays in the clear that no author has declared harmless', () => {
  const versions = new Map(
    ownSurveys.filter(({ survey }) => survey === VISIT).map((one) => [one.version, one]),
  )
  const part = (version: number, known = versions) => {
    const answers = { ...aVisit(), guest_name: 'Lan' }
    const { kept, personal } = partPersonal([aResponse({ version, answers })], known, 0)
    return {
      kept: kept[0]?.answers,
      personal: Object.assign({}, ...personal.flatMap((p) => Object.values(p.answers))),
    }
  }

  test('of two copies in one batch the first one keeps its own, as it is the one that stands', () => {
    const first = aResponse({ answers: aVisit('001', { phone: PHONE }) })
    const second = { ...first, answers: aVisit('001', { phone: '0987654321' }) }
    const { personal } = partPersonal([first, second], versions, 0)
    expect(personal.map(({ answers }) => answers)).toEqual([{ [`${first.id}#1`]: { phone: PHONE } }])
  })

  test('of a known version: what it calls personal, and what it does not ask', () => {
    const { kept, personal } = part(1)
    expect(personal).toEqual({ phone: PHONE, guest_name: 'Lan' })
    expect(kept).toMatchObject({ hh_key: '001', members_14plus: 4 })
  })

  test('of an unknown version: the same by all that are known', () => {
    expect(part(99)).toEqual(part(1))
  })

  test('of an unknown survey: everything', () => {
    expect(part(1, new Map())).toEqual({ kept: {}, personal: { ...aVisit(), guest_name: 'Lan' } })
  })
})
