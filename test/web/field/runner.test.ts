import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { Batch } from '../../../shared/api/batches.ts'
import { BatchId, uuidV7 } from '../../../shared/ids.ts'
import { Problem, type ProblemCode, problemBody } from '../../../shared/problems.ts'
import { leaseStore } from '../../../web/field/db/facts.ts'
import { type Database, openDatabase } from '../../../web/field/db/open.ts'
import { outboxStore } from '../../../web/field/db/outbox.ts'
import { type Alone, byLease } from '../../../web/field/outbox/alone.ts'
import { laterRunner } from '../../../web/field/outbox/later.ts'
import type { State } from '../../../web/field/outbox/machine.ts'
import { overviewOf } from '../../../web/field/outbox/overview.ts'
import { outboxRunner } from '../../../web/field/outbox/runner.ts'
import { AT_ONCE, resealBatch } from '../../../web/field/outbox/seal.ts'
import type { Reply } from '../../../web/field/outbox/verdict.ts'
import { disk } from '../../support/full-disk.ts'
import { aNewResponse, countingBytes, MORNING } from './build.ts'

const stored = (body: string): Reply => {
  const { id, responses } = Batch.parse(JSON.parse(body))
  const receipt = { id, receivedAt: MORNING, responses: responses.length, flagged: 0 }
  return { status: 201, body: receipt, retryAfter: null }
}
const problem = (code: ProblemCode): Reply => {
  const found = new Problem(code)
  return { status: found.status, body: problemBody(found, 'r'), retryAfter: null }
}

/** A network that answers each batch by the next line of a script, and with a receipt after its end. */
type Line = ((body: string) => Reply | 'no-answer') | ProblemCode
const lost: Line = () => 'no-answer'
const portal: Line = () => ({ status: 200, body: undefined, retryAfter: null })

const randomBytes = countingBytes()
const aBatchId = () => BatchId.parse(uuidV7(MORNING, randomBytes))

let count = 0
let db: Database

beforeEach(async () => {
  count += 1
  db = await openDatabase(`runner-${count}`, () => {})
})

/** A phone with the real store and runner, a scripted network, and timers that go off when the test says so. */
function aPhone(
  script: Line[] = [],
  alone: Alone = (work) => work(),
  receipts: Line[] = [],
  spreadMs?: number,
) {
  const sent: string[] = []
  const asked: string[] = []
  const answer = (line: Line, body: string) => (typeof line === 'string' ? problem(line) : line(body))
  const store = outboxStore(db)
  let timer: { inMs: number; go: () => void } | undefined
  let watch: (state: State) => void = () => {}
  const runner = outboxRunner({
    store,
    alone,
    clock: () => MORNING,
    random: () => 0.5,
    randomBytes: countingBytes(),
    sealing: async () => ({
      responses: 10,
      afterMs: 300_000,
      ...(spreadMs === undefined ? {} : { spreadMs }),
    }),
    async post(body) {
      sent.push(body)
      return answer(script.shift() ?? stored, body)
    },
    async receipt({ id }) {
      asked.push(id)
      const sealed = sent.find((body) => Batch.parse(JSON.parse(body)).id === id) ?? ''
      return answer(receipts.shift() ?? 'not-found', sealed)
    },
    startTimer(inMs, go) {
      const started = { inMs, go }
      timer = started
      return () => {
        if (timer === started) timer = undefined
      }
    },
    changed: (state) => watch(state),
  })
  return {
    runner,
    store,
    sent,
    asked,
    timer: () => timer,
    async save(visits = 1) {
      for (let n = 0; n < visits; n += 1) await store.finish(aNewResponse({ finishedAt: MORNING }))
      runner.tell({ type: 'woken' })
    },
    settles: () =>
      new Promise<State>((resolve) => {
        const check = (state: State) => state.at !== 'sending' && resolve(state)
        watch = check
        check(runner.state())
      }),
    ring() {
      const { go } = timer ?? { go: () => expect.fail('No timer is set.') }
      timer = undefined
      go()
    },
    overview: async () => overviewOf(await store.contents()),
  }
}

