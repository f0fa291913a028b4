import type { Readable } from 'node:stream'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { LEASE_MS } from '../../../functions/results/lease.ts'
import { keys } from '../../../functions/store/keys.ts'
import { putIfAbsent } from '../../../functions/store/table.ts'
import { MINUTE } from '../../../shared/time.ts'
import { aBatchId, aResponse } from '../../support/batches.ts'
import { someBatches } from '../../support/responses.ts'
import { workbookOf } from './readers.ts'
import { baDinh, breakingAt, hongDan, province, resultsWorld, survey, type World } from './world.ts'

let world: World
/** A few days, so that there are few periods. */
const recipe = { area: hongDan, from: Date.UTC(2026, 10, 14), days: 3 }

/** Something new, so that there is something to write. */
const somethingNew = () => someBatches({ ...recipe, seed: 11, responses: 5, area: baDinh })

beforeEach(async () => {
  world = await resultsWorld()
  await world.store(...someBatches({ ...recipe, seed: 3, responses: 60 }))
})
afterEach(() => world.close())

describe('results are whole or absent', () => {
  it.each([1, 2, 3, 5, 7, 8])(
    'moves nothing when the %ith file cannot be written, and a retry succeeds',
    async (n) => {
      const before = await world.recount()
      await world.store(...somethingNew())
      world.clock.advance(MINUTE)
      const broken = resultsHandler({ ...world.deps, files: breakingAt(world.files, n) })
      const job = await world.request()
      await expect(world.run(job, broken)).rejects.toThrow('on fire')
      expect(await world.job(job)).toMatchObject({
        state: 'failed',
        problem: 'broken',
      })
      expect(await world.latest()).toMatchObject({ id: before.id })
      expect(await world.files.getText(`${world.folder(job)}manifest.json`)).toBeUndefined()

      await world.run(job)
      expect(await world.latest()).toMatchObject({ id: job.id, state: 'done' })
      expect(await world.job(job)).not.toHaveProperty('problem')
      const { files } = await world.manifest(job)
      expect(files.map(({ name }) => name)).toContain('summary.xlsx')
    },
  )

  it('leaves nothing of a file that was cut off while it was written', async () => {
    const job = await world.request()
    const streams: Readable[] = []
    const files: World['files'] = {
      ...world.files,
      async putStream(...args) {
        streams.push(args[1])
        await world.files.putStream(...args)
      },
      // The communes, which are read back for the sheets of a workbook that is open.
      getText: () => Promise.reject(new Error('The bucket is on fire.')),
    }
    const broken = resultsHandler({ ...world.deps, files })
    await expect(world.run(job, broken)).rejects.toThrow('on fire')
    const left = (await world.files.list(world.folder(job))).map(({ key }) => key)
    expect(left.filter((key) => !key.endsWith('.json'))).toEqual([])
    expect(left.filter((key) => key.endsWith('manifest.json'))).toEqual([])
    expect(streams.map(({ destroyed }) => destroyed)).toEqual([true])
  })

  it('moves LATEST only to newer counts', async () => {
    const newer = await world.recount()
    const asOf = (await world.job(newer))?.asOf ?? 0
    world.clock.advance(MINUTE)
    const older = await world.request()
    await world.deps.jobs.moveLatest(survey, province, older.id, asOf - 1)
    expect(await world.latest()).toMatchObject({ id: newer.id })
    await world.deps.jobs.moveLatest(survey, province, older.id, asOf)
    expect(await world.latest()).toMatchObject({ id: newer.id })
    await world.deps.jobs.moveLatest(survey, province, older.id, asOf + 1)
    expect(await world.latest()).toMatchObject({ id: older.id })
  })

  it('lets two runs of the same province race: both finish whole, and LATEST has the newer counts', async () => {
    const first = await world.request()
    world.clock.advance(MINUTE)
    const second = await world.request()
    await Promise.all([world.run(first), world.run(second)])
    const [a, b] = [await world.job(first), await world.job(second)]
    expect([a?.state, b?.state]).toEqual(['done', 'done'])
    expect((await world.manifest(first)).counts).toEqual((await world.manifest(second)).counts)
    const latest = await world.latest()
    expect(latest?.asOf).toBe(Math.max(a?.asOf ?? 0, b?.asOf ?? 0))
  })

  it('moves LATEST on a retry when the first try died between finishing and moving it', async () => {
    const job = await world.request()
    const dying = {
      ...world.deps,
      jobs: { ...world.deps.jobs, moveLatest: () => Promise.reject(new Error('died')) },
    }
    await expect(world.run(job, resultsHandler(dying))).rejects.toThrow('died')
    expect(await world.job(job)).toMatchObject({ state: 'done' })
    expect(await world.latest()).toBeUndefined()
    await world.run(job)
    expect(await world.latest()).toMatchObject({ id: job.id })
  })

  it('names what is new since the last run', async () => {
    const first = await world.manifest(await world.recount())
    expect(first).toMatchObject({ fresh: { batches: first.counts.batches, decisions: 0 } })
    expect(first).not.toHaveProperty('previous')
    await world.store(...someBatches({ ...recipe, seed: 4, responses: 20, teams: 1 }))
    world.clock.advance(MINUTE)
    const second = await world.manifest(await world.recount())
    expect(second).toMatchObject({ previous: first.job, fresh: { batches: 2, decisions: 0 } })
    expect(second.counts.batches).toBe(first.counts.batches + 2)
  })
})

