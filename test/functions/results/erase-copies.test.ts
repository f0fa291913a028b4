import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { besideBatch } from '../../../functions/store/cases.ts'
import { ResponseId, SurveyId, uuidV7 } from '../../../shared/ids.ts'
import { DAY, Day, dayOf, MINUTE } from '../../../shared/time.ts'
import { aBatch, aResponse } from '../../support/batches.ts'
import { aCase } from '../../support/feedback.ts'
import { hongDan, province, resultsWorld, type World } from './world.ts'

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
  const before = await world.recount(feedback)
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

const filesOf = async (job: Awaited<ReturnType<World['recount']>>) =>
  (await world.files.list(world.folder(job))).map(({ key }) => key.slice(world.folder(job).length)).sort()
const rowFiles = async (job: Awaited<ReturnType<World['recount']>>) =>
  (await filesOf(job)).filter((name) => name.startsWith('responses.'))
const underWay = async () => (await world.deps.erasures.ofProvince(province)).map(({ id }) => id)
const ROWS = ['responses.csv', 'responses.xlsx']

describe('copies of what was taken back', () => {
  test('go with the first recount that cannot have it any more, and nothing else goes', async () => {
    const { before, id } = await takenBack()
    const households = await world.recount()
    const all = await filesOf(before)
    expect(all).toEqual(expect.arrayContaining(ROWS))

    world.clock.advance(MINUTE)
    const tooSoon = await world.recount(feedback)
    expect(await rowFiles(before)).toEqual(ROWS)
    expect(await underWay()).toContain(id)

    world.clock.advance(10 * MINUTE)
    const after = await world.recount(feedback)
    expect(await filesOf(before)).toEqual(all.filter((name) => !ROWS.includes(name)))
    expect(await rowFiles(tooSoon)).toEqual([])
    expect(await rowFiles(after)).toEqual(ROWS)
    expect(await rowFiles(households)).toEqual(ROWS)
    expect(await underWay()).not.toContain(id)
  })

  test('of a survey that nobody recounts go in the night, two days after', async () => {
    const { before, id } = await takenBack()
    await onlyOpen()
    world.clock.advance(DAY)
    await world.handle({ kind: 'nightly' })
    expect(await rowFiles(before)).toEqual(ROWS)
    world.clock.advance(DAY)
    await world.handle({ kind: 'nightly' })
    expect(await rowFiles(before)).toEqual([])
    expect(await underWay()).not.toContain(id)
    await onlyOpen(feedback)
  })

  test('are waited for while another run may be writing them; one whose holder died is not waited for', async () => {
    const { before, id } = await takenBack()
    const other = await world.request(feedback)
    await world.deps.jobs.take(other, 'another', 20 * MINUTE)
    const key = `${world.folder(other)}responses.csv`
    await world.files.put(key, 'rows', 'text/csv')
    world.clock.advance(10 * MINUTE)
    await world.recount(feedback)
    expect(await rowFiles(before)).toEqual([])
    expect(await rowFiles(other)).toEqual(['responses.csv'])
    expect(await underWay()).toContain(id)

    world.clock.advance(20 * MINUTE)
    await world.recount(feedback)
    expect(await rowFiles(other)).toEqual([])
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
    const broken = resultsHandler({
      ...world.deps,
      files: { ...world.files, remove: () => Promise.reject(new Error('The bucket is on fire.')) },
    })
    const overdue = () =>
      world.logged.filter(({ event, feedback }) => event === 'erasure-overdue' && feedback === id)
    world.clock.advance(19 * DAY)
    await expect(broken({ kind: 'nightly' })).rejects.toThrow()
    expect(overdue()).toEqual([])
    world.clock.advance(2 * DAY)
    await expect(broken({ kind: 'nightly' })).rejects.toThrow()
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
    await world.handle({ kind: 'nightly' })
    expect(await underWay()).not.toContain(id)
  })
})
