import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FRESH_FOR } from '../../../functions/field/catalogue.ts'
import type { CaseStep } from '../../../shared/feedback/case.ts'
import { MAX_CORRECTIONS } from '../../../shared/feedback/resident-steps.ts'
import { recount } from '../../../shared/results/recount.ts'
import { receiptWords } from '../../../web/resident/receipt-words.ts'
import { words } from '../../../web/resident/words.ts'
import { COMMUNE, FEEDBACK } from '../../support/batches.ts'
import { type Fields, type ResidentWorld, residentWorld, type Sent } from './world.ts'

const say = receiptWords.vi
let world: ResidentWorld
beforeAll(async () => {
  world = await residentWorld()
})
afterAll(() => world.field.close())

const WITH_PHONE = { want_contact: 'yes', phone: '0912345678' }
const SAID = { rating: '2', topic: 'network', comment: 'Sóng yếu', want_contact: 'no' }

/** Opens the correction and sends it so many times. */
async function put(sent: Sent, fields: Fields, times = 1): Promise<Response> {
  const form = await world.fill(`${sent.path}/sua`, { ...SAID, ...fields })
  let answer = await world.post(`${sent.path}/sua?send&lang=vi`, form)
  for (let n = 1; n < times; n += 1) answer = await world.post(`${sent.path}/sua?send&lang=vi`, form)
  return answer
}

/** What results see of it. */
async function results(sent: Sent) {
  const batches = (await world.batches()).filter(({ responses }) => String(responses[0]?.id) === sent.id)
  const versions = await world.deps.surveys.versions(FEEDBACK)
  const { counts, counted } = recount(versions, batches, await world.decisions(), world.clock())
  return { counts, answers: counted.map(({ response }) => response.answers) }
}

