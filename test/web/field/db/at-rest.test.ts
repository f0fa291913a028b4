import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BatchId, DeviceId, uuidV7 } from '../../../../shared/ids.ts'
import { draftStore } from '../../../../web/field/db/drafts.ts'
import { factStore } from '../../../../web/field/db/facts.ts'
import { type Database, openDatabase } from '../../../../web/field/db/open.ts'
import { outboxStore } from '../../../../web/field/db/outbox.ts'
import { openPhoneStore, type PhoneStore } from '../../../../web/field/db/phone-store.ts'
import { exportUnsent, overviewOf } from '../../../../web/field/outbox/overview.ts'
import { AT_ONCE } from '../../../../web/field/outbox/seal.ts'
import { aBrief, aDraft, aNewResponse, countingBytes, MORNING } from '../build.ts'
import { everythingIn } from './raw.ts'

const bytes = countingBytes()
const mintId = () => BatchId.parse(uuidV7(MORNING, bytes))
const household = { hamlet: aBrief().hamlets[0]?.id ?? never(), code: 'HH-SECRET', isMet: true }

let count = 0
let name: string
let phone: PhoneStore
let db: Database
beforeEach(async () => {
  count += 1
  name = `at-rest-${count}`
  phone = await openPhoneStore(`${name}-phone`)
  db = await openDatabase(name, nothing, nothing, { phone })
})
const nothing = () => {}

/** One of everything: a draft, a finished form, a batch, facts. */
async function fill(): Promise<void> {
  const outbox = outboxStore(db)
  await factStore(db).put('brief', aBrief())
  await factStore(db).put('identity', aBrief().identity)
  await draftStore(db).save(aDraft({ answers: { hh_key: 'SECRET-draft' }, reason: 'SECRET-reason', rev: 2 }))
  const secret = () => aNewResponse({ note: 'SECRET-answer', label: 'SECRET-label', household })
  await outbox.finish(secret())
  await outbox.seal(MORNING, AT_ONCE, mintId)
  await outbox.finish(secret())
}

describe('what rests on the phone', () => {
  it('has no answer, label, household or name in the clear', async () => {
    await fill()
    const all = await everythingIn(db)
    for (const secret of ['SECRET', 'Lò Thị Hoa', 'Thôn Đông', 'hh_key', '"answers"']) {
      expect(all).not.toContain(secret)
    }
    const { finished, batches } = await outboxStore(db).contents()
    expect(finished[0]?.response.answers.note).toBe('SECRET-answer')
    expect(batches[0]?.body).toContain('SECRET-answer')
    expect(batches[0]?.visits[0]).toMatchObject({ label: 'SECRET-label', household })
  })

  it('has what transactions and orderings need in the clear', async () => {
    await fill()
    const [form] = await db.getAll('finished')
    expect(form).toMatchObject({ survey: 'hh_digital_visit', rev: 1, seq: 2, finishedAt: MORNING })
    const [batch] = await db.getAll('batches')
    expect(batch).toMatchObject({ sealedAt: MORNING, resealed: false, forms: 1 })
    const [draft] = await db.getAll('drafts')
    expect(draft).toMatchObject({ survey: 'hh_digital_visit', rev: 2, savedAt: MORNING })
  })

  it('names nobody in what belongs to the phone either', async () => {
    await phone.put('people', [
      {
        device: DeviceId.parse('D1'),
        database: name,
        member: aBrief().identity.member,
        area: aBrief().identity.area,
        memberName: 'Lò Thị Hoa',
        teamName: 'Thôn Đông',
      },
    ])
    await phone.put('invitations', [{ proof: 'SECRETSECRET', nonce: 'n'.repeat(22) }])
    const all = await everythingIn(await openDB(`${name}-phone`))
    for (const secret of ['SECRET', 'Lò', 'Thôn']) expect(all).not.toContain(secret)
    expect(await phone.get('people')).toMatchObject([{ memberName: 'Lò Thị Hoa' }])
  })

  it('is sealed with a nonce of its own each time', async () => {
    const draft = aDraft()
    const seen = new Set<string>()
    for (let n = 0; n < 5; n += 1) {
      await draftStore(db).save(draft)
      seen.add(await everythingIn(db))
    }
    expect(seen.size).toBe(5)
  })
})

