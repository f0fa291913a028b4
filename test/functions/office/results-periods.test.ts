import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultsStores } from '../../../functions/results/deps.ts'
import { resultsHandler } from '../../../functions/results/handler.ts'
import { JobView } from '../../../shared/api/office.ts'
import { CampaignId, JobId, type SurveyId, uuidV7 } from '../../../shared/ids.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import { CommuneSummary, PeriodSummary } from '../../../shared/results/summary.ts'
import { Day, HOUR, MINUTE } from '../../../shared/time.ts'
import { someBatches } from '../../support/responses.ts'
import { caMau, hongDan, officeWorld, people, phuocLong, visit, type World } from './world.ts'

const address = `/api/office/results/${visit}/${caMau}`
const campaign = {
  ...{ id: CampaignId.parse('k1'), name: 'Tháng 11', from: Day.parse('2026-11-01') },
  ...{ to: Day.parse('2026-11-30'), communes: [hongDan], targets: [] },
}

let world: World
let call: Awaited<ReturnType<World['as']>>

beforeAll(async () => {
  world = await officeWorld()
  const { batches, records } = world.deps
  for (const batch of someBatches({ seed: 1, responses: 120, area: hongDan }))
    await batches.put(batch, batch.id, [])
  await records.putEntry(caMau, 'campaigns', campaign, 0)
  world.advance(MINUTE)
  for (const survey of [visit, REGISTER]) await recountAll(survey)
  call = await world.as(people.officer)
})
afterAll(() => world.close())

async function recountAll(survey: SurveyId): Promise<void> {
  const job = JobId.parse(uuidV7(world.deps.clock(), world.deps.random))
  await world.deps.jobs.request({ id: job, survey, province: caMau, requestedBy: 'lan@example.gov.vn' })
  await recount({ kind: 'recount', survey, province: caMau, job })
}

/** The results function over the same table and files. */
function recount(event: object): Promise<void> {
  const { clock, files, random } = world.deps
  const deps = {
    ...resultsStores(world.table, clock),
    ...{ clock, log: () => {}, files: { ...files, list: async () => [], remove: async () => {} } },
    newId: () => JobId.parse(uuidV7(clock(), random)),
    pause: () => Promise.resolve(),
  }
  const putStream = async (_key: string, stream: AsyncIterable<unknown>) => {
    for await (const _ of stream);
  }
  return resultsHandler({ ...deps, files: { ...deps.files, putStream } } as never)(event)
}

async function get(path: string): Promise<PeriodSummary> {
  const answer = await call(path)
  expect(answer.status, path).toBe(200)
  return PeriodSummary.parse(await answer.json())
}

