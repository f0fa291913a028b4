import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Batch } from '../../../shared/api/batches.ts'
import { MAX_RESCUE_BYTES, RescueReceipt } from '../../../shared/api/rescue.ts'
import { AreaId, TeamId } from '../../../shared/ids.ts'
import type { RescueContent } from '../../../shared/rescue/content.ts'
import { recount } from '../../../shared/results/recount.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { aField, type Field, MEMBER, type Phone, storedBatches } from '../../support/app.ts'
import { aVisit, VISIT } from '../../support/batches.ts'
import { aRescue, aRescueFile } from '../../support/rescue.ts'
import { theSurvey } from '../../support/versions.ts'

let field: Field
let leader: Phone
/** Cannot send. */
let member: Phone

const fields: Field[] = []
beforeEach(async () => {
  field = await aField()
  fields.push(field)
  leader = await field.join()
  member = await field.join({ member: MEMBER })
})
afterAll(async () => {
  await Promise.all(fields.map((used) => used.close()))
})

describe('a rescue file that a phone of the team hands in', () => {
  it('is received as if its own phone had sent it, and who brought it is known', async () => {
    const batch = aBatchOf(member)
    expect(await handIn([batch])).toMatchObject({ stored: 1, storedBefore: 0, refused: [], responses: 1 })
    const [stored] = await storedBatches(field, VISIT)
    expect(stored).toMatchObject({
      id: batch.id,
      rescuedBy: leader.identity.device,
      sender: { device: leader.identity.device, team: 't1' },
      flags: {},
    })
    expect(stored).not.toHaveProperty('sentAt')
    expect(stored?.responses[0]).toMatchObject({ author: { device: member.identity.device } })
    expect(stored?.responses[0]?.answers).not.toHaveProperty('phone') // personal
  })

  it('changes nothing when its phone sends the same bytes afterwards', async () => {
    const batch = aBatchOf(member)
    await handIn([batch])
    expect((await member.send(batch)).status).toBe(200)
    expect(await countedVisits()).toBe(1)
  })

  it('changes nothing when its phone had sent the same bytes before, or the file comes again', async () => {
    const batch = aBatchOf(member)
    expect((await member.send(batch)).status).toBe(201)
    const again = { stored: 0, storedBefore: 1, refused: [], responses: 0, responsesBefore: 1 }
    expect(await handIn([batch])).toMatchObject(again)
    expect(await handIn([batch])).toMatchObject(again)
    expect(await countedVisits()).toBe(1)
    expect((await storedBatches(field, VISIT))[0]).not.toHaveProperty('rescuedBy')
  })

  it('names the batches that cannot be received, and receives the others', async () => {
    const good = aBatchOf(member)
    const taken = aBatchOf(member)
    await leader.send({ ...taken, responses: [leader.response()] })
    const tooLarge = aBatchOf(member, { note: 'x'.repeat(300_000) })
    const batches = [
      { id: taken.id, body: JSON.stringify(taken) },
      { id: 'no id', body: '{' },
      { id: 'x', body: '{}' },
      { id: tooLarge.id, body: JSON.stringify(tooLarge) },
      { id: good.id, body: JSON.stringify(good) },
    ]
    const receipt = await handInContent({ batches, unfinished: [{}], unreadable: [1, 2] })
    expect(receipt).toMatchObject({ stored: 1, responses: 1, unfinished: 3 })
    expect(receipt.refused).toEqual([
      { id: taken.id, code: 'batch-conflict' },
      { code: 'malformed-json' },
      { code: 'malformed-request' },
      { id: tooLarge.id, code: 'too-large' },
    ])
    expect(field.logged).toEqual([])
  })

  it('is judged by the team and commune that it claims: what is of another waits to be looked at', async () => {
    const elsewhere = aBatchOf(member, { area: AreaId.parse('32059@2025-07-01') })
    const author = {
      team: TeamId.parse('t2'),
      member: member.identity.member,
      device: member.identity.device,
    }
    const ofAnother = aBatchOf(member, { responses: [member.response({ author })] })
    await handIn([elsewhere, ofAnother])
    expect(flagsIn(await storedBatches(field, VISIT))).toEqual(['foreign-author'])
    expect(flagsIn(await storedBatches(field, VISIT, elsewhere.area))).toEqual(['foreign-area'])
  })

  it('dates visits by the phone that made them, however long the file was on its way', async () => {
    const madeAt = field.clock() - 3 * DAY
    await handInContent({ madeAt, batches: [bodyOf(aBatchOf(member))] })
    const [batch] = await storedBatches(field, VISIT)
    expect(batch).not.toHaveProperty('sentAt')
    expect(batch?.flags).toEqual({})
  })

  it('notes a clock that was ahead, for a file cannot come before it was made', async () => {
    const madeAt = field.clock() + 2 * HOUR
    await handInContent({ madeAt, batches: [bodyOf(aBatchOf(member))] })
    const [batch] = await storedBatches(field, VISIT)
    expect(batch?.sentAt).toBe(madeAt)
    expect(flagsIn([batch])).toEqual(['clock-skew'])
  })

  it('is refused when it is larger than a file may be, also where it inflates to that', async () => {
    const huge = new Uint8Array(MAX_RESCUE_BYTES + 1).fill(32)
    expect((await post(huge)).status).toBe(413)
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    expect((await post(bomb, { 'Content-Encoding': 'gzip' })).status).toBe(413)
  })

  it('is refused when one phone brings files without end', async () => {
    const file = JSON.stringify(aRescueFile(contentOf({})))
    for (let n = 0; n < 30; n += 1) expect((await post(file)).status).toBe(200)
    expect((await post(file)).status).toBe(429)
    field.clock.advance(HOUR + MINUTE)
    expect((await post(file)).status).toBe(200)
  })

  it('may come again whole when the store was busy half way', async () => {
    const { put } = field.deps.batches
    let calls = 0
    const busy = await aField({
      ...field.deps,
      batches: {
        ...field.deps.batches,
        put(...args) {
          calls += 1
          if (calls === 2) throw Object.assign(new Error('slow down'), { name: 'ThrottlingException' })
          return put(...args)
        },
      },
    })
    fields.push(busy)
    const batches = Array.from({ length: 12 }, () => bodyOf(aBatchOf(member)))
    const body = JSON.stringify(aRescueFile(contentOf({ batches })))
    const answer = await busy.app.request('/api/field/rescues', {
      method: 'POST',
      headers: { Cookie: leader.cookie },
      body,
    })
    expect(answer.status).toBe(503)
    const receipt = RescueReceipt.parse(await (await post(body)).json())
    expect(receipt.refused).toEqual([])
    expect(receipt.stored + receipt.storedBefore).toBe(12)
    expect(await countedVisits()).toBe(12)
  })
})

