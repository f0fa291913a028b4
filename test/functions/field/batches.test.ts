import { afterAll, beforeAll, expect, test } from 'vitest'
import { BatchReceipt } from '../../../shared/api/batches.ts'
import { aField, type Field, storedBatches } from '../../support/app.ts'
import { VISIT } from '../../support/batches.ts'

let field: Field
beforeAll(async () => {
  field = await aField()
})
afterAll(() => field.close())

test('a batch is stored once and answered 201, then 200 with the same receipt', async () => {
  const phone = await field.join()
  const batch = phone.batch()
  const first = await phone.send(batch)
  expect(first.status).toBe(201)
  const receipt = BatchReceipt.parse(await first.json())
  expect(receipt).toEqual({ id: batch.id, receivedAt: field.clock(), responses: 1, flagged: 0 })
  field.clock.advance(60_000)
  const again = await phone.send(batch)
  expect(again.status).toBe(200)
  expect(await again.json()).toEqual(receipt)
  const stored = await storedBatches(field, VISIT)
  expect(stored).toHaveLength(1)
  expect(stored[0]).toMatchObject({ ...batch, flags: {} })
})
