import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { keys } from '../../../functions/store/keys.ts'
import { update } from '../../../functions/store/table.ts'
import { HamletId } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import { DAY, Day, dayOf, MINUTE } from '../../../shared/time.ts'
import { someBatches } from '../../support/responses.ts'
import { breakingAt, hongDan, province, resultsWorld, survey, type World } from './world.ts'

/** A few days, so that there are few periods. */
const recipe = { seed: 3, responses: 30, area: hongDan, from: Date.UTC(2026, 10, 14), days: 3 }

let world: World
beforeEach(async () => {
  world = await resultsWorld()
  await world.store(...someBatches(recipe))
})
afterEach(() => world.close())

/** A recount that says what it put into the bucket. */
async function recount() {
  const put: string[] = []
  const job = await world.request()
  const files: World['files'] = {
    ...world.files,
    put: async (key, ...rest) => {
      put.push(key)
      await world.files.put(key, ...rest)
    },
    putStream: async (key, ...rest) => {
      put.push(key)
      await world.files.putStream(key, ...rest)
    },
  }
  await world.run(job, resultsHandler({ ...world.deps, files }))
  return { job: await world.job(job), put }
}

async function changeHamlet(change: object): Promise<void> {
  const like = {
    id: HamletId.parse('h1'),
    commune: hongDan,
    name: '',
    households: [],
    from: Day.parse('2025-07-01'),
  }
  const found = await world.deps.records.getEntry(province, kinds.hamlets, like)
  if (found === undefined) throw new Error('no hamlet')
  await world.deps.records.putEntry(province, 'hamlets', { ...found.record, ...change }, found.rev)
}

describe('where nothing is new', () => {
  it('nothing is written: the newest results stand, and say when that was seen', async () => {
    const first = await recount()
    expect(first.put).not.toEqual([])
    world.clock.advance(MINUTE)
    const second = await recount()
    expect(second.put).toEqual([])
    expect(second.job).toMatchObject({
      state: 'done',
      unchanged: true,
      counted: first.job?.counted,
      files: [],
    })
    expect(await world.latest()).toMatchObject({
      id: first.job?.id,
      asOf: first.job?.asOf,
      checkedAt: world.clock(),
    })
  })

  it('but once anything is, everything is', async () => {
    await recount()
    const changes: Record<string, () => Promise<unknown>> = {
      'a batch': () => world.store(...someBatches({ ...recipe, seed: 4, responses: 5 })),
      'a decision': decide,
      'a name in the register': () => changeHamlet({ name: 'Ấp Một' }),
      'the words of the survey': rename,
      'a cut-off day': () => world.deps.records.putSettings(province, settings),
    }
    for (const [what, change] of Object.entries(changes)) {
      await change()
      world.clock.advance(MINUTE)
      const { put, job } = await recount()
      expect(put, what).not.toEqual([])
      expect(await world.latest()).toMatchObject({ id: job?.id })
      expect((await recount()).put, what).toEqual([])
    }
  })

  it('a day alone changes nothing; a week, and a day on which something in the register begins, does', async () => {
    // 20 November 2026 is a Friday.
    await recount()
    world.clock.advance(DAY)
    expect((await recount()).put).toEqual([])
    world.clock.advance(2 * DAY)
    expect((await recount()).put).not.toEqual([])
    const tomorrow = dayOf(world.clock() + DAY)
    await changeHamlet({
      households: [
        { from: Day.parse('2025-07-01'), count: 9 },
        { from: tomorrow, count: 99 },
      ],
    })
    world.clock.advance(MINUTE)
    expect((await recount()).put).not.toEqual([])
    expect((await recount()).put).toEqual([])
    world.clock.advance(DAY)
    expect((await recount()).put).not.toEqual([])
  })

  it('is tried again while a batch cannot be read', async () => {
    const [batch] = someBatches({ ...recipe, seed: 5, responses: 3 })
    if (batch === undefined) throw new Error('no batch')
    await world.store(batch)
    await update(world.table, keys.batch(survey, hongDan, batch.id), {
      expression: 'SET body = :body',
      values: { ':body': new Uint8Array([1]) },
    })
    await recount()
    expect((await recount()).put).not.toEqual([])
  })

  it('the night, which recounts the register too, does not look twice', async () => {
    await world.handle({ kind: 'nightly' })
    expect(await world.latest(REGISTER)).toMatchObject({ state: 'done', requestedBy: 'nightly' })
    world.clock.advance(DAY)
    await world.handle({ kind: 'nightly' })
    const checked = await world.latest()
    expect(checked).toMatchObject({ checkedAt: world.clock(), checkedBy: 'nightly' })
    world.clock.advance(MINUTE)
    await world.handle({ kind: 'nightly' })
    expect(await world.latest()).toEqual(checked)
  })
})