describe('the runner', () => {
  it('sends what is sealed while the disk is too full to seal more', async () => {
    const phone = aPhone([lost])
    await phone.save(10)
    await phone.settles()
    const { seal } = phone.store
    phone.store.seal = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'))
    await phone.save(10)
    await phone.runner.sendNow()
    expect(await phone.settles()).toMatchObject({ at: 'backing-off' })
    expect(phone.sent).toHaveLength(2)
    expect((await phone.overview()).waiting).toBe(10)

    phone.store.seal = seal
    await phone.runner.sendNow()
    expect(await phone.settles()).toEqual({ at: 'idle' })
    expect((await phone.overview()).waiting).toBe(0)
  })

  it('sends the others before a batch of which the receipt cannot be written, as on a full disk', async () => {
    const phone = aPhone([lost])
    await phone.save(10)
    await phone.settles()
    await phone.save(10)
    await phone.store.seal(MORNING + 1, AT_ONCE, () => BatchId.parse(uuidV7(MORNING + 1, randomBytes)))
    disk.isFull = true
    for (let tries = 0; tries < 2; tries += 1) {
      await phone.runner.sendNow()
      expect(await phone.settles()).toMatchObject({ at: 'backing-off' })
    }
    disk.isFull = false
    expect(new Set(phone.sent).size).toBe(2)
    await phone.runner.sendNow()
    expect(await phone.settles()).toEqual({ at: 'idle' })
    expect((await phone.overview()).waiting).toBe(0)
  })

  it('waits with a single visit until five minutes are over', async () => {
    const phone = aPhone()
    await phone.save()
    expect(await phone.settles()).toEqual({ at: 'idle' })
    expect([phone.sent.length, phone.timer()?.inMs]).toEqual([0, 300_000])
  })

  it('sends ten visits as one batch, at once', async () => {
    const phone = aPhone()
    await phone.save(10)
    await phone.settles()
    expect(phone.sent).toHaveLength(1)
    expect(await phone.overview()).toMatchObject({ waiting: 0, lastSentAt: MORNING })
  })

  it('sends a single visit at "Gửi ngay"', async () => {
    const phone = aPhone()
    await phone.save()
    await phone.settles()
    await phone.runner.sendNow()
    await phone.settles()
    expect(await phone.overview()).toMatchObject({ waiting: 0 })
  })

  it('sends the very same bytes again when the reply was lost', async () => {
    const phone = aPhone([lost])
    await phone.save(10)
    expect(await phone.settles()).toMatchObject({ at: 'backing-off', failures: 1 })
    expect(await phone.overview()).toMatchObject({ waiting: 10 })
    phone.ring()
    await phone.settles()
    expect(phone.sent[1]).toBe(phone.sent[0])
    expect(await phone.overview()).toMatchObject({ waiting: 0 })
  })

  it('sends the others first while the server breaks over one batch', async () => {
    const phone = aPhone(['internal', stored, 'internal', 'internal', stored])
    await phone.save(10)
    expect(await phone.settles()).toMatchObject({ at: 'backing-off', failures: 1 })
    await phone.save(10)
    phone.ring()
    expect(await phone.settles()).toMatchObject({ at: 'backing-off' })
    expect(phone.sent[1]).not.toBe(phone.sent[0])
    expect(await phone.overview()).toMatchObject({ waiting: 10 })
    phone.ring()
    await phone.settles()
    phone.ring()
    await phone.settles()
    expect(phone.sent.slice(2)).toEqual([phone.sent[0], phone.sent[0], phone.sent[0]])
    expect(await phone.overview()).toMatchObject({ waiting: 0 })
  })

  it("keeps everything before a captive portal's 200, and goes on when the network is back", async () => {
    const phone = aPhone([portal])
    await phone.save(10)
    expect(await phone.settles()).toMatchObject({ at: 'backing-off' })
    phone.runner.tell({ type: 'back-online' })
    phone.ring()
    await phone.settles()
    expect(await phone.overview()).toMatchObject({ waiting: 0 })
  })

  it('seals anew once after a conflict', async () => {
    const phone = aPhone(['batch-conflict'])
    await phone.save(10)
    await phone.settles()
    const [first, second] = phone.sent.map((body) => Batch.parse(JSON.parse(body)))
    expect(second?.id).not.toBe(first?.id)
    expect(second?.responses).toEqual(first?.responses)
    expect(await phone.overview()).toMatchObject({ waiting: 0, setAside: 0 })
  })

  it('sets a batch aside at the second conflict', async () => {
    const phone = aPhone(['batch-conflict', 'batch-conflict'])
    await phone.save(10)
    await phone.settles()
    expect(phone.sent).toHaveLength(2)
    expect(await phone.overview()).toMatchObject({ waiting: 0, setAside: 10 })
  })

  it('sets a poisoned batch aside and sends the next', async () => {
    const phone = aPhone([lost, 'malformed-request'])
    await phone.save(10)
    await phone.settles()
    await phone.save(10)
    phone.ring()
    await phone.settles()
    expect(phone.sent).toHaveLength(3)
    expect(await phone.overview()).toMatchObject({ waiting: 0, setAside: 10 })
  })

  it('keeps all at a 401 and sends it after a new invitation', async () => {
    const phone = aPhone(['no-device'])
    await phone.save(10)
    expect(await phone.settles()).toEqual({ at: 'signed-out' })
    expect(await phone.overview()).toMatchObject({ waiting: 10 })
    phone.runner.tell({ type: 'joined' })
    await phone.settles()
    expect(await phone.overview()).toMatchObject({ waiting: 0 })
  })

  it('sends what a killed app had sealed', async () => {
    const before = aPhone([lost])
    await before.save(10)
    await before.settles()
    db.close()
    db = await openDatabase(`runner-${count}`, () => {})
    const after = aPhone()
    after.runner.tell({ type: 'woken' })
    await after.settles()
    expect(after.sent).toEqual(before.sent)
  })

  it('backs off when the store fails, instead of falling silent', async () => {
    const phone = aPhone()
    db.close()
    phone.runner.tell({ type: 'woken' })
    expect(await phone.settles()).toMatchObject({ at: 'backing-off' })
  })
})