describe('a batch that cannot be read', () => {
  it.each([
    ['no body', {}],
    ['a body that is not deflated', { body: new Uint8Array([1, 2, 3]) }],
    ['a body that is no JSON', { body: deflateRawSync('{') }],
    ['a flag of a later release', { body: deflateRawSync('{"responses":[],"flags":{"x":["later"]}}') }],
  ])('with %s is named and left out, and all the others are counted', async (_, item) => {
    const before = await world.manifest(await world.recount())
    const id = aBatchId()
    await putIfAbsent(world.table, keys.batch(survey, hongDan, id), { id, survey, area: hongDan, ...item })
    world.clock.advance(MINUTE)
    const job = await world.recount()
    expect(await world.job(job)).toMatchObject({ state: 'done' })
    const { counts, areas } = await world.manifest(job)
    expect(counts).toEqual({ ...before.counts, unreadable: 1 })
    expect(areas.flatMap(({ unreadable = [] }) => unreadable)).toEqual([id])
    expect(world.logged).toContainEqual(expect.objectContaining({ event: 'batch-unreadable', batch: id }))
    const overview = (await workbookOf(await world.bytes(job, 'summary.xlsx'))).get('Tổng quan')
    expect(overview).toContainEqual(['Số gói không đọc được, chưa tính', 1])
  })
})

describe('a job is a lease', () => {
  it('is taken by one of two, and by another only after the lease ran out', async () => {
    const job = await world.request()
    const { jobs } = world.deps
    expect(await jobs.take(job, 'one', LEASE_MS)).toMatchObject({ state: 'running', holder: 'one' })
    expect(await jobs.take(job, 'two', LEASE_MS)).toBeUndefined()
    await expect(world.run(job)).rejects.toThrow('other hands')
    world.clock.advance(LEASE_MS - 1)
    expect(await jobs.take(job, 'two', LEASE_MS)).toBeUndefined()
    world.clock.advance(1)
    expect(await jobs.take(job, 'two', LEASE_MS)).toMatchObject({
      holder: 'two',
      progress: { done: 0, of: 0 },
    })
    expect(await jobs.progress(job, 'one', { done: 1, of: 2 }, LEASE_MS)).toBeUndefined()
    expect(await jobs.finish(job, 'one', { asOf: 1, counted: 1, files: [] })).toBeUndefined()
    expect(await jobs.fail(job, 'one', 'broken')).toBeUndefined()
    expect(await world.job(job)).toMatchObject({ state: 'running', holder: 'two' })
  })

  it('is kept by a run that goes on, however long it takes', async () => {
    const job = await world.request()
    const slow = {
      ...world.deps,
      decisions: {
        ...world.deps.decisions,
        ofArea: (...area: Parameters<World['deps']['decisions']['ofArea']>) => {
          world.clock.advance(LEASE_MS - 1)
          return world.deps.decisions.ofArea(...area)
        },
      },
    }
    await world.run(job, resultsHandler(slow))
    expect(await world.job(job)).toMatchObject({ state: 'done' })
  })

  it('is kept while one large commune is read', async () => {
    const job = await world.request()
    const slow = {
      ...world.deps,
      batches: {
        ...world.deps.batches,
        async *ofArea(...area: Parameters<World['deps']['batches']['ofArea']>) {
          for await (const batch of world.deps.batches.ofArea(...area)) {
            world.clock.advance(LEASE_MS / 2)
            const thief = await world.deps.jobs.take(job, 'thief', LEASE_MS)
            expect(thief).toBeUndefined()
            yield batch
          }
        },
      },
    }
    await world.run(job, resultsHandler(slow))
    expect(await world.job(job)).toMatchObject({ state: 'done' })
  })

  it('asks for another try when its end could not be written down', async () => {
    const job = await world.request()
    const jobs = { ...world.deps.jobs, finish: async () => undefined }
    await expect(world.run(job, resultsHandler({ ...world.deps, jobs }))).rejects.toThrow(
      'taken the job over',
    )
    expect(await world.latest()).toBeUndefined()
  })

  it('is found as the newest by reading two items, however many came before', async () => {
    for (let count = 0; count < 4; count++) {
      await world.request()
      world.clock.advance(MINUTE)
    }
    const newest = await world.recount()
    const send = vi.spyOn(world.table.client, 'send')
    expect(await world.deps.jobs.getNewest(survey, province)).toMatchObject({ id: newest.id })
    const pages = await Promise.all(send.mock.results.map(({ value }) => value))
    expect(pages.map(({ ScannedCount }) => ScannedCount)).toEqual([2])
  })

  it('is lost by a run that stalled: it stops, and neither fails nor finishes the job of its successor', async () => {
    const job = await world.request()
    let stalled = false
    const stalling = {
      ...world.deps,
      decisions: {
        ...world.deps.decisions,
        async ofArea(...area: Parameters<World['deps']['decisions']['ofArea']>) {
          if (!stalled) {
            stalled = true
            world.clock.advance(LEASE_MS)
            await world.run(job)
          }
          return world.deps.decisions.ofArea(...area)
        },
      },
    }
    await expect(world.run(job, resultsHandler(stalling))).rejects.toThrow('taken the job over')
    expect(await world.job(job)).toMatchObject({ state: 'done' })
    for (const { name, bytes } of (await world.manifest(job)).files)
      expect((await world.bytes(job, name)).length, name).toBe(bytes)
  })

  it('is written down once, however often it is asked for', async () => {
    const job = await world.recount()
    const again = await world.deps.jobs.request({ ...job, requestedBy: 'mai@example.gov.vn' })
    expect(again).toMatchObject({ state: 'done', requestedBy: 'lan@example.gov.vn' })
    expect(await world.deps.jobs.getNewest(survey, province)).toMatchObject({ id: job.id })
  })
})