describe('what the store gives', () => {
  it('must be what it says that it has: otherwise there are no results', async () => {
    const before = await recount()
    const [batch] = someBatches({ ...recipe, seed: 6, responses: 3 })
    if (batch === undefined) throw new Error('no batch')
    await world.store(batch)
    await update(world.table, keys.batch(survey, hongDan, batch.id), {
      expression: 'SET n = :n',
      values: { ':n': batch.responses.length + 1 },
    })
    world.clock.advance(MINUTE)
    const job = await world.request()
    await expect(world.run(job)).rejects.toThrow('The store has')
    expect(await world.job(job)).toMatchObject({ state: 'failed', problem: 'broken' })
    expect(await world.latest()).toMatchObject({ id: before.job?.id })
    const read = 30 + batch.responses.length
    expect(world.logged).toContainEqual(
      expect.objectContaining({ event: 'miscounted', area: hongDan, stored: read + 1, read }),
    )
  })
})

describe('chosen days', () => {
  const days = { from: Day.parse('2026-11-15'), to: Day.parse('2026-11-16') }
  const file = 'periods/free-2026-11-15-2026-11-16.json'

  it('are counted into a folder of their own, and never are the newest results', async () => {
    const before = await recount()
    const job = await world.request(survey, days)
    await world.run(job)
    expect(await world.job(job)).toMatchObject({ state: 'done', days, counted: expect.any(Number) })
    const stored = await world.files.list(world.folder(job))
    expect(stored.map(({ key }) => key.slice(world.folder(job).length))).toEqual(['manifest.json', file])
    const { all, period } = JSON.parse(await world.text(job, file))
    expect(period).toMatchObject({ kind: 'free', ...days })
    expect(all.responses).toBe((await world.job(job))?.counted)
    expect(all.responses).toBeGreaterThan(0)
    expect(await world.latest()).toMatchObject({ id: before.job?.id })
    expect(await world.deps.jobs.getNewest(survey, province)).toMatchObject({ id: before.job?.id })
    world.clock.advance(MINUTE)
    expect((await recount()).put).toEqual([])
  })

  it('are whole or absent, and a later try writes them anew', async () => {
    const job = await world.request(survey, days)
    await expect(
      world.run(job, resultsHandler({ ...world.deps, files: breakingAt(world.files, 2) })),
    ).rejects.toThrow()
    expect(await world.job(job)).toMatchObject({ state: 'failed' })
    await world.run(job)
    expect(await world.job(job)).toMatchObject({ state: 'done' })
    await world.run(job)
    expect(await world.latest()).toBeUndefined()
  })

  it('are given of the register too', async () => {
    const job = await world.request(REGISTER, days)
    await world.run(job)
    expect(JSON.parse(await world.text(job, file)).places).toHaveLength(2)
    expect(await world.latest(REGISTER)).toBeUndefined()
  })
})

const settings = { teamShort: 'Tổ', teamLong: 'Tổ', cutDay: 20, isPublic: false }

async function decide(): Promise<void> {
  const [batch] = someBatches(recipe)
  const [response] = batch?.responses ?? []
  if (response === undefined) throw new Error('no response')
  await world.deps.decisions.put(survey, hongDan, {
    ...{ id: '01', response: response.id, rev: 1, kind: 'exclude', by: 'x', at: world.clock() },
  })
}

async function rename(): Promise<void> {
  const found = await world.deps.surveys.getSurvey(survey)
  if (found === undefined) throw new Error('no survey')
  await world.deps.surveys.put({ ...found, title: { vi: 'Tên khác' } })
}
