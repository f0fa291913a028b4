import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { Batch } from '../../../../shared/api/batches.ts'
import { AreaId, BatchId, ResponseId, SurveyId, uuidV7 } from '../../../../shared/ids.ts'
import { MINUTE } from '../../../../shared/time.ts'
import type { Ledger } from '../../../../web/field/canary/ledger.ts'
import { draftStore } from '../../../../web/field/db/drafts.ts'
import type { Mirror } from '../../../../web/field/db/mirror.ts'
import { openDatabase } from '../../../../web/field/db/open.ts'
import { outboxStore } from '../../../../web/field/db/outbox.ts'
import { AT_ONCE } from '../../../../web/field/outbox/seal.ts'
import { aDraft, aNewResponse, countingBytes, MORNING } from '../build.ts'

const bytes = countingBytes()
const mintId = () => BatchId.parse(uuidV7(MORNING, bytes))
const VISIT = SurveyId.parse('hh_digital_visit')
const REPORT = SurveyId.parse('team_monthly_report')

let count = 0
let kept: Ledger | undefined
const mirror: Mirror = {
  read: () => kept,
  note: (ledger) => {
    kept = ledger
  },
}
const aDatabase = (by: { mirror?: Mirror } = { mirror }) => {
  count += 1
  return openDatabase(`ledger-${count}`, nothing, nothing, by)
}
const nothing = () => {}

beforeEach(() => {
  kept = undefined
})

/** Finishes, seals, and gives back what was sealed. */
async function batchesOf(outbox: ReturnType<typeof outboxStore>): Promise<Batch[]> {
  await outbox.seal(MORNING + MINUTE, AT_ONCE, mintId)
  return (await outbox.contents()).batches.map(({ body }) => Batch.parse(JSON.parse(body)))
}

describe('the ledger of a person', () => {
  it('is one series, and every batch tells the highest number that was given for its survey', async () => {
    const outbox = outboxStore(await aDatabase())
    for (let n = 0; n < 3; n += 1) await outbox.finish(aNewResponse())
    await outbox.finish(aNewResponse({ survey: REPORT }))
    const first = await batchesOf(outbox)
    await outbox.finish(aNewResponse())
    const all = await batchesOf(outbox)
    expect(first.map(({ survey, ledger }) => [survey, ledger?.made]).sort()).toEqual([
      [VISIT, 3],
      [REPORT, 1],
    ])
    expect(all.map(({ ledger }) => ledger?.made).sort()).toEqual([1, 3, 4])
    expect(new Set(all.map(({ ledger }) => ledger?.id)).size).toBe(1)
  })

  it('is another one in another database', async () => {
    const ids = new Set<string | undefined>()
    for (let n = 0; n < 3; n += 1) {
      const outbox = outboxStore(await aDatabase({}))
      await outbox.finish(aNewResponse())
      for (const { ledger } of await batchesOf(outbox)) ids.add(ledger?.id)
    }
    expect(ids.size).toBe(3)
    expect(ids.has(undefined)).toBe(false)
  })

  it('is another one even where it begins with a correction of the form that began the old one', async () => {
    const first = aNewResponse()
    const old = outboxStore(await aDatabase({}))
    await old.finish(first)
    const { response } = first
    const anew = outboxStore(await aDatabase({}))
    await anew.finish({ ...first, response: { ...response, rev: 2, finishedAt: MORNING + MINUTE } })
    expect((await anew.ledger())?.id).not.toBe((await old.ledger())?.id)
  })

  it('gives two tabs that finish at once different numbers, and one of them a form of both', async () => {
    const db = await aDatabase()
    const other = await openDatabase(db.name, nothing, nothing, { mirror })
    const form = aNewResponse()
    const ended = await Promise.allSettled([
      outboxStore(db).finish(aNewResponse()),
      outboxStore(other).finish(aNewResponse()),
      outboxStore(db).finish(form),
      outboxStore(other).finish(form),
    ])
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    const { finished } = await outboxStore(db).contents()
    expect(finished.map(({ response }) => response.seq).sort()).toEqual([1, 2, 3])
  })
})

