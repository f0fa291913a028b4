import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FRESH_FOR } from '../../../functions/field/catalogue.ts'
import type { Batch } from '../../../shared/api/batches.ts'
import { AreaId, TeamId } from '../../../shared/ids.ts'
import { ProblemBody } from '../../../shared/problems.ts'
import { MINUTE } from '../../../shared/time.ts'
import { aField, type Field, MEMBER, type Phone, storedBatches } from '../../support/app.ts'
import { aBatchId, aResponse, VISIT } from '../../support/batches.ts'

let field: Field
let phone: Phone
beforeAll(async () => {
  field = await aField()
  phone = await field.join()
})
afterAll(() => field.close())

const storedOf = async (batch: Batch) => {
  const stored = (await storedBatches(field, batch.survey, batch.area)).find(({ id }) => id === batch.id)
  if (stored === undefined) throw new Error('The batch is not stored.')
  return stored
}
const flagsOf = async (batch: Batch) => Object.values((await storedOf(batch)).flags).flat()
const setState = async (state: 'open' | 'closing' | 'closed' | 'frozen' | 'draft') => {
  const survey = await field.deps.surveys.getSurvey(VISIT)
  if (survey !== undefined) await field.deps.surveys.put({ ...survey, state })
  field.clock.advance(FRESH_FOR)
}

describe('Poison never blocks', () => {
  test('201 stored, 200 stored before: ten times, in a crowd, changes nothing', async () => {
    const batch = phone.batch()
    const answers = await Promise.all(Array.from({ length: 10 }, () => phone.send(batch)))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201])
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
  })

  test('409 for the same id with other bytes; the first ones stay, and under a new id the others are taken', async () => {
    const batch = phone.batch()
    await phone.send(batch)
    const other = { ...batch, responses: [phone.response()] }
    const answer = await phone.send(other)
    expect(answer.status).toBe(409)
    expect(ProblemBody.parse(await answer.json()).code).toBe('batch-conflict')
    expect((await storedOf(batch)).responses).toEqual(batch.responses)
    expect((await phone.send({ ...other, id: aBatchId() })).status).toBe(201)
  })

  test('the HMAC is of the exact bytes: the same JSON with a blank more is another batch', async () => {
    const batch = phone.batch()
    await phone.send(batch)
    expect((await phone.send(`${JSON.stringify(batch)} `)).status).toBe(409)
  })

  test.each([
    ['open', []],
    ['closing', []],
    ['closed', ['survey-closed']],
    ['frozen', ['survey-closed']],
    ['draft', ['survey-closed']],
  ] as const)('a survey that is %s: 201 with flags %j', async (state, flags) => {
    await setState(state)
    const batch = phone.batch()
    expect((await phone.send(batch)).status).toBe(201)
    expect(await flagsOf(batch)).toEqual(flags)
    await setState('open')
  })

  test('answers that do not fit are stored with a flag, and their neighbours without', async () => {
    const [fit, unfit] = [phone.response(), phone.response({ answers: { visit_result: 'absent' } })]
    const batch = phone.batch({ responses: [fit, unfit] })
    const answer = await phone.send(batch)
    expect(await answer.json()).toMatchObject({ responses: 2, flagged: 1 })
    expect((await storedOf(batch)).flags).toEqual({ [unfit.id]: ['unfit-answers'] })
  })

  test('a withdrawal has no answers to miss; its reason is looked at as answers are', async () => {
    const { id } = phone.response()
    const withdrawn = { id, rev: 2, withdrawn: true, answers: {}, reason: 'Ghi nhầm hộ' } as const
    const batch = phone.batch({ responses: [phone.response(withdrawn)] })
    await phone.send(batch)
    expect(await flagsOf(batch)).toEqual([])
    expect((await storedOf(batch)).responses[0]).toMatchObject(withdrawn)
    const odd = phone.batch({ responses: [phone.response({ ...withdrawn, reason: 'Ghi\u0000nhầm' })] })
    await phone.send(odd)
    expect(await flagsOf(odd)).toEqual(['unclean-text'])
  })

  test('an unknown field of a newer phone is kept with its response', async () => {
    const batch = phone.batch({ responses: [{ ...phone.response(), battery: 0.4 }] })
    await phone.send(batch)
    expect((await storedOf(batch)).responses[0]).toMatchObject({ battery: 0.4 })
  })

  test('fields of the batch cannot pass for what the server adds', async () => {
    const forged = {
      ...{ ...phone.batch(), receivedAt: 1, sentAt: 1, flags: {}, hmac: 'x', expiresAt: 1 },
      ...{ sender: { device: 'd9' }, pk: 'STAFF#1', n: 0, flagged: 0 },
    }
    expect((await phone.send(forged)).status).toBe(201)
    const stored = await storedOf(forged)
    expect(stored).toMatchObject({ receivedAt: field.clock(), sender: { device: phone.identity.device } })
    expect(stored).not.toHaveProperty('sentAt')
  })
})

