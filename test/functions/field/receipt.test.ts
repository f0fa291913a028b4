import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Batch } from '../../../shared/api/batches.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { aField, type Field, MEMBER, type Phone } from '../../support/app.ts'
import { aBatchId, FEEDBACK } from '../../support/batches.ts'

let field: Field
let phone: Phone
beforeAll(async () => {
  field = await aField()
  phone = await field.join()
})
afterAll(() => field.close())

const pathOf = ({ survey, area, id }: Pick<Batch, 'survey' | 'area' | 'id'>) =>
  `/api/field/batches/${survey}/${area}/${id}`

test('a phone that lost the reply is told the very receipt that it would have got', async () => {
  const batch = phone.batch()
  const receipt = await (await phone.send(batch)).json()
  field.clock.advance(60_000)
  const answer = await phone.get(pathOf(batch))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual(receipt)
})

test('what is not stored is not found, as a problem that the phone can tell from a strange page', async () => {
  const answer = await phone.get(pathOf({ ...phone.batch(), id: aBatchId() }))
  expect(answer.status).toBe(404)
  expect(ProblemBody.parse(await answer.json())).toMatchObject({ code: 'not-found', status: 404 })
})

test("another phone's batch is told to nobody else, of the same team or not: its bytes may be others", async () => {
  const batch = phone.batch()
  await phone.send(batch)
  const colleague = await field.join({ member: MEMBER })
  const sameMember = await field.join()
  for (const other of [colleague, sameMember]) {
    expect((await other.get(pathOf(batch))).status).toBe(404)
    // Sending the same bytes settles it all the same.
    expect((await other.send(batch)).status).toBe(200)
  }
})

test('a batch is found only where it was sent: under its survey and area', async () => {
  const batch = phone.batch()
  await phone.send(batch)
  expect((await phone.get(pathOf({ ...batch, survey: FEEDBACK }))).status).toBe(404)
})

test.each(['x', 'hh_digital_visit/nowhere/x', 'hh_digital_visit/32244@2025-07-01/not-an-id'])(
  'no batch has the address %s',
  async (path) => {
    expect((await phone.get(`/api/field/batches/${path}`)).status).toBe(404)
  },
)

test('the receipt is of the bytes, whether they came packed or as they are', async () => {
  const batch = phone.batch()
  const bytes = JSON.stringify(batch)
  expect((await phone.send(gzipSync(bytes), { 'Content-Encoding': 'gzip' })).status).toBe(201)
  expect((await phone.send(bytes)).status).toBe(200)
  const other = phone.batch()
  expect((await phone.send(JSON.stringify(other))).status).toBe(201)
  const packed = gzipSync(JSON.stringify(other), { level: 1 })
  const asPhonesDo = { 'Content-Encoding': 'gzip', 'Content-Type': 'application/octet-stream' }
  expect((await phone.send(packed, asPhonesDo)).status).toBe(200)
})
