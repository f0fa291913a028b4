import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fieldStores } from '../../functions/field/deps.ts'
import { digest } from '../../functions/secrets.ts'
import { type Key, keys } from '../../functions/store/keys.ts'
import { get, type Item, openTable, putIfAbsent } from '../../functions/store/table.ts'
import { createTable } from '../../infra/local/engines/dynamo.ts'
import type { Batch } from '../../shared/api/batches.ts'
import { aField, type Phone } from '../support/app.ts'
import { aBatchId, aResponseId, aVisit, COMMUNE } from '../support/batches.ts'
import { aClock } from '../support/table.ts'

/**
 * How many batches a second pass through the whole HTTP handler, against the floor: one GetItem and one PutItem of the
 * same bytes on the same engine by the same client. The engine runs in a second process; best of several rounds, taken
 * in turns so that both see the same machine.
 */
const BATCHES = 200
const AT_ONCE = 16
const ROUNDS = 16
const PER_BATCH = 10

const child = fork(new URL('./engine.ts', import.meta.url))
const [endpoint] = await once(child, 'message')
await createTable(endpoint, 'bench')
const table = openTable({ name: 'bench', endpoint })
const clock = aClock()
const field = await aField(fieldStores(table, clock, randomBytes), table)
const phone = await field.join()

const floor: number[] = []
const handler: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const items = await storedItems(batches(phone))
  floor.push(
    await rate(items, async ({ key, item }) => {
      await get(table, keys.device(digest(phone.cookie.split('=')[1] ?? '')), clock())
      await putIfAbsent(table, key, item)
    }),
  )
  const sent = batches(phone).map((batch) => JSON.stringify(batch))
  handler.push(
    await rate(sent, async (body) => {
      const headers = { 'Sent-At': String(clock()), 'Content-Length': String(Buffer.byteLength(body)) }
      const { status } = await phone.send(body, headers)
      if (status !== 201) throw new Error(`The handler answered ${status}.`)
    }),
  )
}

const best = { floor: Math.max(...floor), handler: Math.max(...handler) }
console.log(`floor (GetItem + PutItem)   ${best.floor.toFixed(0)} batches/s`)
console.log(`handler                     ${best.handler.toFixed(0)} batches/s`)
console.log(`handler, responses          ${(best.handler * PER_BATCH).toFixed(0)} responses/s (wanted: 3000)`)
console.log(`handler / floor             ${(best.handler / best.floor).toFixed(2)} (wanted: 0.60)`)

await field.close()
table.client.destroy()
child.disconnect()

function batches({ response }: Phone): Batch[] {
  return Array.from({ length: BATCHES }, () => ({
    ...phone.batch(),
    id: aBatchId(),
    area: COMMUNE,
    responses: Array.from({ length: PER_BATCH }, (_, i) =>
      response({ id: aResponseId(), answers: visitOf(String(i).padStart(3, '0')) }),
    ),
  }))
}

/** What the handler stores for such batches, under new ids. */
async function storedItems(made: Batch[]): Promise<{ key: Key; item: Item }[]> {
  const [template] = batches(phone)
  if (template === undefined) return []
  await phone.send(template, { 'Sent-At': String(clock()) })
  const item = await get(table, keys.batch(template.survey, template.area, template.id), clock())
  return made.map(({ survey, area, id }) => ({ key: keys.batch(survey, area, id), item: { ...item, id } }))
}

// Without a telephone number: a visit in ten has one, and it costs two writes more.
function visitOf(household: string) {
  const { phone: _, ...answers } = aVisit(household, { callback: 'no' })
  return answers
}

async function rate<T>(work: T[], act: (item: T) => Promise<void>): Promise<number> {
  const rest = [...work]
  const start = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = rest.pop(); item !== undefined; item = rest.pop()) await act(item)
    }),
  )
  return (work.length * 1000) / (performance.now() - start)
}
