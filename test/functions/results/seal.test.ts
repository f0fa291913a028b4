import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { getSeal, sealedDays } from '../../../functions/results/seal/seals.ts'
import { Day, dayOf } from '../../../shared/time.ts'
import { bacLieu, caMau, fileOf, type SealWorld, sealOf, sealWorld, sonLa } from './seal-world.ts'
import { resultsWorld } from './world.ts'

let world: SealWorld
beforeEach(async () => {
  world = await sealWorld()
})
afterEach(() => world.close())

const inBucket = () => sealedDays(world.sealed, dayOf(world.clock()))
const sealsOf = async () => (await inBucket()).seals

describe('the night seals the audit log', () => {
  it('from the first day that has an entry to yesterday, a file and a seal for each', async () => {
    await world.does('2026-11-18T09:00:00')
    await world.does('2026-11-20T23:59:59.999', { province: sonLa })
    await world.does('2026-11-21T00:30:00')
    await world.seal()

    expect(await inBucket()).toEqual({
      files: ['2026-11-18', '2026-11-19', '2026-11-20'],
      seals: ['2026-11-18', '2026-11-19', '2026-11-20'],
      strays: [],
    })
    const lines = (await world.sealed.getText(fileOf('2026-11-20')))?.split('\n')
    expect(lines?.map((line) => (line === '' ? '' : JSON.parse(line)))).toEqual([
      expect.objectContaining({ pk: `AUDIT#${sonLa}#2026-11`, act: 'recount', who: 'lan@example.gov.vn' }),
      '',
    ])
  })

  it('each seal behind the one before it, over every partition, those of ended provinces too', async () => {
    await world.does('2026-11-19T09:00:00', { province: bacLieu })
    await world.does('2026-11-19T09:00:00')
    await world.does('2026-11-19T10:00:00')
    await world.seal()
    const [first, second] = await Promise.all(
      ['2026-11-19', '2026-11-20'].map((day) => getSeal(world.sealed, Day.parse(day))),
    )
    expect(first).toMatchObject({ day: '2026-11-19', entries: 3, sealedAt: world.clock() })
    expect(first).not.toHaveProperty('previous')
    expect(first?.partitions.map(({ province, count }) => [province, count])).toEqual([
      [undefined, 0],
      [sonLa, 0],
      [bacLieu, 1],
      [caMau, 2],
    ])
    expect(second).toMatchObject({ entries: 0, previous: first?.digest })
  })

  it('begins with yesterday where there is no entry yet', async () => {
    await world.seal()
    expect(await sealsOf()).toEqual(['2026-11-20'])
  })

  it('finds the first day far back, and across months', async () => {
    await world.does('2025-12-31T12:00:00', { province: bacLieu })
    await world.does('2026-01-02T12:00:00')
    world.goTo('2026-01-04')
    await world.seal()
    expect(await sealsOf()).toEqual(['2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03'])
  })

  it('catches up with nights that were missed, and does nothing twice', async () => {
    await world.does('2026-11-20T09:00:00')
    await world.seal()
    const before = await world.sealed.getText(sealOf('2026-11-20'))
    await world.does('2026-11-22T09:00:00')
    world.goTo('2026-11-24')
    await world.seal()
    await world.seal()
    expect(await sealsOf()).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'])
    expect(await world.sealed.getText(sealOf('2026-11-20'))).toBe(before)
    expect(await world.found()).toEqual([])
  })

  it('leaves a day open until nothing of its evening can still be on its way', async () => {
    await world.does('2026-11-20T23:59:59')
    world.clock.now = Date.parse('2026-11-21T00:14:00+07:00')
    await world.seal()
    expect(await sealsOf()).toEqual(['2026-11-19'])
  })

  it('goes on where it was interrupted between the file and the seal', async () => {
    await world.does('2026-11-19T09:00:00')
    const refusing = {
      ...world.sealed,
      putOnce: (key: string, body: string, type: string) =>
        key.endsWith('.seal.json')
          ? Promise.reject(new Error('The bucket is on fire.'))
          : world.sealed.putOnce(key, body, type),
    }
    const { sealAudit } = await import('../../../functions/results/seal/seal-audit.ts')
    await expect(sealAudit({ ...world.sources, sealed: refusing })).rejects.toThrow('on fire')
    expect(await inBucket()).toEqual({ files: ['2026-11-19'], seals: [], strays: [] })
    await world.seal()
    expect(await sealsOf()).toEqual(['2026-11-19', '2026-11-20'])
    expect(await world.found()).toEqual([])
  })

  it('says so, and replaces nothing, where the file holds other entries than the table', async () => {
    const key = await world.does('2026-11-19T09:00:00')
    await world.writeObject(fileOf('2026-11-19'), '{"somebody":"else"}\n')
    await expect(world.seal()).rejects.toThrow('audit/2026-11-19.jsonl holds other entries than the table')
    expect(await world.sealed.getText(fileOf('2026-11-19'))).toBe('{"somebody":"else"}\n')
    expect(await sealsOf()).toEqual([])
    expect(await world.found()).toContain(`entry-added 2026-11-19 ${key.pk} ${key.sk}`)
  })

  it('two runs at once make one chain', async () => {
    await world.does('2026-11-15T09:00:00')
    await Promise.all([world.seal(), world.seal()])
    expect(await sealsOf()).toHaveLength(6)
    expect(await world.found()).toEqual([])
  })
})

it('the results function seals when it is told to', async () => {
  const results = await resultsWorld()
  await resultsHandler(results.deps)({ kind: 'seal-audit' })
  expect((await sealedDays(results.deps.sealed, dayOf(results.deps.clock()))).seals).toEqual(['2026-11-20'])
  await results.close()
})
