import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BatchId, uuidV7 } from '../../../../shared/ids.ts'
import { draftStore } from '../../../../web/field/db/drafts.ts'
import { factStore } from '../../../../web/field/db/facts.ts'
import { type Database, openDatabase } from '../../../../web/field/db/open.ts'
import { outboxStore } from '../../../../web/field/db/outbox.ts'
import { AT_ONCE } from '../../../../web/field/outbox/seal.ts'
import { aBrief, aDraft, aNewResponse, countingBytes, MORNING } from '../build.ts'
import { everythingIn } from './raw.ts'

const bytes = countingBytes()
const mintId = () => BatchId.parse(uuidV7(MORNING, bytes))

/** The ways in which a browser says that the disk is full: instead of a write, at one write, or after it. */
const ways = ['throws', 'fails', 'aborts'] as const

let count = 0
let db: Database
beforeEach(async () => {
  count += 1
  db = await openDatabase(`full-${count}`, () => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Lets the nth write from now on, and none but it, meet a full disk; gives back whether there was such a write. */
function fullAt(nth: number, way: (typeof ways)[number]): () => boolean {
  let left = nth
  const full = () => new DOMException('The disk is full.', 'QuotaExceededError')
  for (const name of ['put', 'add'] as const) {
    const real = IDBObjectStore.prototype[name]
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args) {
      left -= 1
      if (left !== 0) return real.apply(this, args)
      if (way === 'throws') throw full()
      const request = real.apply(this, args)
      if (way === 'fails') this.transaction.abort()
      else request.addEventListener('success', () => this.transaction.abort())
      return request
    })
  }
  return () => left <= 0
}

type Step = { name: string; prepare: () => Promise<void>; act: () => Promise<unknown> }

const form = aNewResponse({ note: 'the one' })
const steps: Step[] = [
  {
    name: 'the first save of a draft',
    prepare: async () => {},
    act: () => draftStore(db).save(aDraft({ id: form.id })),
  },
  {
    name: 'a later save of a draft',
    prepare: () => draftStore(db).save(aDraft({ id: form.id })),
    act: () => draftStore(db).save(aDraft({ id: form.id, answers: { hh_key: '002' } })),
  },
  {
    name: '"Gửi"',
    prepare: () => draftStore(db).save(aDraft({ id: form.id })),
    act: () => outboxStore(db).finish(form),
  },
  {
    name: '"Gửi" of a correction',
    prepare: async () => {
      await outboxStore(db).finish(form)
      await draftStore(db).save(aDraft({ id: form.id, rev: 2 }))
    },
    act: () => outboxStore(db).finish({ ...form, response: { ...form.response, rev: 2 } }),
  },
  {
    name: 'sealing',
    prepare: async () => {
      await outboxStore(db).finish(aNewResponse())
      await outboxStore(db).finish(aNewResponse({ finishedAt: MORNING + 1 }))
    },
    act: () => outboxStore(db).seal(MORNING, AT_ONCE, mintId),
  },
  {
    name: 'a receipt',
    prepare: aBatch,
    act: () => settle((batch) => ({ ...batch, acknowledgedAt: MORNING })),
  },
  { name: 'a new id', prepare: aBatch, act: () => settle((batch) => ({ ...batch, id: mintId() })) },
  {
    name: 'what the server last told',
    prepare: () => factStore(db).put('brief', aBrief()),
    act: () => factStore(db).put('brief', aBrief({ hamlets: [] })),
  },
]

async function aBatch(): Promise<void> {
  await outboxStore(db).finish(aNewResponse())
  await outboxStore(db).seal(MORNING, AT_ONCE, mintId)
}

type Batch = NonNullable<Awaited<ReturnType<ReturnType<typeof outboxStore>['nextUnsent']>>>

async function settle(change: (batch: Batch) => Batch): Promise<void> {
  const batch = await outboxStore(db).nextUnsent()
  if (batch !== undefined) await outboxStore(db).replace(batch.id, change(batch))
}

describe.each(steps)('a full disk at $name', ({ prepare, act }) => {
  it.each(ways)('leaves all as it was at every write that %s, and nothing half done', async (way) => {
    await prepare()
    const before = await everythingIn(db)
    let writes = 0
    for (let isMet = true; isMet; ) {
      const wasMet = fullAt(writes + 1, way)
      const outcome = await act().then(
        () => 'done',
        () => 'failed',
      )
      isMet = wasMet()
      vi.restoreAllMocks()
      if (!isMet) break
      writes += 1
      expect(outcome).toBe('failed')
      expect(await everythingIn(db)).toBe(before)
    }
    expect(writes).toBeGreaterThan(0)
    expect(await everythingIn(db)).not.toBe(before) // with room again it goes through
  })
})

it('numbers on without a gap after the disk was full', async () => {
  const outbox = outboxStore(db)
  await outbox.finish(aNewResponse())
  fullAt(3, 'throws')
  await expect(outbox.finish(form)).rejects.toThrow()
  vi.restoreAllMocks()
  await outbox.finish(form)
  const { finished } = await outbox.contents()
  expect(finished.map(({ response }) => response.seq).sort()).toEqual([1, 2])
})