describe('Same answer once', () => {
  test('the author is a claim; the sender that the cookie proves is stored beside it', async () => {
    const claimed = aResponse()
    const batch = phone.batch({ responses: [claimed] })
    await phone.send(batch)
    const stored = await storedOf(batch)
    expect(stored.responses[0]?.author).toEqual(claimed.author)
    const { device, member, team, area } = phone.identity
    expect(stored.sender).toEqual({ device, member, team, area })
    expect(stored.sender?.device).not.toBe(claimed.author?.device)
  })

  test('a response that names another team as its author, or nobody, is flagged', async () => {
    const own = phone.response()
    const { author: _, ...anonymous } = phone.response()
    const { member, device } = phone.identity
    const foreign = phone.response({ author: { team: TeamId.parse('t9'), member, device } })
    const batch = phone.batch({ responses: [own, anonymous, foreign] })
    await phone.send(batch)
    expect((await storedOf(batch)).flags).toEqual({
      [anonymous.id]: ['foreign-author'],
      [foreign.id]: ['foreign-author'],
    })
  })

  test("what waited on a phone counts when it is sent after a new invitation, or by a team mate's phone", async () => {
    for (const later of [await field.join(), await field.join({ member: MEMBER })]) {
      const batch = later.batch({ responses: [phone.response()] })
      expect(await (await later.send(batch)).json()).toMatchObject({ flagged: 0 })
    }
  })
})

describe('Time', () => {
  test('sentAt is a header, outside the sealed bytes: a later resend stays the same batch', async () => {
    const batch = phone.batch()
    const sentAt = field.clock() - 2_000
    expect((await phone.send(batch, { 'Sent-At': String(sentAt) })).status).toBe(201)
    field.clock.advance(MINUTE)
    expect((await phone.send(batch, { 'Sent-At': String(field.clock()) })).status).toBe(200)
    expect(await storedOf(batch)).toMatchObject({ sentAt, receivedAt: sentAt + 2_000 })
  })

  test.each([
    [10 * MINUTE, []],
    [10 * MINUTE + 1, ['clock-skew']],
    [-10 * MINUTE - 1, ['clock-skew']],
  ])('a skew of %i ms: flags %j', async (skew, flags) => {
    const batch = phone.batch()
    await phone.send(batch, { 'Sent-At': String(field.clock() + skew) })
    expect(await flagsOf(batch)).toEqual(flags)
  })

  test.each(['yesterday', '-5', '1e3', '99999999999999999999', ''])(
    'Sent-At "%s" is no time',
    async (header) => {
      const batch = phone.batch()
      expect((await phone.send(batch, { 'Sent-At': header })).status).toBe(201)
      expect(await storedOf(batch)).not.toHaveProperty('sentAt')
    },
  )
})

describe('Areas', () => {
  test("an area outside the team's present one is stored there, with a flag", async () => {
    const batch = phone.batch({ area: AreaId.parse('25969@2025-07-01') })
    expect((await phone.send(batch)).status).toBe(201)
    expect(await flagsOf(batch)).toEqual(['foreign-area'])
  })
})
