import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import { AreaId, BatchId, type ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { MINUTE } from '../../../shared/time.ts'
import { draftStore } from '../../../web/field/db/drafts.ts'
import { openDatabase } from '../../../web/field/db/open.ts'
import { KEPT_AFTER_RECEIPT, outboxStore } from '../../../web/field/db/outbox.ts'
import { overviewOf } from '../../../web/field/outbox/overview.ts'
import { outboxRunner, type Surroundings } from '../../../web/field/outbox/runner.ts'
import type { Reply } from '../../../web/field/outbox/verdict.ts'
import { aField, type Field, type Phone, storedBatches } from '../../support/app.ts'
import { aBatch, aResponseId, aVisit, VISIT } from '../../support/batches.ts'
import { beginLife, type Life } from '../../support/mortal-page.ts'
import { aDraft } from './build.ts'

let field: Field
/** Of a commune of its own for each scenario. */
let phone: Phone
beforeAll(async () => {
  field = await aField()
})
afterAll(() => field.close())

/** What the network does to the first requests, one after the other; later ones are fine. */
type Weather = 'fine' | 'request lost' | 'reply lost' | 'portal' | 'id taken' | 'broken' | 'refused'

/** The app over one database, for one life. */
async function aPage(name: string, life: Life, weather: Weather[] = []) {
  const db = await openDatabase(name, () => {})
  const drafts = draftStore(db)
  const outbox = outboxStore(db)
  let timer = () => {}
  let atRest = () => {}

  const reach = async (send: () => Promise<Response>): Promise<Reply | 'no-answer'> => {
    const now = await life.moment(weather.shift() ?? 'fine')
    if (now === 'request lost') return life.moment('no-answer' as const)
    if (now === 'portal') return life.moment({ status: 200, body: undefined, retryAfter: null })
    if (now === 'broken') return life.moment({ status: 500, body: undefined, retryAfter: null })
    const reply = await replyOf(await send())
    return life.moment(now === 'reply lost' ? 'no-answer' : reply)
  }
  const post: Surroundings['post'] = async (body, sentAt) => {
    if (weather[0] === 'id taken') await takeId(JSON.parse(body).id)
    const bytes = weather[0] === 'refused' ? body.slice(1) : body
    return reach(() => phone.send(bytes, { 'Sent-At': String(sentAt) }))
  }
  const runner = outboxRunner({
    store: outbox,
    post,
    receipt: ({ survey, area, id }) => reach(() => phone.get(`/api/field/batches/${survey}/${area}/${id}`)),
    alone: (work) => work(),
    sealing: async () => ({ responses: 10, afterMs: 5 * MINUTE }),
    clock: field.clock,
    random: () => 0.5,
    randomBytes: field.deps.random,
    startTimer(_inMs, then) {
      timer = then
      return () => {
        timer = () => {}
      }
    },
    changed: (state) => state.at !== 'sending' && atRest(),
  })

  /** Lets the machine run until it waits for a timer, or for nothing. */
  const untilAtRest = async (act: () => unknown) => {
    const rest = new Promise<void>((resolve) => {
      atRest = resolve
    })
    await act()
    if (runner.state().at === 'sending') await rest
  }

  return {
    drafts,
    outbox,
    finish: (id: ResponseId, over: Partial<SurveyResponse> = {}) =>
      outbox.finish({
        id,
        survey: VISIT,
        area: phone.identity.area,
        label: 'Hộ 001',
        response: phone.response({ id, answers: aVisit(), finishedAt: field.clock(), ...over }),
      }),
    /** Sends until nothing waits, through every back-off. */
    async sendAll() {
      await untilAtRest(() => runner.sendNow())
      for (let tries = 0; runner.state().at === 'backing-off'; tries += 1) {
        expect(tries).toBeLessThan(20)
        await untilAtRest(() => timer())
      }
    },
  }
}

type Page = Awaited<ReturnType<typeof aPage>>

/** What the page has told the person so far; what was acknowledged long ago may have left the phone. */
type Told = { finished: Set<ResponseId>; old: Set<ResponseId>; revisions: Set<number> }

/** What a person does with two visits, if the page lives. */
type Walk = (page: Page, ids: [ResponseId, ResponseId], told: Told) => Promise<void>

const one: Walk = async (page, [id], told) => {
  await page.drafts.save(aDraft({ id, survey: VISIT, answers: aVisit() }))
  await page.finish(id)
  told.finished.add(id)
  await page.sendAll()
}

const two: Walk = async (page, [first, second], told) => {
  for (const id of [first, second]) {
    await page.drafts.save(aDraft({ id, survey: VISIT, answers: aVisit() }))
    await page.finish(id)
    told.finished.add(id)
  }
  await page.sendAll()
}

/** The visit is corrected once it was sent, and taken back after that. */
const corrected: Walk = async (page, ids, told) => {
  await one(page, ids, told)
  const [id] = ids
  const reason = 'Ghi nhầm'
  await page.drafts.save(aDraft({ id, survey: VISIT, answers: aVisit(), rev: 2, reason }))
  await page.finish(id, { rev: 2, reason })
  told.revisions.add(2)
  await page.finish(id, { rev: 3, reason, withdrawn: true, answers: {} })
  told.revisions.add(3)
  await page.sendAll()
}

/** The first visit is sent and forgotten before the second begins. */
const afterWeeks: Walk = async (page, ids, told) => {
  await one(page, ids, told)
  told.old.add(ids[0])
  field.clock.advance(KEPT_AFTER_RECEIPT + MINUTE)
  await one(page, [ids[1], ids[1]], told)
}

const scenarios: [string, Walk, Weather[]][] = [
  ['saving, finishing, sealing, sending and settling one visit', one, []],
  ['two visits that share a batch', two, []],
  ['a request that was lost', one, ['request lost']],
  ['a reply that was lost, and the question for the receipt', one, ['reply lost']],
  ['a reply that was lost, and a question that was lost, too', one, ['reply lost', 'reply lost']],
  ['a captive portal', one, ['portal', 'portal']],
  ['a batch whose id somebody else has taken', one, ['id taken']],
  ['a server that breaks', two, ['broken', 'broken']],
  ['a batch that the server refuses', one, ['refused']],
  ['a visit long after another one was sent', afterWeeks, []],
]

describe('a page that is killed while a visit is corrected and taken back', () => {
  it('keeps every revision that it called saved, and sends each once', async () => {
    phone = await field.join({ commune: AreaId.parse('20099@2025-07-01') })
    for (let diesAt = 1; ; diesAt += 1) {
      const name = `crash-${aResponseId()}`
      const id = aResponseId(field.clock())
      const told: Told = { finished: new Set(), old: new Set(), revisions: new Set() }
      const life = beginLife(diesAt)
      const walked = aPage(name, life).then((page) => corrected(page, [id, id], told))
      await Promise.race([walked, life.death])
      walked.catch(() => {})
      const isOver = !life.isDead()
      life.kill()

      const reopened = await aPage(name, beginLife())
      await reopened.sendAll()
      const stored = (await storedBatches(field, VISIT, phone.identity.area))
        .flatMap(({ responses }) => responses)
        .filter((response) => response.id === id)
      const revisions = stored.map(({ rev }) => rev).sort()
      expect(revisions).toEqual([...new Set(revisions)])
      const due = [...(told.finished.has(id) ? [1] : []), ...told.revisions]
      expect(due.filter((rev) => !revisions.includes(rev))).toEqual([])
      expect(stored.map(({ seq }) => seq).sort()).toEqual(revisions.map((_, index) => index + 1))
      // A draft of a revision that is on its way must not come back, nor may one that is not be lost.
      const drafts = (await reopened.drafts.list()).records.map(({ rev = 1 }) => rev)
      expect(drafts.filter((rev) => revisions.includes(rev))).toEqual([])
      if (isOver) return expect(revisions).toEqual([1, 2, 3])
    }
  })
})

describe('a page that is killed at any moment', () => {
  it.each(scenarios)('%s: every visit is there, and arrives once', async (name, walk, weather) => {
    const place = scenarios.findIndex(([other]) => other === name)
    phone = await field.join({ commune: AreaId.parse(`${20_000 + place}@2025-07-01`) })
    let moments = 0
    for (let diesAt = 1; ; diesAt += 1) {
      const isOver = await dieAt(diesAt, walk, weather)
      if (isOver) break
      moments = diesAt
    }
    expect(moments).toBeGreaterThan(15)
  })
})

/** Walks with a page that dies at that moment, and looks after it. True when the walk was over before. */
async function dieAt(diesAt: number, walk: Walk, weather: Weather[]): Promise<boolean> {
  const name = `crash-${aResponseId()}`
  const ids: [ResponseId, ResponseId] = [aResponseId(field.clock()), aResponseId(field.clock())]
  const told: Told = { finished: new Set(), old: new Set(), revisions: new Set() }

  // The first answer is on the disk before anything can go wrong.
  const before = beginLife()
  const first = await aPage(name, before)
  await first.drafts.save(aDraft({ id: ids[0], survey: VISIT, answers: { hh_key: '001' } }))
  before.kill()

  const life = beginLife(diesAt)
  const walked = aPage(name, life, [...weather]).then((page) => walk(page, ids, told))
  await Promise.race([walked, life.death])
  walked.catch(() => {}) // what a dead page still meets
  const isOver = !life.isDead()
  life.kill()

  const after = beginLife()
  const reopened = await aPage(name, after)
  const found = await whereIs(reopened, ids)
  const known = ids.filter((id, index) => index === 0 || told.finished.has(id) || found.has(id))
  for (const id of known) {
    expect(found.get(id)?.length ?? 0).toBe(told.old.has(id) && !found.has(id) ? 0 : 1)
    if (told.finished.has(id)) expect(found.get(id) ?? []).not.toContain('draft')
    if (found.get(id)?.[0] === 'draft') await reopened.finish(id)
  }
  await reopened.sendAll()

  const stored = (await storedBatches(field, VISIT, phone.identity.area)).flatMap((batch) => batch.responses)
  const settled = await whereIs(reopened, ids)
  for (const id of known) {
    const isRefused = settled.get(id)?.[0] === 'refused'
    if (isRefused) expect(weather).toContain('refused')
    expect(stored.filter((response) => response.id === id)).toHaveLength(isRefused ? 0 : 1)
    if (!told.old.has(id)) expect(settled.get(id)).toEqual([isRefused ? 'refused' : 'sent'])
  }
  const { waiting, unreadable } = overviewOf(await reopened.outbox.contents())
  expect({ waiting, unreadable }).toEqual({ waiting: 0, unreadable: 0 })
  // Running numbers 1, 2, … without a gap, whatever was tried in vain.
  const numbers = stored.filter(({ id }) => known.includes(id)).map(({ seq }) => seq)
  if (!weather.includes('refused')) expect(numbers.sort()).toEqual(known.map((_, index) => index + 1))
  after.kill()
  return isOver
}

/** In which states each visit is on the phone: one place each, if nothing was lost or doubled. */
async function whereIs(page: Page, ids: readonly ResponseId[]): Promise<Map<ResponseId, string[]>> {
  const [drafts, contents] = await Promise.all([page.drafts.list(), page.outbox.contents()])
  const found = new Map<ResponseId, string[]>()
  const add = (id: ResponseId, place: string) => found.set(id, [...(found.get(id) ?? []), place])
  for (const { id } of drafts.records) add(id, 'draft')
  for (const { id } of contents.finished) add(id, 'finished')
  for (const batch of contents.batches) {
    const place =
      batch.acknowledgedAt !== undefined ? 'sent' : batch.setAside === undefined ? 'sealed' : 'refused'
    for (const { id } of batch.visits) add(id, place)
  }
  expect([...found.keys()].filter((id) => !ids.includes(id))).toEqual([])
  return found
}

async function takeId(id: string): Promise<void> {
  const taken = aBatch({ id: BatchId.parse(id), area: phone.identity.area, survey: VISIT, responses: [] })
  await field.deps.batches.put(
    { ...taken, flags: {}, receivedAt: field.clock() },
    uuidV7(0, field.deps.random),
    [],
  )
}

async function replyOf(answer: Response): Promise<Reply> {
  return { status: answer.status, body: await answer.json(), retryAfter: answer.headers.get('Retry-After') }
}
