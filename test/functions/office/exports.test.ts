import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportView } from '../../../shared/api/exports.ts'
import { someBatches } from '../../support/responses.ts'
import { csvObjects } from '../results/readers.ts'
import {
  anExport,
  type Call,
  caMau,
  type ExportsWorld,
  exportsWorld,
  people,
  visit,
} from './exports-world.ts'
import { hongDan, phuocLong } from './world.ts'

let world: ExportsWorld
let officer: Call
const batches = [
  ...someBatches({ seed: 1, responses: 40, area: hongDan, perBatch: 5 }),
  ...someBatches({ seed: 2, responses: 30, area: phuocLong, perBatch: 5 }),
]

beforeAll(async () => {
  world = await exportsWorld()
  await world.store(...batches)
  officer = await world.as(people.officer)
})
afterAll(() => world.close())

describe('an export', () => {
  it('is asked for, made, followed and downloaded with a row for every response', async () => {
    const asked = await world.post(officer)
    expect(asked.status).toBe(202)
    const queued = (await asked.json()) as ExportView
    expect(queued).toMatchObject({ ...anExport, state: 'queued', files: [] })
    expect((await world.view(officer, queued)).state).toBe('queued')

    await world.work()
    const done = await world.view(officer, queued)
    expect(done).toMatchObject({ state: 'done', count: 70, progress: { done: 2, of: 2 } })
    expect(done.files.map(({ name }) => name).sort()).toEqual(['codebook.xlsx', 'responses.csv'])
    expect(done).not.toHaveProperty('requestedBy')

    const file = await world.bytes(officer, done, 'responses.csv')
    expect(file.length).toBe(done.files.find(({ name }) => name === 'responses.csv')?.bytes)
    const ids = csvObjects(file.toString()).map(({ response_id }) => response_id)
    expect(ids.sort()).toEqual(batches.flatMap((batch) => batch.responses.map(({ id }) => id)).sort())
    expect((await world.view(officer, done)).downloadedAt).toBe(world.deps.clock())
  })
})