describe('after a sending that nobody answered', () => {
  it('asks for the receipt first, and sends nothing again when there is one', async () => {
    const phone = aPhone([lost], undefined, [stored])
    await phone.save(10)
    await phone.settles()
    phone.ring()
    expect(await phone.settles()).toEqual({ at: 'idle' })
    expect([phone.sent.length, phone.asked.length]).toEqual([1, 1])
    expect(await phone.overview()).toMatchObject({ waiting: 0, lastSentAt: MORNING })
  })

  it("does so after a captive portal's page, too", async () => {
    const phone = aPhone([portal], undefined, [stored])
    await phone.save(10)
    await phone.settles()
    phone.ring()
    await phone.settles()
    expect([phone.sent.length, phone.asked.length]).toEqual([1, 1])
  })

  it('sends the same bytes when the server has no receipt', async () => {
    const phone = aPhone([lost], undefined, ['not-found'])
    await phone.save(10)
    await phone.settles()
    phone.ring()
    expect(await phone.settles()).toEqual({ at: 'idle' })
    expect(phone.sent).toEqual([phone.sent[0], phone.sent[0]])
  })

  it.each<[string, Line]>([
    ['nobody answers', lost],
    ['a portal answers', portal],
    ['a proxy says 404', () => ({ status: 404, body: 'Not found', retryAfter: null })],
    ['the server is busy', 'store-busy'],
    ['the question is refused', 'malformed-request'],
  ])('backs off while %s, and keeps its doubt', async (_, line) => {
    const phone = aPhone([lost], undefined, [line, stored])
    await phone.save(10)
    await phone.settles()
    phone.ring()
    expect(await phone.settles()).toMatchObject({ at: 'backing-off', failures: 2 })
    expect(phone.sent).toHaveLength(1)
    phone.ring()
    expect(await phone.settles()).toEqual({ at: 'idle' })
    expect([phone.sent.length, phone.asked.length]).toEqual([1, 2])
  })

  it('asks no more where the server breaks over the question, and lets the others go first', async () => {
    const phone = aPhone([lost], undefined, ['internal'])
    await phone.save(10)
    await phone.settles()
    await phone.save(10)
    phone.ring()
    expect(await phone.settles()).toMatchObject({ at: 'backing-off' })
    phone.ring()
    expect(await phone.settles()).toEqual({ at: 'idle' })
    expect(phone.asked).toHaveLength(1)
    expect(phone.sent[1]).not.toBe(phone.sent[0])
    expect(phone.sent[2]).toBe(phone.sent[0])
    expect((await phone.store.contents()).batches.every(({ doubtful }) => doubtful === undefined)).toBe(true)
  })

  it('is signed out by the question as by the batch', async () => {
    const phone = aPhone([lost], undefined, ['no-device'])
    await phone.save(10)
    await phone.settles()
    phone.ring()
    expect(await phone.settles()).toEqual({ at: 'signed-out' })
  })

  it('has no doubt after a refusal of ours', async () => {
    const phone = aPhone(['store-busy'])
    await phone.save(10)
    await phone.settles()
    phone.ring()
    await phone.settles()
    expect([phone.sent.length, phone.asked.length]).toEqual([2, 0])
  })

  it('sends again without the question where the doubt could not be written down', async () => {
    const phone = aPhone([lost])
    phone.store.replace = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'))
    await phone.save(10)
    expect(await phone.settles()).toMatchObject({ at: 'backing-off', failures: 1 })
  })
})

