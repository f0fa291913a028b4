import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ResultsDeps } from '../../../functions/results/deps.ts'
import { finishImports } from '../../../functions/results/import/finish-imports.ts'
import { LEASE_MS } from '../../../functions/results/lease.ts'
import { HamletId, ImportId } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { Day } from '../../../shared/time.ts'
import { type ImportWorld, importWorld, type Sheets } from '../office/import-world.ts'
import { caMau, hongDan } from '../office/world.ts'

/** Hamlets for a step and a bit, and a team for each hundred of them. */
const HAMLETS = 600
const many: Sheets = {
  Tổ: [
    ['Xã', 'Tên tổ', 'Cấp', 'Thôn phụ trách'],
    ...Array.from({ length: HAMLETS / 100 }, (_, at) => ['Hồng Dân', `Tổ số ${at}`, 'Thôn', `h${at * 100}`]),
  ],
  Thôn: [
    ['Xã', 'Mã', 'Tên thôn'],
    ...Array.from({ length: HAMLETS }, (_, at) => ['Hồng Dân', `h${at}`, `Ấp số ${at}`]),
  ],
}
const ALL = HAMLETS + HAMLETS / 100

let world: ImportWorld
beforeEach(async () => {
  world = await importWorld()
})
afterEach(() => world.close())

async function started(): Promise<{ id: string; event: unknown }> {
  const { id } = await world.plan(many)
  expect((await world.apply(id)).status).toBe(202)
  return { id, event: world.started[0] }
}

/** A store of records whose n-th put never comes back, because the process is gone by then. */
function dyingAt(n: number): ResultsDeps {
  let puts = 0
  const { records } = world.resultsDeps
  return {
    ...world.resultsDeps,
    records: {
      ...records,
      putEntry(...args) {
        puts += 1
        return puts >= n ? Promise.reject(new Error('died')) : records.putEntry(...args)
      },
    },
  }
}

/** As a killed process leaves it: nobody says that it failed. */
function silently(deps: ResultsDeps): ResultsDeps {
  return { ...deps, imports: { ...deps.imports, fail: async () => undefined } }
}

async function names(kind: 'hamlets' | 'teams'): Promise<number> {
  return (await world.deps.records.entries<unknown>(caMau, kinds[kind])).length
}

