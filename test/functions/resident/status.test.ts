import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditStore } from '../../../functions/store/audit.ts'
import type { CaseStep } from '../../../shared/feedback/case.ts'
import { Day, dayOf } from '../../../shared/time.ts'
import { receiptWords } from '../../../web/resident/receipt-words.ts'
import { PROVINCE } from '../../support/app.ts'
import { COMMUNE, FEEDBACK } from '../../support/batches.ts'
import { putUp } from '../../support/posters.ts'
import { type ResidentWorld, residentWorld, type Sent } from './world.ts'

let world: ResidentWorld
beforeAll(async () => {
  world = await residentWorld()
})
afterAll(() => world.field.close())

const say = receiptWords.vi
const LAN = 'lan@example.gov.vn'
const WORDS = { comment: 'Sóng yếu cả ấp' }

/** A feedback that the office has answered. */
async function answered(reply = 'Trạm sẽ được sửa trong tuần này.'): Promise<Sent> {
  const sent = await world.send({ ...WORDS, want_contact: 'yes', phone: '0912345678' })
  const at = world.clock()
  const steps: CaseStep[] = [
    { at, by: LAN, kind: 'assign', to: 'an@example.gov.vn' },
    { at, by: LAN, kind: 'take' },
    { at, by: 'an@example.gov.vn', kind: 'take' },
    { at, by: LAN, kind: 'tag', to: 'trạm 3' },
    { at, by: LAN, kind: 'reply', text: reply },
  ]
  await world.office(sent, { state: 'answered', closedAt: at, steps, tags: ['trạm 3'], assignee: LAN })
  return sent
}

const entries = async () => {
  const log = auditStore(world.field.table, world.clock, world.deps.random)
  const month = dayOf(world.clock()).slice(0, 7)
  return (await log.page(PROVINCE, month, { limit: 1_000 })).entries
}

describe('the status', () => {
  test('says when it is due, and has no word of staff or of what only they see', async () => {
    const sent = await world.send(WORDS)
    const page = await world.page(sent.path)
    expect(page).toContain(say.states.received)
    expect(page).toContain('chậm nhất ngày 27/11/2026')
    expect(page).toContain(sent.code)
    expect(page).not.toContain(say.isItSettled)

    const other = await world.page((await answered()).path)
    expect(other).toMatch(/>Đã trả lời.*Trạm sẽ được sửa trong tuần này/s)
    expect(other.split(`<li>${say.steps.handling}<`)).toHaveLength(2)
    expect(other).not.toMatch(/example\.gov\.vn|trạm 3|0912345678/)
  })

  test('is read in the language of the form, or in the other', async () => {
    const sent = await world.send({ comment: 'No signal' }, `${world.poster}?lang=en`)
    expect(await world.page(sent.path)).toContain(receiptWords.en.states.received)
    expect(await world.page(`${sent.path}?lang=vi`)).toContain(say.states.received)
  })

  test('shows one in quarantine and one that was cleared as if they waited like any other', async () => {
    const shown = async (sent: Sent) =>
      (await world.page(sent.path))
        .replaceAll(sent.path, '')
        .replaceAll(sent.code, '')
        .replace(/\d\d:\d\d/g, '')
    const [plain, held, cleared] = [await world.send(WORDS), await world.send(WORDS), await world.send(WORDS)]
    await world.office(held, { held: ['too-fast'] })
    await world.office(cleared, {
      held: ['same-text'],
      judged: 'cleared',
      steps: [{ at: world.clock(), by: LAN, kind: 'clear', text: 'Thư rác' }],
    })
    expect(await shown(held)).toBe(await shown(plain))
    expect(await shown(cleared)).toBe(await shown(plain))
  })

  test('is kept by no browser: others may have the phone next', async () => {
    const sent = await world.send({ comment: 'Sóng yếu' })
    for (const path of [sent.path, `${sent.path}?erase`]) {
      expect((await world.get(path)).headers.get('Cache-Control')).toBe('no-store')
    }
  })

  test('that broke is in the log without what opens it', async () => {
    const sent = await world.send({ comment: 'Sóng yếu' })
    const { cases } = world.stores
    const { get } = cases
    cases.get = () => Promise.reject(new Error('broken'))
    expect((await world.get(`${sent.path}/sua`)).status).toBe(500)
    cases.get = get
    const [, , code = '', token = ''] = sent.path.split('/')
    const last = JSON.stringify(world.field.logged.at(-1))
    expect(last).toContain(`/g/${code}/…/sua`)
    expect(last).not.toContain(token)
  })

  test('is shown after the poster has come down', async () => {
    const poster = `/g/${await putUp(world.deps)}`
    const sent = await world.send(WORDS, poster)
    const { handling } = await world.feedback(sent)
    await world.stores.posters.revoke(handling.poster)
    expect((await world.get(poster)).status).toBe(410)
    expect((await world.get(sent.path)).status).toBe(200)
  })

  test('an address says nothing was done that was not', async () => {
    const sent = await world.send(WORDS)
    expect(await world.page(`${sent.path}?said=settled`)).not.toContain('role="status"')
  })
})