describe('when the network is back', () => {
  it('waits for some random time of two minutes, beside what the server asked for', async () => {
    const busy: Line = () => ({ ...problem('store-busy'), retryAfter: '30' })
    const phone = aPhone([busy])
    await phone.save(10)
    await phone.settles()
    phone.runner.tell({ type: 'back-online' })
    expect([phone.sent.length, phone.timer()?.inMs]).toEqual([1, 30_000 + 60_000])
    phone.runner.tell({ type: 'back-online' })
    expect(phone.timer()?.inMs).toBe(90_000)
    phone.ring()
    await phone.settles()
    expect(phone.sent).toHaveLength(2)
  })

  it('sends at once when somebody presses "Gửi ngay" meanwhile, and once', async () => {
    const phone = aPhone([lost])
    await phone.save(10)
    await phone.settles()
    phone.runner.tell({ type: 'back-online' })
    await phone.runner.sendNow()
    await phone.settles()
    expect([phone.sent.length, phone.timer()]).toEqual([2, undefined])
  })

  it('obeys the time that the brief names', async () => {
    const phone = aPhone([lost], undefined, [], 10_000)
    await phone.save(10)
    await phone.settles()
    phone.runner.tell({ type: 'back-online' })
    expect(phone.timer()?.inMs).toBe(5_000)
  })
})

describe('one sender at a time across tabs', () => {
  it('holds by the lease: the other tab backs off and finds nothing left', async () => {
    const clock = () => MORNING
    const a = aPhone([], byLease(leaseStore(db), 'a', clock))
    const b = aPhone([], byLease(leaseStore(db), 'b', clock))
    await a.save(10)
    b.runner.tell({ type: 'woken' })
    const [first, second] = await Promise.all([a.settles(), b.settles()])
    expect([first.at, second.at].sort()).toEqual(['backing-off', 'idle'])
    const waiting = first.at === 'idle' ? b : a
    waiting.ring()
    expect(await waiting.settles()).toEqual({ at: 'idle' })
    expect(a.sent.length + b.sent.length).toBe(1)
  })

  it('is told nothing by a tab that was frozen while another one had its turn', async () => {
    const frozen = aPhone(
      [],
      byLease(leaseStore(db), 'a', () => MORNING),
    )
    await frozen.store.finish(aNewResponse())
    await frozen.store.seal(MORNING, AT_ONCE, () => aBatchId())
    const before = await frozen.store.nextUnsent()
    if (before === undefined) throw new Error('Nothing was sealed.')
    const awake = aPhone()
    await awake.runner.sendNow()
    await awake.settles()
    const after = (await awake.store.contents()).batches
    expect(after).toMatchObject([{ id: before.id, acknowledgedAt: MORNING }])

    await frozen.store.replace(before.id, { ...before, doubtful: true })
    await frozen.store.replace(before.id, resealBatch(before, aBatchId(), MORNING))
    expect((await awake.store.contents()).batches).toEqual(after)
  })

  it('reseals once what two tabs were refused', async () => {
    const [one, other] = [aPhone(), aPhone()]
    await one.store.finish(aNewResponse())
    await one.store.seal(MORNING, AT_ONCE, () => aBatchId())
    const batch = await one.store.nextUnsent()
    if (batch === undefined) throw new Error('Nothing was sealed.')
    for (const { store } of [one, other]) {
      await store.replace(batch.id, resealBatch(batch, aBatchId(), MORNING))
    }
    expect((await one.overview()).forms).toHaveLength(1)
    expect((await one.store.contents()).batches).toHaveLength(1)
  })

  it('gives the lease back when the work fails', async () => {
    const alone = byLease(leaseStore(db), 'a', () => MORNING)
    await expect(alone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await byLease(leaseStore(db), 'b', () => MORNING)(async () => 'done')).toBe('done')
  })
})

describe('a runner whose program is still being fetched', () => {
  it('is told later what it was told too early', async () => {
    const phone = aPhone()
    let arrive = (_: typeof phone.runner) => {}
    const later = laterRunner(
      new Promise((resolve) => {
        arrive = resolve
      }),
      () => expect.fail('It came.'),
    )
    await phone.store.finish(aNewResponse({ finishedAt: MORNING - 300_000 }))
    later.tell({ type: 'woken' })
    expect(later.state()).toEqual({ at: 'idle' })
    arrive(phone.runner)
    await later.sendNow()
    await phone.settles()
    expect(phone.sent).toHaveLength(1)
  })

  it('opens the app anew at "Gửi ngay" when the program did not come', async () => {
    let opened = 0
    const later = laterRunner(Promise.reject(new TypeError('Failed to fetch')), () => {
      opened += 1
    })
    later.tell({ type: 'woken' })
    expect(opened).toBe(0)
    await later.sendNow()
    expect(opened).toBe(1)
  })
})
