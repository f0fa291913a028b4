import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { BatchId, SurveyId, uuidV7 } from '../../../../shared/ids.ts'
import { MINUTE } from '../../../../shared/time.ts'
import { draftStore } from '../../../../web/field/db/drafts.ts'
import { factStore } from '../../../../web/field/db/facts.ts'
import { type Database, isNewer, openDatabase } from '../../../../web/field/db/open.ts'
import { outboxStore } from '../../../../web/field/db/outbox.ts'
import { overviewOf } from '../../../../web/field/outbox/overview.ts'
import { AT_ONCE } from '../../../../web/field/outbox/seal.ts'
import { aBrief, aNewResponse, countingBytes, MORNING } from '../build.ts'
import { everythingIn, type Left, restore } from './raw.ts'

// Written by the app of that time, and never to be changed. Eight forms at the most, one minute after the other: the
// first two acknowledged, the third set aside, some unsent, the last two not sealed, and a draft.
const written = (version: number): Left =>
  JSON.parse(readFileSync(new URL(`../fixtures/database-${version}.json`, import.meta.url), 'utf8'))
const left: [string, Left][] = [
  ['version 1', written(1)],
  ['version 2', written(2)],
]
const bytes = countingBytes()
const mintId = () => BatchId.parse(uuidV7(MORNING + 60 * MINUTE, bytes))
const VISIT = SurveyId.parse('hh_digital_visit')

let count = 0
async function opened(from: Left): Promise<Database> {
  count += 1
  await restore(`migration-${count}`, from)
  return openDatabase(`migration-${count}`, () => {})
}

describe.each(left)('a store that %s of the app left', (_, from) => {
  const batches = Object.values(from.stores.batches ?? {}) as {
    id: BatchId
    body: string
    acknowledgedAt?: number
    setAside?: object
  }[]
  const made = Number(from.stores.numbers?.hh_digital_visit)

  it('opens with its draft, which goes on as it was', async () => {
    const db = await opened(from)
    const drafts = draftStore(db)
    const { records, unreadable } = await drafts.list()
    expect([records.length, unreadable]).toEqual([1, []])
    const [draft] = records
    if (draft === undefined) throw new Error('No draft.')
    expect(draft.answers).toEqual({ hamlet: 'H1', hh_key: '009', visit_result: 'met' })
    expect(draft.team.identity).toEqual(aBrief().identity)
    expect(await drafts.get(draft.id)).toEqual(draft)
    await drafts.save({ ...draft, answers: { hh_key: '010' } })
    expect((await drafts.list()).records).toMatchObject([{ answers: { hh_key: '010' } }])
    await outboxStore(db).finish(aNewResponse({ id: draft.id }))
    expect((await drafts.list()).records).toEqual([])
  })

  it('knows who it is, its versions and its words', async () => {
    const facts = factStore(await opened(from))
    expect(await facts.get('identity')).toEqual(aBrief().identity)
    expect((await facts.get('brief'))?.surveys).toMatchObject([{ id: VISIT, version: 1 }])
    expect(await facts.get('invitation')).toMatchObject({ acceptedAt: MORNING })
    expect([await facts.get('language'), await facts.get('persisted')]).toEqual(['vi', true])
    expect((await facts.getVersion(VISIT, 1))?.title.vi).toBeDefined()
  })

  it('sends its queue character by character', async () => {
    const outbox = outboxStore(await opened(from))
    const waiting = batches.filter((batch) => batch.acknowledgedAt === undefined && !batch.setAside)
    const sent: string[] = []
    for (let batch = await outbox.nextUnsent(); batch !== undefined; batch = await outbox.nextUnsent()) {
      sent.push(`${batch.id} ${batch.body}`)
      await outbox.replace(batch.id, { ...batch, acknowledgedAt: MORNING })
    }
    expect(waiting.length).toBeGreaterThan(0)
    expect(sent.sort()).toEqual(waiting.map(({ id, body }) => `${id} ${body}`).sort())
  })

  it('shows every form in the state that it was in', async () => {
    const outbox = outboxStore(await opened(from))
    const overview = overviewOf(await outbox.lines())
    expect(overview).toEqual(overviewOf(await outbox.contents()))
    expect(overview).toMatchObject({ setAside: 1, unreadable: 0, waiting: made - 3 })
    const states = overview.forms.sort((a, b) => a.finishedAt - b.finishedAt).map(({ state }) => state)
    expect(states).toHaveLength(made)
    expect(states.slice(0, 3)).toEqual(['sent', 'sent', 'set-aside'])
    expect(states.slice(-2)).toEqual(['on-phone', 'on-phone'])
  })

  it('goes on with its numbers, and tells them in the next batch', async () => {
    const outbox = outboxStore(await opened(from))
    await outbox.finish(aNewResponse())
    await outbox.seal(MORNING, AT_ONCE, mintId)
    const all = (await outbox.contents()).batches.map(({ body }) => JSON.parse(body))
    const numbers = all.flatMap(({ responses }) => responses.map(({ seq }: { seq: number }) => seq))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: made + 1 }, (_, index) => index + 1))
    const named = all.filter(({ ledger }) => ledger !== undefined)
    expect(named).toMatchObject([{ ledger: { made: made + 1 } }])
  })

  it('is written sealed from then on', async () => {
    const db = await opened(from)
    const outbox = outboxStore(db)
    const [draft] = (await draftStore(db).list()).records
    if (draft !== undefined) await draftStore(db).save(draft)
    await outbox.seal(MORNING + 60 * MINUTE, AT_ONCE, mintId)
    for (const batch of (await outbox.contents()).batches) await outbox.replace(batch.id, batch)
    await factStore(db).put('brief', aBrief())
    await factStore(db).put('identity', aBrief().identity)
    const acknowledged = batches.find((batch) => batch.acknowledgedAt !== undefined)
    await db.delete('batches', acknowledged?.id ?? '') // what was settled is not written again: it goes after 14 days
    const all = await everythingIn(db)
    for (const secret of ['Lò Thị Hoa', 'Thôn Đông', '"hh_key"']) expect(all).not.toContain(secret)
  })

  it('says which of its forms have no receipt', async () => {
    const outbox = outboxStore(await opened(from))
    expect(await outbox.ledger()).toBeUndefined()
    await outbox.finish(aNewResponse())
    expect((await outbox.ledger())?.surveys.get(VISIT)).toEqual({ made: made + 1, unsent: made - 1 })
  })
})

describe('a store that a newer version of the app wrote', () => {
  it('is not touched, and says so', async () => {
    const newer = await openDB('newer', 1000, { upgrade: (db) => void db.createObjectStore('finished') })
    await newer.put('finished', 'of tomorrow', 'key')
    const failed = await openDatabase('newer', () => {}).catch((error: unknown) => error)
    expect(isNewer(failed)).toBe(true)
    expect(await newer.get('finished', 'key')).toBe('of tomorrow')
    expect(newer.version).toBe(1000)
  })

  it('is told from one that does not open for another reason', () => {
    expect(isNewer(new DOMException('Full.', 'QuotaExceededError'))).toBe(false)
    expect(isNewer(new Error('VersionError'))).toBe(false)
  })
})

describe('a draft without a team', () => {
  it('stays unreadable and is kept where nobody knows the team', async () => {
    const first = written(1)
    const db = await opened({ ...first, stores: { ...first.stores, facts: {} } })
    const { records, unreadable } = await draftStore(db).list()
    expect([records, unreadable]).toEqual([[], Object.values(first.stores.drafts ?? {})])
    expect(unreadable).toHaveLength(1)
  })
})