describe('settled or not', () => {
  test('settled: said once, however often it is pressed, and only of what was answered', async () => {
    const sent = await answered()
    for (const _time of [1, 2]) {
      const answer = await world.post(sent.path, { _act: 'settled' })
      expect(answer.status).toBe(303)
      expect(await world.page(answer.headers.get('Location') ?? '')).toContain(say.said.settled)
    }
    const { settled, steps } = await world.handling(sent)
    expect(settled).toBe(true)
    expect(steps.filter(({ kind }) => kind === 'settled')).toEqual([
      { at: world.clock(), by: 'resident', kind: 'settled' },
    ])

    const open = await world.send(WORDS)
    const before = (await entries()).length
    await world.post(open.path, { _act: 'settled' })
    expect((await world.handling(open)).steps).toEqual([])
    expect(await entries()).toHaveLength(before)
  })

  test('not settled: opens it once, with a new day, its line in the inbox and its contact kept', async () => {
    const sent = await answered()
    await world.stores.personal.keepUntil(FEEDBACK, COMMUNE, sent.id, world.clock() + 1_000)
    const without = await world.post(sent.path, { _act: 'unsettled', why: '  ' })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain(say.needsWords)

    const words = { _act: 'unsettled', why: 'Vẫn không có sóng, gọi 0912 345 678' }
    for (const _time of [1, 2]) {
      const answer = await world.post(sent.path, words)
      expect(await world.page(answer.headers.get('Location') ?? '')).toContain(say.said.unsettled)
    }
    const handling = await world.handling(sent)
    const due = Day.parse('2026-11-27')
    expect(handling).toMatchObject({ state: 'handling', reopened: true, settled: false, due })
    expect(handling.closedAt).toBeUndefined()
    expect(handling.steps.filter(({ by }) => by === 'resident')).toEqual([
      { at: world.clock(), by: 'resident', kind: 'unsettled', text: 'Vẫn không có sóng, gọi •••', to: due },
    ])
    expect((await world.inbox()).filter(({ id }) => id === sent.id)).toHaveLength(1)
    world.clock.advance(2_000)
    expect(Object.values(await world.contact(sent.id))).toEqual([{ phone: '0912345678' }])

    await world.office(sent, { state: 'answered', closedAt: world.clock() })
    expect(await world.page(sent.path)).not.toContain('value="unsettled"')
    await world.post(sent.path, { ...words, why: 'Vẫn chưa' })
    expect((await world.handling(sent)).state).toBe('answered')
  })

  test('tries again where an office changed it meanwhile', async () => {
    const sent = await answered()
    const { cases } = world.stores
    const change = cases.change
    cases.change = async (feedback, next) => {
      cases.change = change
      await change(feedback, { ...feedback.handling, tags: ['meanwhile'] })
      return change(feedback, next)
    }
    await world.post(sent.path, { _act: 'settled' })
    expect(await world.handling(sent)).toMatchObject({ settled: true, tags: ['meanwhile'] })
  })

  test('is written down before it is done', async () => {
    const sent = await answered()
    const { audit } = world.deps
    const write = audit.write
    audit.write = () => Promise.reject(Object.assign(new Error(), { name: 'ThrottlingException' }))
    for (const _act of ['settled', 'erase']) {
      expect((await world.post(sent.path, { _act })).status).toBe(503)
    }
    audit.write = write
    expect(await world.handling(sent)).toMatchObject({ state: 'answered', rev: 2 })

    await world.post(sent.path, { _act: 'settled' })
    expect((await entries()).find(({ object }) => object.includes(sent.id))).toMatchObject({
      ...{ act: 'resident-changed', who: 'resident', role: 'resident', device: '-' },
      ...{ province: PROVINCE, commune: COMMUNE, object: `${FEEDBACK}/${sent.id}` },
    })
  })
})
