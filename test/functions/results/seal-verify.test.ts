import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digest } from '../../../functions/secrets.ts'
import type { Key } from '../../../functions/store/keys.ts'
import { Seal, sealDay } from '../../../shared/audit/seal.ts'
import { caMau, fileOf, keyOn, named, type SealWorld, sealOf, sealWorld, sonLa } from './seal-world.ts'

let world: SealWorld
let first: Key
let second: Key
beforeEach(async () => {
  world = await sealWorld()
  first = await world.does('2026-11-17T08:00:00')
  second = await world.does('2026-11-17T09:00:00', { object: 'responses.csv', act: 'download' })
  await world.does('2026-11-18T08:00:00', { province: sonLa })
  await world.does('2026-11-19T08:00:00', { province: sonLa })
  await world.seal()
  await world.does('2026-11-21T00:59:00') // of today: no seal covers it
})
afterEach(() => world.close())

describe('a log that nobody touched', () => {
  it('is whole', async () => {
    expect(await world.verify()).toEqual({
      findings: [],
      span: { first: '2026-11-17', last: '2026-11-20' },
      days: 4,
      entries: 4,
    })
  })

  it('may wait a day for the seal of yesterday, and no longer', async () => {
    world.goTo('2026-11-22')
    expect(await world.found()).toEqual([])
    world.goTo('2026-11-23')
    expect(await world.found()).toEqual(['seal-missing 2026-11-21'])
  })

  it('needs no seal before it has a whole day', async () => {
    const fresh = await sealWorld()
    await fresh.does('2026-11-20T08:00:00')
    expect(await fresh.verify()).toEqual({ findings: [], days: 0, entries: 0 })
    fresh.goTo('2026-11-22')
    expect(await fresh.found()).toEqual(['nothing-sealed 2026-11-20'])
    await fresh.close()
  })
})

describe('in the table is found and named', () => {
  it.each([
    ['the person', 'who', 'somebody@example.gov.vn'],
    ['the time, by a millisecond', 'at', Date.parse('2026-11-17T08:00:00.001+07:00')],
    ['an attribute that there was not', 'note', 'x'],
    ['an expiry, so that it goes by itself', 'expiresAt', 1],
  ])('a change of %s', async (_, name, value) => {
    await world.change(first, name, value)
    expect(await world.found()).toEqual([`entry-changed 2026-11-17 ${named(first)}`])
  })

  it('an entry that was put over another', async () => {
    await world.putOver({ ...second, id: 'x', at: 0, act: 'sign-in' })
    expect(await world.found()).toEqual([`entry-changed 2026-11-17 ${named(second)}`])
  })

  it('an entry that was deleted, and a day of which all were', async () => {
    await world.remove(second)
    expect(await world.found()).toEqual([`entry-removed 2026-11-17 ${named(second)}`])
    await world.remove(first)
    expect(await world.found()).toEqual(
      [first, second].map((key) => `entry-removed 2026-11-17 ${named(key)}`),
    )
  })

  it.each([
    ['a sealed day', caMau, '2026-11-18'],
    ['an empty day', undefined, '2026-11-20'],
    ['a day before the first seal', sonLa, '2026-11-10'],
    ['a day long before', undefined, '2025-12-31'],
    ['a day to come', caMau, '2026-11-30'],
  ])('an entry added later to %s', async (_, province, day) => {
    const key = keyOn(province, day, 'late')
    await world.putOver({ ...key, id: 'late' })
    expect(await world.found()).toEqual([`entry-added ${day} ${named(key)}`])
  })

  it.each(['2026-11-1', '2026-11-17x', '2026-11-31#x', 'x'])('what has no place: %s', async (sk) => {
    const key = { pk: first.pk, sk }
    await world.putOver({ ...key, id: 'x' })
    expect(await world.found()).toEqual([`entry-added ${sk.slice(0, 10)} ${named(key)}`])
  })

  it('entries of a province that was taken out of the register', async () => {
    await world.remove({ pk: 'PROVINCES', sk: sonLa })
    expect(await world.found()).toEqual([])
    const key = keyOn(sonLa, '2026-11-18', 'late')
    await world.putOver({ ...key, id: 'late' })
    expect(await world.found()).toEqual([`entry-added 2026-11-18 ${named(key)}`])
  })
})

