import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { BatchId, type ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import { draftStore } from '../../../web/field/db/drafts.ts'
import { factStore, leaseStore } from '../../../web/field/db/facts.ts'
import { type Database, openDatabase } from '../../../web/field/db/open.ts'
import { KEPT_AFTER_RECEIPT, outboxStore } from '../../../web/field/db/outbox.ts'
import { exportUnsent, overviewOf } from '../../../web/field/outbox/overview.ts'
import { AT_ONCE } from '../../../web/field/outbox/seal.ts'
import { aBrief, aDraft, aNewResponse, countingBytes, MORNING } from './build.ts'

const bytes = countingBytes()
const mintId = () => BatchId.parse(uuidV7(MORNING, bytes))
let count = 0
let db: Database
const open = (name: string) => openDatabase(name, () => {})

beforeEach(async () => {
  count += 1
  db = await open(`store-${count}`)
})

/** Saves a draft and presses "Gửi". */
async function finishOne(overrides: Parameters<typeof aNewResponse>[0] = {}): Promise<ResponseId> {
  const visit = aNewResponse(overrides)
  await draftStore(db).save(aDraft({ id: visit.id }))
  await outboxStore(db).finish(visit)
  return visit.id
}

describe('a new version of the store', () => {
  it('says that another tab is in the way, and opens as soon as it is gone', async () => {
    const old = await openDB('blocked', 1) // a frozen tab does not hear that it should close
    let isBlocked = false
    const opening = openDatabase(
      'blocked',
      () => {},
      () => {
        isBlocked = true
        old.close()
      },
    )
    expect((await opening).objectStoreNames).toContain('ended')
    expect(isBlocked).toBe(true)
  })
})

describe('"Gửi"', () => {
  it('takes the draft out and the visit in, in one transaction', async () => {
    const id = await finishOne()
    expect(await draftStore(db).get(id)).toBeUndefined()
    expect((await outboxStore(db).contents()).finished).toMatchObject([{ id, response: { seq: 1 } }])
  })

  it('keeps the draft when the visit cannot be written', async () => {
    const visit = aNewResponse()
    await db.put('finished', 'something in its place', visit.id)
    await draftStore(db).save(aDraft({ id: visit.id }))
    await expect(outboxStore(db).finish(visit)).rejects.toThrow()
    expect(await draftStore(db).get(visit.id)).toBeDefined()
    await db.delete('finished', visit.id)
    await outboxStore(db).finish(visit)
    await finishOne()
    expect((await outboxStore(db).contents()).finished.map(({ response }) => response.seq).sort()).toEqual([
      1, 2,
    ])
  })

  it('numbers the visits of each survey without a gap', async () => {
    for (let n = 0; n < 3; n += 1) await finishOne()
    const { finished } = await outboxStore(db).contents()
    expect(finished.map(({ response }) => response.seq).sort()).toEqual([1, 2, 3])
  })

  it('asks the browser to have it on the disk before it says so', async () => {
    const asked: (string | undefined)[] = []
    const spied = new Proxy(db, {
      get(target, name) {
        if (name !== 'transaction') return Reflect.get(target, name)
        return (stores: never, mode: never, options?: { durability?: string }) => {
          if (mode === 'readwrite') asked.push(options?.durability)
          return target.transaction(stores, mode, options as never)
        }
      },
    })
    await outboxStore(spied).finish(aNewResponse())
    expect(asked).toEqual(['strict'])
  })
})

describe('a record that the browser cannot put into words, for want of memory', () => {
  const uncopied = 1n as never

  it('leaves the draft as it was', async () => {
    const visit = aNewResponse()
    await draftStore(db).save(aDraft({ id: visit.id }))
    await expect(outboxStore(db).finish({ ...visit, label: uncopied })).rejects.toThrow()
    expect(await draftStore(db).get(visit.id)).toBeDefined()
    await outboxStore(db).finish(visit)
    expect((await outboxStore(db).contents()).finished).toMatchObject([{ response: { seq: 1 } }])
  })

  it('leaves the batch as it was', async () => {
    await finishOne()
    const outbox = outboxStore(db)
    await outbox.seal(MORNING, AT_ONCE, mintId)
    const batch = await outbox.nextUnsent()
    if (batch === undefined) throw new Error('Nothing was sealed.')
    for (const id of [batch.id, mintId()]) {
      await expect(outbox.replace(batch.id, { ...batch, id, visits: uncopied })).rejects.toThrow()
    }
    expect(await outbox.nextUnsent()).toEqual(batch)
  })
})

describe('two tabs with one form', () => {
  it('sends it once, even after its batch has left "finished"', async () => {
    const id = await finishOne()
    await outboxStore(db).seal(MORNING, AT_ONCE, mintId)
    await expect(outboxStore(db).finish(aNewResponse({ id }))).rejects.toThrow()
    expect(overviewOf(await outboxStore(db).contents()).forms).toHaveLength(1)
  })

  it('never brings a form that was sent back as a draft', async () => {
    const draft = aDraft()
    await draftStore(db).save(draft)
    await outboxStore(db).finish(aNewResponse({ id: draft.id }))
    await draftStore(db).save({ ...draft, answers: { hh_key: '002' } })
    expect((await draftStore(db).list()).records).toEqual([])
  })

  it('tells the tab that comes back whether the other one went on or sent it', async () => {
    const draft = aDraft()
    const drafts = draftStore(db)
    expect(await drafts.isBehind(draft)).toBe(false)
    await drafts.save(draft)
    expect(await drafts.isBehind(draft)).toBe(false)
    await drafts.save({ ...draft, savedAt: MORNING + 1 })
    expect(await drafts.isBehind(draft)).toBe(true)
    expect(await drafts.isBehind({ ...draft, savedAt: MORNING + 2 })).toBe(false)
    await outboxStore(db).finish(aNewResponse({ id: draft.id }))
    expect(await drafts.isBehind({ ...draft, savedAt: MORNING + 2 })).toBe(true)
  })
})

describe('sealing', () => {
  it('moves visits into batches, each once, even when two tabs seal at the same time', async () => {
    const other = await open(`store-${count}`)
    const ids = [await finishOne(), await finishOne(), await finishOne()]
    const now = MORNING + 10 * MINUTE
    await Promise.all([
      outboxStore(db).seal(now, AT_ONCE, mintId),
      outboxStore(other).seal(now, AT_ONCE, mintId),
    ])
    const { finished, batches } = await outboxStore(db).contents()
    expect(finished).toEqual([])
    expect(batches.flatMap(({ visits }) => visits.map(({ id }) => id)).sort()).toEqual(ids.sort())
  })

  it('gives back the very bytes that were sealed', async () => {
    await finishOne()
    await outboxStore(db).seal(MORNING, AT_ONCE, mintId)
    const first = await outboxStore(db).nextUnsent()
    db.close()
    db = await open(`store-${count}`)
    expect((await outboxStore(db).nextUnsent())?.body).toBe(first?.body)
  })
})

describe('after the receipt', () => {
  it('keeps a batch for 14 days and not longer', async () => {
    await finishOne()
    const outbox = outboxStore(db)
    await outbox.seal(MORNING, AT_ONCE, mintId)
    const batch = await outbox.nextUnsent()
    if (batch === undefined) throw new Error('Nothing was sealed.')
    await outbox.replace(batch.id, { ...batch, acknowledgedAt: MORNING })
    expect(await outbox.nextUnsent()).toBeUndefined()

    await outbox.purge(MORNING + KEPT_AFTER_RECEIPT)
    expect((await outbox.contents()).batches).toHaveLength(1)
    await outbox.purge(MORNING + KEPT_AFTER_RECEIPT + 1)
    expect((await outbox.contents()).batches).toHaveLength(0)
  })

  it('never purges what has no receipt, however old', async () => {
    await finishOne()
    await outboxStore(db).seal(MORNING, AT_ONCE, mintId)
    await finishOne()
    await outboxStore(db).purge(MORNING + 4_000 * DAY)
    expect(overviewOf(await outboxStore(db).contents()).waiting).toBe(2)
  })
})

describe('a record that cannot be read', () => {
  it('is counted, exported and left where it is', async () => {
    await finishOne()
    await db.put('finished', { from: 'another version' }, 'strange')
    await outboxStore(db).seal(MORNING, AT_ONCE, mintId)
    await outboxStore(db).purge(MORNING + 100 * DAY)

    const contents = await outboxStore(db).contents()
    expect(overviewOf(contents)).toMatchObject({ waiting: 1, unreadable: 1 })
    await draftStore(db).save(aDraft({ answers: { hh_key: 'unfinished' } }))
    await db.put('drafts', 'a broken draft', 'strange')
    const exported = exportUnsent(contents, await draftStore(db).list())
    for (const kept of ['another version', 'unfinished', 'a broken draft']) expect(exported).toContain(kept)
    expect(await db.get('finished', 'strange')).toEqual({ from: 'another version' })
  })

  it('does not hide the drafts beside it', async () => {
    await draftStore(db).save(aDraft())
    await db.put('drafts', 'broken', 'strange')
    const { records, unreadable } = await draftStore(db).list()
    expect([records.length, unreadable]).toEqual([1, ['broken']])
  })

  it('reads as absent where it is one of a kind', async () => {
    await factStore(db).put('brief', aBrief())
    expect(await factStore(db).get('brief')).toEqual(aBrief())
    await db.put('facts', { identity: 'somebody' }, 'brief')
    expect(await factStore(db).get('brief')).toBeUndefined()
  })
})

describe('the lease, where there are no Web Locks', () => {
  it('is held by one tab, until it gives it back or its time is over', async () => {
    const lease = leaseStore(db)
    const until = MORNING + 2 * MINUTE
    expect(await lease.take({ holder: 'a', until }, MORNING)).toBe(true)
    expect(await lease.take({ holder: 'b', until }, MORNING)).toBe(false)
    expect(await lease.take({ holder: 'b', until: until + 1 }, until)).toBe(true)
    await lease.giveBack('a')
    expect(await lease.take({ holder: 'a', until: until + 2 }, MORNING + 1)).toBe(false)
    await lease.giveBack('b')
    expect(await lease.take({ holder: 'a', until }, MORNING)).toBe(true)
  })

  it('of a tab that died does not outlive a clock that is set back', async () => {
    const lease = leaseStore(db)
    await lease.take({ holder: 'a', until: MORNING + DAY }, MORNING + DAY - 2 * MINUTE)
    expect(await lease.take({ holder: 'b', until: MORNING + 2 * MINUTE }, MORNING)).toBe(true)
  })
})
