import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ResultsDeps } from '../../../functions/results/deps.ts'
import { eraseAllCopies } from '../../../functions/results/erase-copies.ts'
import { besideBatch } from '../../../functions/store/cases.ts'
import { objectKeys } from '../../../functions/store/keys.ts'
import type { ExportRequest } from '../../../shared/api/exports.ts'
import { ExportId, ResponseId, SurveyId, uuidV7 } from '../../../shared/ids.ts'
import { DAY, Day, dayOf, MINUTE } from '../../../shared/time.ts'
import { aBatch, aResponse } from '../../support/batches.ts'
import { aCase } from '../../support/feedback.ts'
import { baDinh, hongDan, province, resultsWorld, survey as visits, type World } from './world.ts'

const feedback = SurveyId.parse('resident_feedback')

let world: World
beforeAll(async () => {
  world = await resultsWorld()
})
afterAll(() => world.close())

/** Those that are not named are recounted no more, so that a night is short. */
async function onlyOpen(...open: SurveyId[]): Promise<void> {
  for (const survey of await world.deps.surveys.list()) {
    await world.deps.surveys.put({ ...survey, state: open.includes(survey.id) ? 'open' : 'frozen' })
  }
}

/** A feedback that is stored, then taken back; its row is erased where a run began later. */
async function takenBack({ breaksOff = false } = {}) {
  const id = uuidV7(world.clock(), randomBytes)
  const response = aResponse({ id: ResponseId.parse(id), answers: { rating: '1', topic: 'scam' } })
  const batch = {
    ...aBatch({ survey: feedback, area: hongDan, responses: [response] }),
    receivedAt: world.clock(),
    flags: {},
  }
  const handling = aCase({ newest: { batch: batch.id, rev: 1 } })
  await world.deps.batches.put(batch, batch.id, [], {}, besideBatch(handling))
  const before = await exported()
  world.clock.advance(MINUTE)
  const askedAt = world.clock()
  const erasure = {
    survey: feedback,
    area: hongDan,
    province,
    id: batch.id,
    askedAt,
    due: dayOf(askedAt + 20 * DAY),
  }
  await world.deps.erasures.begin(erasure)
  if (!breaksOff) await world.deps.cases.change({ batch, handling }, { ...handling, erasedAt: askedAt })
  return { before, id: batch.id }
}

type Made = Awaited<ReturnType<typeof exported>>

/** An export that somebody asked for, made by the results function. */
async function exported(over: Partial<ExportRequest> = {}) {
  world.clock.advance(1) // ids of one moment have no order
  const id = ExportId.parse(uuidV7(world.clock(), randomBytes))
  const asked = {
    survey: feedback,
    province,
    format: 'csv',
    values: 'codes',
    rows: 'all',
    fresh: false,
  } as const
  const one = await world.deps.exports.request({ ...asked, ...over, id, requestedBy: 'lan@example.gov.vn' })
  await world.handle({ kind: 'export', survey: one.survey, province, id })
  return one
}

const folderOf = ({ survey, id }: Pick<Made, 'survey' | 'id'>) => objectKeys.export(survey, province, id)
const filesIn = async (folder: string) =>
  (await world.files.list(folder)).map(({ key }) => key.slice(folder.length)).sort()
const rowFiles = async (made: Made) =>
  (await filesIn(folderOf(made))).filter((name) => name.startsWith('responses.'))
const underWay = async () => (await world.deps.erasures.ofProvince(province)).map(({ id }) => id)
const ROWS = ['responses.csv']