describe('the form to put it right', () => {
  test('has the present answers, never the telephone number, and says that it stands', async () => {
    const sent = await world.send({ comment: 'Sóng yếu, gọi 0987 654 321', ...WITH_PHONE })
    const page = await world.page(`${sent.path}/sua`)
    expect(page).toMatch(/name="topic" value="network" checked/)
    expect(page).toContain('Sóng yếu, gọi •••</textarea>')
    expect(page).toContain(words.vi.keptIfEmpty)
    expect(page).not.toMatch(/0912345678|0987/)
    expect(page).toContain(words.vi.saveChanges)
  })

  test('what does not fit comes back with what was typed', async () => {
    const sent = await world.send(WITH_PHONE)
    const answer = await put(sent, { want_contact: 'yes', phone: '12', comment: 'Mới' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toMatch(/name="phone" value="12"/)
    expect(page).toContain('Mới</textarea>')
    expect((await world.handling(sent)).newest.rev).toBe(1)
  })
})

describe('put right', () => {
  test('counts once, with its last answers, however often it is sent', async () => {
    const sent = await world.send(SAID)
    const answer = await put(sent, { rating: '5', topic: 'vneid', comment: 'Đã tốt hơn' }, 2)
    expect(answer.status).toBe(303)
    expect(await world.page(answer.headers.get('Location') ?? '')).toContain(say.said.corrected)
    const handling = await world.handling(sent)
    expect(handling).toMatchObject({ topic: 'vneid', rating: '5', excerpt: 'Đã tốt hơn', newest: { rev: 2 } })
    expect(handling.steps.map(({ kind }) => kind)).toEqual(['correct'])
    const { counts, answers } = await results(sent)
    expect(counts).toMatchObject({ received: 2, counted: 1, superseded: 1 })
    expect(answers).toEqual([expect.objectContaining({ rating: '5', comment: 'Đã tốt hơn' })])
    const lines = (await world.inbox()).filter(({ id }) => id === sent.id)
    expect(lines).toEqual([expect.objectContaining({ excerpt: 'Đã tốt hơn', topic: 'vneid' })])

    await put(sent, { rating: '4' })
    expect((await results(sent)).answers).toEqual([expect.objectContaining({ rating: '4' })])
  })

  test('other answers under a form that was sent are asked for once more, under another id', async () => {
    const sent = await world.send(SAID)
    const form = await world.fill(`${sent.path}/sua`, { ...SAID, rating: '4' })
    await world.post(`${sent.path}/sua`, form)
    form.set('rating', '5')
    const answer = await world.post(`${sent.path}/sua`, form)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toMatch(/name="rating" value="5" checked/)
    form.set('_id', /name="_id" value="([^"]+)"/.exec(page)?.[1] ?? '')
    form.set('_opened', /name="_opened" value="([^"]+)"/.exec(page)?.[1] ?? '')
    form.set('_seal', /name="_seal" value="([^"]+)"/.exec(page)?.[1] ?? '')
    expect((await world.post(`${sent.path}/sua`, form)).status).toBe(303)
    expect((await world.handling(sent)).newest.rev).toBe(3)
    form.set('_seal', 'x')
    expect((await world.post(`${sent.path}/sua`, form)).status).toBe(409)
  })

  test('a number left before stands where none is typed; a new one takes its place; none is kept unasked', async () => {
    const sent = await world.send({ ...WITH_PHONE, comment: 'Gọi 0987654321' })
    const apart = async () => {
      const { newest } = await world.handling(sent)
      return Object.values(await world.contact(newest.batch))
    }
    await put(sent, { want_contact: 'yes', phone: '', comment: 'Gọi •••' }, 2)
    expect(await apart()).toEqual([{ phone: '0912345678', comment: 'Gọi 0987654321' }])
    expect(await world.contact(sent.id)).toEqual({})

    await put(sent, { want_contact: 'yes', phone: '0900000001' })
    expect(await apart()).toEqual([{ phone: '0900000001' }])
    await put(sent, { want_contact: 'no' })
    expect(await apart()).toEqual([])
    expect((await world.handling(sent)).wantsAnswer).toBe(false)
    expect((await put(sent, { want_contact: 'yes', phone: '' })).status).toBe(422)
  })

  test('one that was only noted waits for an answer once there are words', async () => {
    const sent = await world.send()
    expect((await world.handling(sent)).state).toBe('noted')
    await put(sent, { comment: 'Xin trả lời' })
    expect(await world.handling(sent)).toMatchObject({ state: 'received', due: '2026-11-27' })
    expect((await world.inbox()).map(({ id }) => id)).toContain(sent.id)
  })

  test('in quarantine it stays there; released, its correction counts; cleared, it never does', async () => {
    const held = await world.send({ ...SAID, Website: 'x' })
    await put(held, { rating: '5' })
    expect((await results(held)).counts).toMatchObject({ counted: 0, held: { suspect: 2 } })
    expect((await world.inbox('quarantine')).map(({ id }) => id)).toContain(held.id)

    await world.office(held, { judged: 'released' })
    await put(held, { rating: '4' })
    expect((await results(held)).answers).toEqual([expect.objectContaining({ rating: '4' })])

    const cleared = await world.send({ ...SAID, Website: 'x' })
    await world.office(cleared, { judged: 'cleared' })
    expect((await put(cleared, { rating: '5' })).status).toBe(303)
    expect((await results(cleared)).counts.counted).toBe(0)
    expect((await world.inbox()).map(({ id }) => id)).not.toContain(cleared.id)
  })

  test('after the survey has ended it still counts in place of what counted before', async () => {
    const sent = await world.send(SAID)
    const survey = await world.deps.surveys.getSurvey(FEEDBACK)
    if (survey === undefined) throw new Error('No survey.')
    await world.deps.surveys.put({ ...survey, state: 'closed' })
    world.clock.advance(FRESH_FOR)
    await put(sent, { rating: '5' })
    await world.deps.surveys.put(survey)
    world.clock.advance(FRESH_FOR)
    expect((await results(sent)).answers).toEqual([expect.objectContaining({ rating: '5' })])
  })

  test('not after it was answered or closed, and so often at most', async () => {
    const sent = await world.send(SAID)
    const form = await world.fill(`${sent.path}/sua`, { ...SAID, rating: '5' })
    await world.office(sent, { state: 'closed', closedAt: world.clock() })
    for (const answer of [await world.get(`${sent.path}/sua`), await world.post(`${sent.path}/sua`, form)]) {
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${sent.path}?lang=vi`])
    }
    const often = await world.send(SAID)
    const step: CaseStep = { at: world.clock(), by: 'resident', kind: 'correct', batch: often.id }
    await world.office(often, { steps: Array.from({ length: MAX_CORRECTIONS }, () => step) })
    expect((await world.get(`${often.path}/sua`)).status).toBe(303)
    expect(await world.page(often.path)).not.toContain('/sua')
  })

  test('two at once: the second one is asked for once more, and nothing of it stays', async () => {
    const sent = await world.send(WITH_PHONE)
    const [one, two] = [
      await world.fill(`${sent.path}/sua`, { ...SAID, rating: '4' }),
      await world.fill(`${sent.path}/sua`, { ...SAID, ...WITH_PHONE, rating: '5', comment: 'Của tôi' }),
    ]
    const { batches } = world.deps
    const store = batches.put
    batches.put = async (...given) => {
      batches.put = store
      const stored = await store(...given)
      await world.post(`${sent.path}/sua`, one)
      return stored
    }
    expect((await world.post(`${sent.path}/sua`, two)).status).toBe(409)
    expect((await world.handling(sent)).newest).toMatchObject({ rev: 3, batch: one.get('_id') })
    const lost = (await world.batches()).find(({ id }) => id === two.get('_id'))
    expect(lost?.responses).toEqual([])
    expect(await world.stores.personal.of(FEEDBACK, COMMUNE, lost?.id ?? sent.id)).toEqual({})
  })
})