function aBatchOf(phone: Phone, over: Partial<Batch> = {}): Batch {
  return phone.batch({ responses: [phone.response({ answers: aVisit() })], ...over })
}

const bodyOf = (batch: Batch) => ({ id: batch.id, body: JSON.stringify(batch) })

function contentOf(over: Partial<RescueContent>): RescueContent {
  const { device, member: id, team, area } = member.identity
  return aRescue({ device, member: id, team, area, ...over })
}

const handIn = (batches: Batch[]) => handInContent({ batches: batches.map(bodyOf) })

async function handInContent(over: Partial<RescueContent>): Promise<RescueReceipt> {
  const answer = await post(JSON.stringify(aRescueFile(contentOf(over))))
  expect(answer.status).toBe(200)
  return RescueReceipt.parse(await answer.json())
}

async function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return field.app.request('/api/field/rescues', {
    method: 'POST',
    headers: { Cookie: leader.cookie, ...headers },
    body,
  })
}

function flagsIn(batches: (Awaited<ReturnType<typeof storedBatches>>[number] | undefined)[]): string[] {
  return batches.flatMap((batch) => Object.values(batch?.flags ?? {}).flat())
}

async function countedVisits(): Promise<number> {
  const batches = await storedBatches(field, VISIT)
  return recount([theSurvey(VISIT)], batches, [], field.clock()).counts.counted
}