describe('copies of what was taken back', () => {
  test('go with the first recount that cannot have it any more, and nothing else goes', async () => {
    const { before, id } = await takenBack()
    const households = await exported({ survey: visits })
    const elsewhere = await exported({ commune: baDinh })
    const given = await exported({ commune: hongDan, format: 'spss' })
    const all = await filesIn(folderOf(given))
    const stays = ['codebook.xlsx', `communes/${hongDan}.json`, 'manifest.json']
    expect(all).toEqual([...stays, 'responses.csv', 'responses.sps'])

    world.clock.advance(MINUTE)
    const tooSoon = await exported({ values: 'vi' })
    await world.recount(feedback)
    expect(await rowFiles(before)).toEqual(ROWS)
    expect(await underWay()).toContain(id)

    world.clock.advance(10 * MINUTE)
    const after = await exported({ values: 'en' })
    await world.recount(feedback)
    expect(await filesIn(folderOf(given))).toEqual(stays)
    for (const gone of [before, tooSoon]) expect(await rowFiles(gone)).toEqual([])
    for (const kept of [after, households, elsewhere]) expect(await rowFiles(kept)).toEqual(ROWS)
    expect(await underWay()).not.toContain(id)
  })

  test('are not given again, nor offered, once they have gone', async () => {
    const { before } = await takenBack()
    const again = await exported()
    world.clock.advance(10 * MINUTE)
    await world.recount(feedback)
    for (const gone of [before, again])
      expect(await world.deps.exports.getExport(gone)).toMatchObject({ files: [] })
    expect(await rowFiles(await exported())).toEqual(ROWS)
  })

  test('go from the runs of earlier releases, which had files of rows', async () => {
    const { id } = await takenBack()
    const run = await world.recount(feedback)
    const key = `${world.folder(run)}responses.xlsx`
    await world.files.put(key, 'rows', 'text/csv')
    world.clock.advance(10 * MINUTE)
    await world.recount(feedback)
    expect(await world.files.getText(key)).toBeUndefined()
    expect(await world.files.getText(`${world.folder(run)}manifest.json`)).toBeDefined()
    expect(await underWay()).not.toContain(id)
  })

  test('of a survey that nobody recounts go in the night, two days after', async () => {
    const { before, id } = await takenBack()
    await onlyOpen()
    world.clock.advance(DAY)
    await eraseAllCopies(world.deps)
    expect(await rowFiles(before)).toEqual(ROWS)
    world.clock.advance(DAY)
    await world.handle({ kind: 'nightly' })
    expect(await rowFiles(before)).toEqual([])
    expect(await underWay()).not.toContain(id)
    await onlyOpen(feedback)
  })

  test('are waited for while another export may be writing them; one whose holder died is not waited for', async () => {
    const { before, id } = await takenBack()
    const other = { survey: feedback, province, id: ExportId.parse(uuidV7(world.clock() + 1, randomBytes)) }
    const asked = { format: 'csv', values: 'codes', rows: 'all', fresh: false } as const
    await world.deps.exports.request({ ...other, ...asked, requestedBy: 'lan@example.gov.vn' })
    await world.deps.exports.take(other, 'another', 20 * MINUTE)
    const key = `${folderOf(other)}responses.csv`
    await world.files.put(key, 'rows', 'text/csv')
    world.clock.advance(10 * MINUTE)
    await world.recount(feedback)
    expect(await rowFiles(before)).toEqual([])
    expect(await world.files.getText(key)).toBe('rows')
    expect(await underWay()).toContain(id)

    world.clock.advance(20 * MINUTE)
    await world.recount(feedback)
    expect(await world.files.getText(key)).toBeUndefined()
    expect(await underWay()).not.toContain(id)
  })

  test('stay under the clock where the erasing broke off', async () => {
    const { before, id } = await takenBack({ breaksOff: true })
    world.clock.advance(10 * MINUTE)
    await world.recount(feedback)
    expect(await rowFiles(before)).toEqual(ROWS)
    expect(await underWay()).toContain(id)
  })

  test('past the day of the law: an error in the log, every night until they are gone', async () => {
    const { id } = await takenBack()
    await onlyOpen()
    const broken: ResultsDeps = {
      ...world.deps,
      files: { ...world.files, remove: () => Promise.reject(new Error('The bucket is on fire.')) },
    }
    const overdue = () =>
      world.logged.filter(({ event, feedback }) => event === 'erasure-overdue' && feedback === id)
    world.clock.advance(19 * DAY)
    await expect(eraseAllCopies(broken)).rejects.toThrow()
    expect(overdue()).toEqual([])
    world.clock.advance(2 * DAY)
    await expect(eraseAllCopies(broken)).rejects.toThrow()
    expect(overdue()).toEqual([
      expect.objectContaining({
        level: 'error',
        survey: feedback,
        province,
        area: hongDan,
        due: expect.any(String),
      }),
    ])
    expect(Day.parse(overdue()[0]?.due) < dayOf(world.clock())).toBe(true)
    await eraseAllCopies(world.deps)
    expect(await underWay()).not.toContain(id)
  })
})