describe('the mirror of the ledger', () => {
  it('hears of every form that is finished, and of every receipt', async () => {
    const outbox = outboxStore(await aDatabase())
    await outbox.finish(aNewResponse())
    await outbox.finish(aNewResponse())
    expect(kept?.surveys.get(VISIT)).toEqual({ made: 2, unsent: 2 })
    await outbox.seal(MORNING, AT_ONCE, mintId)
    await outbox.finish(aNewResponse())
    const batch = await outbox.nextUnsent()
    if (batch === undefined) throw new Error('Nothing was sealed.')
    await outbox.replace(batch.id, { ...batch, acknowledgedAt: MORNING })
    expect(kept?.surveys.get(VISIT)).toEqual({ made: 3, unsent: 1 })
    expect(kept).toEqual(await outbox.ledger())
  })

  it('carries series and numbers over when the browser has thrown the database away', async () => {
    const lost = outboxStore(await aDatabase())
    for (let n = 0; n < 3; n += 1) await lost.finish(aNewResponse())
    const series = (await lost.ledger())?.id

    const outbox = outboxStore(await aDatabase())
    await outbox.finish(aNewResponse())
    const [batch] = await batchesOf(outbox)
    expect(batch?.ledger).toEqual({ id: series, made: 4 })
    expect(batch?.responses.map(({ seq }) => seq)).toEqual([4])
  })

  it('of another series moves no number of a database that has its own', async () => {
    const outbox = outboxStore(await aDatabase())
    await outbox.finish(aNewResponse())
    kept = { id: 'ffffffff', surveys: new Map([[VISIT, { made: 90, unsent: 0 }]]) }
    await outbox.finish(aNewResponse())
    expect((await outbox.ledger())?.surveys.get(VISIT)?.made).toBe(2)
  })

  it('that does not hear takes nothing back of what was saved', async () => {
    const db = await aDatabase()
    const outbox = outboxStore(db)
    const finishing = outbox.finish(aNewResponse())
    kept = undefined
    await finishing
    expect((await outbox.contents()).finished).toHaveLength(1)
  })
})

describe('a correction', () => {
  const earlier = () => aNewResponse({ label: 'as it was' })
  const laterOf = (form: ReturnType<typeof earlier>, more = {}) => ({
    ...form,
    label: 'as it is',
    response: { ...form.response, rev: 2, reason: 'Nhập nhầm.', finishedAt: MORNING + MINUTE, ...more },
  })

  it('is drafted, finished and sealed beside the form, whether or not that was sent', async () => {
    const db = await aDatabase()
    const [outbox, drafts] = [outboxStore(db), draftStore(db)]
    const form = earlier()
    await outbox.finish(form)
    const draft = aDraft({ id: form.id, rev: 2, reason: 'Nhập nhầm.' })
    await drafts.save(draft)
    expect(await drafts.get(form.id)).toEqual(draft)
    expect(await drafts.isBehind(draft)).toBe(false)
    await outbox.finish(laterOf(form))
    expect(await drafts.get(form.id)).toBeUndefined()
    expect(await drafts.isBehind(draft)).toBe(true)
    await drafts.save(draft)
    expect((await drafts.list()).records).toEqual([])

    const [batch] = await batchesOf(outbox)
    expect(batch?.responses).toMatchObject([
      { id: form.id, rev: 1, seq: 1 },
      { id: form.id, rev: 2, seq: 2, reason: 'Nhập nhầm.' },
    ])
    expect((await outbox.lines()).batches[0]?.visits).toMatchObject([
      { label: 'as it was' },
      { label: 'as it is', rev: 2 },
    ])
  })

  it('can be made once a revision', async () => {
    const outbox = outboxStore(await aDatabase())
    const form = earlier()
    await outbox.finish(form)
    await outbox.finish(laterOf(form))
    await expect(outbox.finish(laterOf(form))).rejects.toThrow()
    await outbox.seal(MORNING, AT_ONCE, mintId)
    await expect(outbox.finish(laterOf(form))).rejects.toThrow()
    await outbox.finish(laterOf(form, { rev: 3, withdrawn: true, answers: {} }))
    expect((await outbox.lines()).finished).toMatchObject([{ response: { rev: 3, withdrawn: true } }])
  })

  it('is thrown away alone, with what was begun of it', async () => {
    const db = await aDatabase()
    const drafts = draftStore(db)
    const other = aDraft()
    await drafts.save(other)
    const corrected = aDraft({ rev: 2 })
    await drafts.save(corrected)
    await drafts.discard(corrected.id)
    expect((await drafts.list()).records).toEqual([other])
  })

  it.each(['finished', 'sealed'])('of a %s form goes to the area of that form', async (state) => {
    const outbox = outboxStore(await aDatabase())
    const form = earlier()
    await outbox.finish(form)
    if (state === 'sealed') await outbox.seal(MORNING, AT_ONCE, mintId)
    const moved = AreaId.parse('32244@2026-07-01')
    await outbox.finish({ ...laterOf(form), area: moved })
    await outbox.finish({ ...aNewResponse({ id: strange(), area: moved }) })
    const areas = (await outbox.contents()).finished.filter(({ response }) => response.rev === 2)
    expect(areas).toMatchObject([{ area: form.area }])
    await outbox.finish({ ...laterOf(aNewResponse()), area: moved })
    expect((await outbox.contents()).finished.filter(({ area }) => area === moved)).toHaveLength(2)
  })
})

const strange = () => ResponseId.parse(uuidV7(MORNING + MINUTE, bytes))