describe('an import that is interrupted', () => {
  it.each([1, 520, 602])('at write %i goes on when it is tried again, until it is whole', async (n) => {
    const { id, event } = await started()
    await expect(world.deliver(dyingAt(n))).rejects.toThrow('died')
    expect(await world.view(id)).toMatchObject({ state: 'failed', of: ALL })
    expect(await names('hamlets')).toBeLessThan(HAMLETS + 1)

    world.started.push(event)
    await world.deliver()
    expect(await world.view(id)).toMatchObject({ state: 'done', done: ALL, of: ALL })
    expect(await world.view(id)).not.toHaveProperty('left')
    expect([await names('hamlets'), await names('teams')]).toEqual([HAMLETS, HAMLETS / 100 + 1])
    const revs = (await world.deps.records.entries(caMau, kinds.hamlets)).map(({ rev }) => rev)
    expect(new Set(revs)).toEqual(new Set([1]))
  })

  it('goes on where it was: what is known to be written is not written again', async () => {
    const { event } = await started()
    await expect(world.deliver(dyingAt(550))).rejects.toThrow('died')
    world.started.push(event)
    let puts = 0
    const { records } = world.resultsDeps
    await world.deliver({
      ...world.resultsDeps,
      records: {
        ...records,
        putEntry(...args) {
          puts += 1
          return records.putEntry(...args)
        },
      },
    })
    expect(puts).toBe(ALL - 500)
  })

  it('is taken over only when its lease has run out, and keeps other imports out until then', async () => {
    const { id, event } = await started()
    await expect(world.deliver(silently(dyingAt(550)))).rejects.toThrow('died')
    world.started.push(event)
    await expect(world.deliver()).rejects.toThrow('other hands')
    const other = await world.plan({
      Thôn: [
        ['Xã', 'Tên thôn'],
        ['Phước Long', 'Ấp Khác'],
      ],
    })
    expect(await (await world.apply(other.id)).json()).toMatchObject({ code: 'import-under-way' })
    world.advance(LEASE_MS)
    world.started.push(event)
    await world.deliver()
    expect((await world.view(id)).state).toBe('done')
    expect((await world.apply(other.id)).status).toBe(202)
  })

  it('is not queued anew out of living hands', async () => {
    const ref = { province: caMau, id: ImportId.parse((await started()).id) }
    const { imports } = world.deps
    const run = await imports.take(ref, 'somebody', LEASE_MS)
    if (run === undefined) throw new Error('There is nothing to take.')
    expect((await imports.queue(run)).state).toBe('running')
    world.advance(LEASE_MS)
    expect((await imports.queue(run)).state).toBe('queued')
  })

  it('keeps other imports out for as long as Lambda tries it again', async () => {
    await started()
    await expect(world.deliver(dyingAt(1))).rejects.toThrow('died')
    world.advance(2 * LEASE_MS)
    const other = await world.plan({
      Thôn: [
        ['Xã', 'Tên thôn'],
        ['Phước Long', 'Ấp Khác'],
      ],
    })
    expect(await (await world.apply(other.id)).json()).toMatchObject({ code: 'import-under-way' })
    world.advance(LEASE_MS)
    expect((await world.apply(other.id)).status).toBe(202)
  })

  it('is ended in the night when nobody asked for it again', async () => {
    const { id } = await started()
    await expect(world.deliver(dyingAt(550))).rejects.toThrow('died')
    world.started.push({ kind: 'nightly' })
    // What the night recounts is nothing here, and may fail.
    await world.deliver().catch(() => undefined)
    expect((await world.view(id)).state).toBe('done')
    expect(await names('hamlets')).toBe(HAMLETS)
  })

  it('is ended in the night though an older one cannot be, and though its province has ended meanwhile', async () => {
    const lost = await started()
    await expect(world.deliver(dyingAt(1))).rejects.toThrow('died')
    const { getText } = world.deps.files
    world.resultsDeps.files.getText = async (key) => (key.includes(lost.id) ? undefined : getText(key))
    world.advance(3 * LEASE_MS)
    const { id } = await world.plan({
      Thôn: [
        ['Xã', 'Tên thôn'],
        ['Phước Long', 'Ấp Khác'],
      ],
    })
    await world.apply(id)
    await expect(world.deliver(dyingAt(1))).rejects.toThrow('died')
    world.advance(3 * LEASE_MS)
    const [province] = (await world.deps.records.provinces()).filter(({ record }) => record.id === caMau)
    if (province === undefined) throw new Error('There is no Cà Mau.')
    await world.deps.records.putProvince({ ...province.record, until: Day.parse('2026-01-01') }, province.rev)

    await finishImports(world.resultsDeps)
    const states = (await world.deps.imports.recent(caMau, 2)).map((run) => [run.id, run.state])
    expect(states).toEqual([
      [id, 'done'],
      [lost.id, 'failed'],
    ])
  })

  it('waits for a store that is busy', async () => {
    const { id } = await started()
    let busy = 30
    const { records } = world.resultsDeps
    const pauses: number[] = []
    await world.deliver({
      ...world.resultsDeps,
      pause: async (ms) => {
        pauses.push(ms)
      },
      records: {
        ...records,
        putEntry(...args) {
          busy -= 1
          if (busy < 0) return records.putEntry(...args)
          return Promise.reject(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }))
        },
      },
    })
    expect((await world.view(id)).state).toBe('done')
    expect(pauses).toHaveLength(30)
  })
})

describe('an entry that somebody else changes meanwhile', () => {
  it('stays as it is, is counted and named; all others are written', async () => {
    const { id } = await started()
    const own = {
      id: HamletId.parse('h7'),
      commune: hongDan,
      name: 'Ấp của xã',
      households: [],
      from: Day.parse('2026-01-01'),
    }
    await world.deps.records.putEntry(caMau, 'hamlets', own, 0)
    await world.deliver()
    expect(await world.view(id)).toMatchObject({
      state: 'done',
      done: ALL,
      left: { count: 1, names: ['Ấp số 7'] },
    })
    expect(await world.deps.records.getEntry(caMau, kinds.hamlets, own)).toEqual({ record: own, rev: 1 })
    expect(await names('hamlets')).toBe(HAMLETS)
  })
})