describe('one commune in a period', () => {
  it('is what the province’s file says of it, with its hamlets and teams', async () => {
    for (const id of ['month-2026-10', 'cut-2026-10', 'week-2026-41', 'year-2026', 'campaign-k1']) {
      const [live, file] = [await inHongDan(id), await get(`${address}/periods/${id}`)]
      const place = file.places.find((one) => one.id === hongDan)
      expect(live.period).toEqual(file.period)
      expect({ job: live.job, asOf: live.asOf }).toEqual({ job: file.job, asOf: file.asOf })
      expect(live.all.indicators, id).toEqual(place?.group.indicators)
      expect(live.all.questions).toEqual(file.all.questions)
      for (const kind of ['hamlet', 'team'] as const) {
        const own = live.places.filter((one) => one.kind === kind)
        expect(own.reduce((sum, { group }) => sum + group.responses, 0)).toBe(live.all.responses)
      }
    }
  })

  it('is of any days', async () => {
    const summary = CommuneSummary.parse(await (await call(`${address}/communes/${hongDan}/summary`)).json())
    const whole = await inHongDan('free-2026-01-01-2026-11-21')
    expect(whole.all).toEqual(summary.all)
    const ten = await inHongDan('free-2026-09-10-2026-09-19')
    const days = summary.days.filter(({ id }) => id >= '2026-09-10' && id <= '2026-09-19')
    expect(ten.all.responses).toBe(days.reduce((sum, { group }) => sum + group.responses, 0))
  })

  it('knows nothing of what came after the newest results', async () => {
    const before = await inHongDan('year-2026')
    world.advance(MINUTE)
    const [late] = someBatches({ seed: 9, responses: 3, area: hongDan, teams: 1 })
    if (late === undefined) throw new Error('no batch')
    await world.deps.batches.put({ ...late, receivedAt: world.deps.clock() }, late.id, [])
    expect(await inHongDan('year-2026')).toEqual(before)
  })

  it.each(['month-2026-13', 'month-2027-01', 'free-2026-11-20-2026-11-01', 'campaign-k2'])(
    'is not there by %s',
    async (id) => expect((await call(`${address}/communes/${hongDan}/periods/${id}`)).status).toBe(404),
  )

  it('is not of a campaign elsewhere, nor of a commune of another province', async () => {
    expect((await call(`${address}/communes/${phuocLong}/periods/campaign-k1`)).status).toBe(404)
    const foreign = `${address}/communes/31000@2025-07-01/periods/year-2026`
    expect((await call(foreign)).status).toBe(404)
  })

  it('is what the register says of it too', async () => {
    const inRegister = `/api/office/results/${REGISTER}/${caMau}`
    const live = await get(`${inRegister}/communes/${hongDan}/periods/month-2026-11`)
    const file = await get(`${inRegister}/periods/month-2026-11`)
    expect(live.all.indicators).toEqual(file.places.find(({ id }) => id === hongDan)?.group.indicators)
  })
})

describe('chosen days of a province', () => {
  const days = { from: '2026-09-10', to: '2026-09-19' }
  const post = async (body: object) =>
    call('/api/office/results', {
      method: 'POST',
      body: JSON.stringify({ survey: visit, province: caMau, ...body }),
    })

  it('are a job that shares with whoever asks for the same, and never shows as the newest', async () => {
    const first = JobView.parse(await (await post({ days })).json())
    const again = JobView.parse(await (await post({ days })).json())
    const other = JobView.parse(await (await post({ days: { ...days, to: '2026-09-20' } })).json())
    expect(again.id).toBe(first.id)
    expect(other.id).not.toBe(first.id)
    const view = await (await call(address)).json()
    expect(view.newest).not.toHaveProperty('days')

    const path = `${address}/jobs/${first.id}/periods/free-2026-09-10-2026-09-19`
    expect((await call(path)).status).toBe(404)
    await recount({ kind: 'recount', survey: visit, province: caMau, job: first.id })
    const { all, period } = await get(path)
    expect(period).toMatchObject(days)
    const { all: live } = await inHongDan('free-2026-09-10-2026-09-19')
    expect(all.responses).toBeGreaterThanOrEqual(live.responses)
    expect((await call(`${address}/periods/free-2026-09-10-2026-09-19`)).status).toBe(404)
    world.advance(2 * HOUR)
    call = await world.as(people.officer)
    expect(JobView.parse(await (await post({ days })).json()).id).not.toBe(first.id)
  })

  it.each([
    { from: '2026-09-19', to: '2026-09-10' },
    { from: '2026-09-31', to: '2026-10-10' },
  ])('are refused where no calendar has them: %o', async (days) => {
    call = await world.as(people.officer)
    expect((await post({ days })).status).toBe(400)
  })
})

it('a frozen survey is counted no more', async () => {
  const found = await world.deps.surveys.getSurvey(visit)
  if (found === undefined) throw new Error('no survey')
  await world.deps.surveys.put({ ...found, state: 'frozen' })
  call = await world.as(people.officer)
  expect((await call(`${address}/communes/${hongDan}/periods/year-2026`)).status).toBe(409)
  expect((await call(`${address}/periods/year-2026`)).status).toBe(200)
})

function inHongDan(id: string): Promise<PeriodSummary> {
  return get(`${address}/communes/${hongDan}/periods/${id}`)
}