describe('what is not recounted', () => {
  it('refuses a frozen survey, for good', async () => {
    const before = await world.recount()
    const found = await world.deps.surveys.getSurvey(survey)
    if (found === undefined) throw new Error('no survey')
    await world.deps.surveys.put({ ...found, state: 'frozen' })
    world.clock.advance(MINUTE)
    const job = await world.recount()
    expect(await world.job(job)).toMatchObject({
      state: 'failed',
      problem: 'survey-frozen',
    })
    expect(await world.latest()).toMatchObject({ id: before.id })
    expect(await world.files.list(world.folder(job))).toEqual([])
  })

  it('counts only what was received until it began', async () => {
    const later = someBatches({ seed: 5, responses: 10, area: hongDan, from: world.clock() + MINUTE })
    await world.store(...later)
    const at = world.clock() + MINUTE
    const response = aResponse().id
    await world.deps.decisions.put(survey, hongDan, {
      id: 'd1',
      response,
      rev: 1,
      kind: 'exclude',
      by: 'x',
      at,
    })
    const { areas } = await world.manifest(await world.recount())
    expect(areas.flatMap(({ decisions }) => decisions)).toEqual([])
    const counted = new Set(areas.flatMap(({ batches }) => batches))
    for (const { id } of later) expect(counted.has(id)).toBe(false)
  })
})

describe('every night', () => {
  it('recounts every survey that is not a draft or frozen, goes on after a failure, and does nothing twice', async () => {
    const surveys = await world.deps.surveys.list()
    const [draft, frozen, ...rest] = surveys.filter(({ id }) => id !== survey)
    if (draft === undefined || frozen === undefined) throw new Error('too few surveys')
    await world.deps.surveys.put({ ...draft, state: 'draft' })
    await world.deps.surveys.put({ ...frozen, state: 'frozen' })
    const broken = resultsHandler({ ...world.deps, files: breakingAt(world.files, 1) })
    await expect(broken({ kind: 'nightly' })).rejects.toThrow('1 of')
    await world.handle({ kind: 'nightly' })
    for (const { id } of [...rest, { id: survey }]) {
      expect(await world.latest(id)).toMatchObject({ state: 'done', requestedBy: 'nightly' })
    }
    expect(await world.latest(draft.id)).toBeUndefined()
    expect(await world.latest(frozen.id)).toBeUndefined()
    const done = await world.latest()
    world.clock.advance(MINUTE)
    await world.handle({ kind: 'nightly' })
    expect(await world.latest()).toEqual(done)
  })
})

it('refuses an event that it does not know', async () => {
  await expect(world.handle({ kind: 'everything' })).rejects.toThrow()
})