describe('the key of the phone', () => {
  it('stays the same, and no script can read it', async () => {
    const sealed = await phone.box.seal({ a: 1 })
    phone.close()
    const again = await openPhoneStore(`${name}-phone`)
    expect(await again.box.open(sealed)).toEqual({ a: 1 })
    const raw = await openDB(`${name}-phone`)
    const key = await raw.get('facts', 'key')
    expect(key).toBeInstanceOf(CryptoKey)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
    await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow()
  })

  it('is one, though two tabs open the app for the first time at once', async () => {
    const [a, b] = await Promise.all([openPhoneStore(`${name}-two`), openPhoneStore(`${name}-two`)])
    expect(await b.box.open(await a.box.seal({ a: 1 }))).toEqual({ a: 1 })
  })

  it('is on the disk before anything is sealed with it', async () => {
    const asked: unknown[] = []
    const real = IDBDatabase.prototype.transaction
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      if (args[1] === 'readwrite') asked.push(args[2])
      return real.apply(this, args)
    })
    await openPhoneStore(`${name}-strict`)
    spy.mockRestore()
    expect(asked).toEqual([{ durability: 'strict' }])
  })

  it.each([
    [
      'cannot make',
      () => vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new Error('No AES here.')),
    ],
    ['has no place for', () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(notClonable)],
  ])('keeps the app closed where the browser %s one: nothing is kept in the clear', async (_, spoil) => {
    const spoilt = spoil()
    const opened = openPhoneStore(`${name}-no-key`)
    await expect(opened).rejects.toThrow()
    spoilt.mockRestore()
    const raw = await openDB(`${name}-no-key`)
    expect(await raw.getAll('facts')).toEqual([])
    raw.close()
  })
})

describe('what cannot be decrypted', () => {
  it('is counted and kept, and hinders nothing', async () => {
    await fill()
    const stranger = await openPhoneStore(`${name}-stranger`)
    const other = await openDatabase(name, nothing, nothing, { phone: stranger })
    const outbox = outboxStore(other)
    const before = await everythingIn(db)
    expect(await draftStore(other).list()).toMatchObject({ records: [], unreadable: [{ rev: 2 }] })
    expect(await factStore(other).get('brief')).toBeUndefined()
    expect(overviewOf(await outbox.lines())).toMatchObject({ forms: [], unreadable: 2 })
    expect((await outbox.contents()).unreadable).toHaveLength(2)

    expect(await outbox.nextUnsent()).toBeUndefined()
    await outbox.seal(MORNING, AT_ONCE, mintId)
    expect(await outbox.backlog(MORNING, AT_ONCE)).toEqual({ left: 0, dueIn: undefined })
    await outbox.purge(MORNING * 2)
    expect(await everythingIn(db)).toBe(before)

    await outbox.finish(aNewResponse({ note: 'new' }))
    await outbox.seal(MORNING, AT_ONCE, mintId)
    expect((await outbox.nextUnsent())?.body).toContain('new')
  })

  it('does not hold up the batches behind it', async () => {
    await fill()
    const outbox = outboxStore(db)
    const damaged = await outbox.nextUnsent()
    const kept = await db.get('batches', damaged?.id ?? '')
    await db.put('batches', Object.assign(kept as object, { rest: await phone.box.seal({}) }), damaged?.id)
    await outbox.seal(MORNING + 1, AT_ONCE, mintId)
    const next = await outbox.nextUnsent()
    expect(next).toBeDefined()
    expect(next?.id).not.toBe(damaged?.id)
    expect((await outbox.backlog(MORNING, AT_ONCE)).left).toBe(1)
    expect(exportUnsent(await outbox.contents(), await draftStore(db).list())).toContain(damaged?.id)
  })
})

describe('drafts that are saved one after the other', () => {
  it('are written in that order, and read only when they are written', async () => {
    const drafts = draftStore(db)
    const draft = aDraft({ answers: { note: 'x'.repeat(200_000) } })
    void drafts.save(draft)
    void drafts.save({ ...draft, answers: { hh_key: '007' } })
    expect((await drafts.get(draft.id))?.answers).toEqual({ hh_key: '007' })
    void drafts.save(draft)
    await drafts.discard(draft.id)
    expect((await drafts.list()).records).toEqual([])
  })
})

function notClonable(): never {
  throw new DOMException('A key cannot be cloned.', 'DataCloneError')
}

function never(): never {
  throw new Error('The brief has no hamlet.')
}
