import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRescue } from '../../../../functions/rescue/open-rescue.ts'
import { rescuePublicKey } from '../../../../functions/rescue-key.ts'
import { RescueFile } from '../../../../shared/api/rescue.ts'
import type { TeamBrief } from '../../../../shared/api/team.ts'
import { BatchId, uuidV7 } from '../../../../shared/ids.ts'
import { draftStore } from '../../../../web/field/db/drafts.ts'
import { factStore } from '../../../../web/field/db/facts.ts'
import { type Database, openDatabase } from '../../../../web/field/db/open.ts'
import { outboxStore } from '../../../../web/field/db/outbox.ts'
import { AT_ONCE } from '../../../../web/field/outbox/seal.ts'
import type { Phone } from '../../../../web/field/phone.ts'
import { makeRescue } from '../../../../web/field/rescue/make-rescue.ts'
import { aBrief, aDraft, aNewResponse, countingBytes, MORNING } from '../build.ts'

const SERVER_KEY = 'k'.repeat(43)
const random = countingBytes()
const mintId = () => BatchId.parse(uuidV7(MORNING, random))

let db: Database
let phone: Phone
let number = 0

beforeEach(async () => {
  number += 1
  db = await openDatabase(`rescue-${number}`, () => {})
  phone = aPhone(() => outboxStore(db).seal(MORNING, AT_ONCE, mintId))
  await joins({ rescueKey: rescuePublicKey(SERVER_KEY) })
})
afterEach(() => db.close())

describe('a phone that cannot send', () => {
  it('puts the bytes into the file that it will send later, and keeps all of them', async () => {
    await phone.finished.finish(aNewResponse())
    await phone.finished.finish(aNewResponse())
    const rescue = await makeRescue(phone)
    expect(rescue).toMatchObject({ forms: 2, unfinished: 0, isSealed: true })
    const [content] = await contentsOf(rescue.files)
    const { batches, finished } = await phone.finished.contents()
    expect(finished).toEqual([])
    expect(content?.batches).toEqual(batches.map(({ id, body }) => ({ id, body })))
    expect(batches.every(({ acknowledgedAt }) => acknowledgedAt === undefined)).toBe(true)
    expect(content).toMatchObject({ device: 'D1', member: 'M1', team: 'T1', area: '25969@2025-07-01' })
  })

  it('leaves out what the server has, and takes along what it refused', async () => {
    for (let n = 0; n < 3; n += 1) {
      await phone.finished.finish(aNewResponse())
      await outboxStore(db).seal(MORNING, AT_ONCE, mintId)
    }
    const [received, refused, waiting] = (await phone.finished.contents()).batches
    if (received === undefined || refused === undefined || waiting === undefined) throw new Error('three')
    await outboxStore(db).replace(received.id, { ...received, acknowledgedAt: MORNING })
    const setAside = { at: MORNING, status: 400, code: 'malformed-request' }
    await outboxStore(db).replace(refused.id, { ...refused, setAside })
    const [content] = await contentsOf((await makeRescue(phone)).files)
    expect(content?.batches.map(({ id }) => id).sort()).toEqual([refused.id, waiting.id].sort())
  })

  it('takes along what is unfinished and what it cannot read', async () => {
    await draftStore(db).save(aDraft({ answers: { hh_key: '077' } }))
    await db.put('batches', { from: 'another version' }, 'strange')
    const rescue = await makeRescue(phone)
    expect(rescue).toMatchObject({ forms: 0, unfinished: 1 })
    const [content] = await contentsOf(rescue.files)
    expect(content?.unfinished).toMatchObject([{ answers: { hh_key: '077' } }])
    expect(content?.unreadable).toEqual([{ from: 'another version' }])
  })

  it('takes along what could not be sealed, for the disk is full', async () => {
    phone = aPhone(async () => {})
    await phone.finished.finish(aNewResponse())
    const rescue = await makeRescue(phone)
    expect(rescue.forms).toBe(1)
    const [content] = await contentsOf(rescue.files)
    const { finished } = await phone.finished.contents()
    expect(JSON.parse(content?.batches[0]?.body ?? '')).toMatchObject({
      id: content?.batches[0]?.id,
      responses: finished.map(({ response }) => response),
    })
  })

  it('makes no file of nothing', async () => {
    expect((await makeRescue(phone)).files).toEqual([])
  })

  it('says that the file is open to everybody where no key is known', async () => {
    await phone.finished.finish(aNewResponse({ note: 'đường trơn' }))
    await joins({})
    const rescue = await makeRescue(phone)
    expect(rescue.isSealed).toBe(false)
    expect(await rescue.files[0]?.text()).toContain('đường trơn')
  })

  it('seals what nobody can read on the way', async () => {
    await phone.finished.finish(aNewResponse({ note: 'đường trơn' }))
    const text = await (await makeRescue(phone)).files[0]?.text()
    expect(text).not.toContain('đường trơn')
    expect(RescueFile.parse(JSON.parse(text ?? '')).forms).toBe(1)
  })
})

const contentsOf = (files: File[]) =>
  Promise.all(files.map(async (file) => openRescue(SERVER_KEY, Buffer.from(await file.text()))))

async function joins(over: Partial<TeamBrief>): Promise<void> {
  const brief = aBrief(over)
  await factStore(db).put('brief', brief)
  await factStore(db).put('identity', brief.identity)
}

/** A phone without a network: "Gửi ngay" seals, and nothing leaves. */
function aPhone(sendNow: () => Promise<void>): Phone {
  return {
    facts: factStore(db),
    drafts: draftStore(db),
    finished: outboxStore(db),
    runner: { state: () => ({ at: 'idle' }), tell() {}, sendNow },
    clock: () => MORNING,
    randomBytes: random,
  } as Partial<Phone> as Phone
}
