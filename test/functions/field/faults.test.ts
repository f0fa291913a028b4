import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTable } from '../../../functions/store/table.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { aField, type Field, type Phone, storedBatches } from '../../support/app.ts'
import { aVisit, VISIT } from '../../support/batches.ts'

let field: Field
let phone: Phone
/** Reaches the engine past the mock. */
let engine: DynamoDBClient
let store: ReturnType<typeof mockClient>

beforeAll(async () => {
  field = await aField()
  phone = await field.join()
  engine = openTable({ name: field.table.name, endpoint: field.endpoint }).client
})
beforeEach(() => {
  store = mockClient(field.table.client)
  store.on(GetItemCommand).callsFake((input) => engine.send(new GetItemCommand(input)))
  store.on(QueryCommand).callsFake((input) => engine.send(new QueryCommand(input)))
  store.on(PutItemCommand).callsFake((input) => engine.send(new PutItemCommand(input)))
})
afterEach(() => {
  store.restore()
  field.logged.length = 0
})
afterAll(async () => {
  engine.destroy()
  await field.close()
})

const named = (name: string) => Object.assign(new Error(`${name} at 10.0.0.7`), { name })
const isStored = async (id: string) => (await storedBatches(field, VISIT)).some((batch) => batch.id === id)
const isBatchPut = (input: { Item: { pk: { S: string } } }) => input.Item.pk.S.startsWith('RESP#')

describe('a busy store is 503 with Retry-After, and nothing is written', () => {
  test.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'TimeoutError', 'ECONNRESET'])(
    '%s at the put',
    async (name) => {
      const batch = phone.batch()
      store
        .on(PutItemCommand)
        .rejectsOnce(named(name))
        .callsFake((input) => engine.send(new PutItemCommand(input)))
      const answer = await phone.send(batch)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('Retry-After')).toBe('30')
      expect(ProblemBody.parse(await answer.json()).code).toBe('store-busy')
      expect(await isStored(batch.id)).toBe(false)
      expect((await phone.send(batch)).status).toBe(201)
    },
  )

  test('a time-out while the phone is looked up', async () => {
    store.on(GetItemCommand).rejects(named('TimeoutError'))
    expect((await phone.send(phone.batch())).status).toBe(503)
  })

  test('a time-out while the surveys are looked up is forgotten at the next request', async () => {
    field.clock.advance(60_000)
    store
      .on(QueryCommand)
      .rejectsOnce(named('TimeoutError'))
      .callsFake((input) => engine.send(new QueryCommand(input)))
    expect((await phone.send(phone.batch())).status).toBe(503)
    expect((await phone.send(phone.batch())).status).toBe(201)
  })
})

test('a put that succeeded but was answered with an error: the retry gets 200, and it is stored once', async () => {
  const batch = phone.batch()
  let wasLost = false
  store.on(PutItemCommand).callsFake(async (input) => {
    const reply = await engine.send(new PutItemCommand(input))
    if (wasLost) return reply
    wasLost = true
    throw named('TimeoutError')
  })
  expect((await phone.send(batch)).status).toBe(503)
  expect((await phone.send(batch)).status).toBe(200)
  expect((await storedBatches(field, VISIT)).filter(({ id }) => id === batch.id)).toHaveLength(1)
})

test('the store fails between the personal answers and the batch: the retry completes it', async () => {
  const batch = phone.batch({ responses: [phone.response({ answers: aVisit() })] })
  let hasFailed = false
  store.on(PutItemCommand).callsFake(async (input) => {
    if (isBatchPut(input) && !hasFailed) {
      hasFailed = true
      throw named('ThrottlingException')
    }
    return engine.send(new PutItemCommand(input))
  })
  expect((await phone.send(batch)).status).toBe(503)
  expect(await isStored(batch.id)).toBe(false)
  expect((await phone.send(batch)).status).toBe(201)
  expect(await isStored(batch.id)).toBe(true)
})

test('what time cannot cure is 500: the cause goes to the log, not to the caller', async () => {
  store.on(PutItemCommand).rejects(named('ValidationException'))
  const answer = await phone.send(phone.batch())
  expect(answer.status).toBe(500)
  const body = ProblemBody.parse(await answer.clone().json())
  expect(await answer.text()).not.toContain('10.0.0.7')
  expect(field.logged).toMatchObject([
    { requestId: body.requestId, error: expect.stringContaining('10.0.0.7') },
  ])
})