describe('in the bucket is found and named', () => {
  const changed = async (day: string, change: (seal: Seal) => Seal) => {
    const seal = Seal.parse(JSON.parse((await world.sealed.getText(sealOf(day))) ?? ''))
    await world.writeObject(sealOf(day), JSON.stringify(change(seal)))
  }

  it('a seal that was changed', async () => {
    await changed('2026-11-18', (seal) => ({ ...seal, sealedAt: seal.sealedAt + 1 }))
    expect(await world.found()).toEqual(['seal-changed 2026-11-18'])
  })

  it('a seal that was made anew to fit a changed table: the next one does not follow from it', async () => {
    await changed('2026-11-18', (seal) => sealDay({ ...seal, previous: seal.previous, sealedAt: 1 }, digest))
    expect(await world.found()).toEqual(['chain-broken 2026-11-19'])
  })

  it('a seal that is none any more', async () => {
    await world.writeObject(sealOf('2026-11-18'), 'nothing')
    expect(await world.found()).toEqual(['seal-unreadable 2026-11-18'])
  })

  it.each(['0001-01-01', '2026-11-21', '2099-12-31', '9999-12-31'])(
    'a seal of %s, which nobody can have made; the next days are sealed all the same',
    async (day) => {
      const key = `audit/${day}.seal.json`
      await world.writeObject(key, (await world.sealed.getText(sealOf('2026-11-20'))) ?? '')
      expect(await world.found()).toEqual([`stray-object ${day} ${key}`])
      if (day === '2026-11-21') return // its own turn comes: then it stands in the way, and says so
      world.goTo('2026-11-22')
      await world.seal()
      expect(await world.verify()).toMatchObject({ span: { last: '2026-11-21' } })
    },
  )

  it.each(['audit/note.txt', 'audit/2026-11-18.jsonl.old'])('an object beside the seals: %s', async (key) => {
    await world.writeObject(key, 'x')
    expect(await world.found()).toEqual([`stray-object ${key.slice(6, 16)} ${key}`])
  })

  it('a seal that was put in the place of another', async () => {
    const other = (await world.sealed.getText(sealOf('2026-11-17'))) ?? ''
    await world.writeObject(sealOf('2026-11-18'), other)
    expect(await world.found()).toEqual(['seal-unreadable 2026-11-18'])
  })

  it('a seal that was removed, be it the first, and what was changed under it', async () => {
    await world.removeObject(sealOf('2026-11-18'))
    expect(await world.found()).toEqual(['seal-missing 2026-11-18'])
    await world.removeObject(sealOf('2026-11-17'))
    await world.change(first, 'who', 'x')
    expect(await world.found()).toEqual([
      'seal-missing 2026-11-17',
      'seal-missing 2026-11-18',
      `entry-changed 2026-11-17 ${named(first)}`,
    ])
  })

  it('the first day taken away altogether: the chain does not begin where it did', async () => {
    await world.removeObject(sealOf('2026-11-17'))
    await world.removeObject(fileOf('2026-11-17'))
    expect(await world.found()).toEqual([
      'chain-broken 2026-11-18',
      `entry-added 2026-11-17 ${named(first)}`,
      `entry-added 2026-11-17 ${named(second)}`,
    ])
  })

  it('a file that was changed or removed; then at least the partition is named', async () => {
    const before = (await world.sealed.getText(fileOf('2026-11-17'))) ?? ''
    await world.writeObject(fileOf('2026-11-17'), before.replace('recount', 'sign-in'))
    expect(await world.found()).toEqual(['file-changed 2026-11-17'])
    await world.removeObject(fileOf('2026-11-17'))
    await world.change(first, 'who', 'x')
    expect(await world.found()).toEqual(['file-missing 2026-11-17', `entries-differ 2026-11-17 ${caMau}`])
  })
})
