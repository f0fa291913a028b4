import { afterAll, beforeAll, expect, it } from 'vitest'
import { objectKeys } from '../../../functions/store/keys.ts'
import { NationSummary } from '../../../shared/api/nation.ts'
import { type AreaId, JobId, type SurveyId } from '../../../shared/ids.ts'
import type { ProvinceOverview } from '../../../shared/results/overview.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import type { IndicatorValue, Legend } from '../../../shared/results/summary.ts'
import { dayOf } from '../../../shared/time.ts'
import { caMau, finishedJob, officeWorld, ownVisit, people, sonLa, visit, type World } from './world.ts'

const otherJob = JobId.parse('019aa5c8-7c00-7000-8000-000000000002')

const indicators: Legend['indicators'] = [
  { code: 'visits', label: { vi: 'Số lượt' }, unit: { vi: 'lượt' }, over: 'visits' },
  { code: 'guided', label: { vi: 'Tỷ lệ hộ' }, unit: { vi: '%' }, over: 'latest_visit', percent: true },
  { code: 'least', label: { vi: 'Ít nhất' }, unit: { vi: 'người' }, over: 'register', combine: 'least' },
]

let world: World
let asNational: Awaited<ReturnType<World['as']>>
beforeAll(async () => {
  world = await officeWorld()
  asNational = await world.as(people.national)
})
afterAll(() => world.close())

it('names a province without results, and adds up those that there are', async () => {
  await putOverview(visit, caMau, finishedJob, {
    visits: { value: 300, numerator: 300, n: 300 },
    guided: { value: 50, numerator: 50, denominator: 100, n: 100 },
    least: { value: 4, numerator: 4, n: 12 },
  })
  const alone = await nation(visit)
  expect(alone.provinces.map(({ name }) => name)).toEqual(['Cà Mau'])
  expect(alone.without).toEqual([{ id: sonLa, name: 'Sơn La' }])

  await finish(visit, sonLa)
  await putOverview(visit, sonLa, otherJob, {
    visits: { value: 20, numerator: 20, n: 20 },
    guided: { value: 10, numerator: 30, denominator: 300, n: 300 },
    least: { numerator: 0, n: 0 },
  })
  const both = await nation(visit)
  expect(both.without).toEqual([])
  expect(both.all.responses).toBe(2 * 7)
  // A share of the nation is no mean of shares, and what nobody knows is no 0.
  expect(both.all.indicators).toEqual({
    visits: { value: 320, numerator: 320, n: 320 },
    guided: { value: 20, numerator: 80, denominator: 400, n: 400 },
    least: { value: 4, numerator: 4, n: 12 },
  })
  expect(both.provinces.find(({ id }) => id === sonLa)?.group.indicators.least?.value).toBeUndefined()
})

it('takes the whole summary where a run has no overview yet', async () => {
  const folder = objectKeys.run(ownVisit, caMau, otherJob)
  await finish(ownVisit, caMau)
  const group = { responses: 9, questions: { a: { asked: 9, answered: 9 } }, indicators: {} }
  const summary = { ...overviewOf(ownVisit, caMau, {}), all: group, days: [], communes: [] }
  await world.deps.files.put(`${folder}summary.json`, JSON.stringify(summary), 'application/json')
  const own = await nation(ownVisit)
  expect(own.provinces).toMatchObject([{ id: caMau, group: { responses: 9, questions: {} } }])
  expect(own.without).toEqual([]) // Sơn La is not asked
})

it('has the register as a source of its own, and no survey that is not there', async () => {
  const register = await nation(REGISTER)
  expect(register.title.vi).toBe('Danh mục và số liệu ngoài')
  expect(register.provinces).toEqual([])
  expect(register.without).toHaveLength(2)
  expect((await asNational('/api/office/nation/survey_of_old')).status).toBe(404)
})

it('shows results that cannot be read as missing', async () => {
  const folder = objectKeys.run(visit, caMau, finishedJob)
  await world.deps.files.put(`${folder}overview.json`, '{"area":"96@2025-07-01"}', 'application/json')
  expect((await nation(visit)).without).toEqual([{ id: caMau, name: 'Cà Mau' }])
})

it('counts the register of a province that ended in its successor alone, and goes on counting its visits', async () => {
  const teams = { visits: { value: 12, numerator: 12, n: 12 } }
  for (const survey of [REGISTER, visit]) {
    for (const province of [caMau, sonLa]) {
      await finish(survey, province)
      await putOverview(survey, province, otherJob, teams)
    }
  }
  const { records, clock } = world.deps
  const found = (await records.provinces()).find(({ record }) => record.id === sonLa)
  if (found === undefined) throw new Error('no province')
  await records.putProvince({ ...found.record, until: dayOf(clock()) }, found.rev)
  const [register, visits] = [await nation(REGISTER), await nation(visit)]
  expect(register.provinces.map(({ id }) => id)).toEqual([caMau])
  expect(register.all.indicators.visits?.value).toBe(12)
  expect(visits.provinces.map(({ name }) => name)).toEqual([
    expect.stringContaining('Sơn La (đến '),
    'Cà Mau',
  ])
})

async function nation(survey: SurveyId): Promise<NationSummary> {
  return NationSummary.parse(await (await asNational(`/api/office/nation/${survey}`)).json())
}

async function finish(survey: SurveyId, province: AreaId): Promise<void> {
  const { jobs, clock } = world.deps
  const ref = { survey, province, id: otherJob }
  await jobs.request({ ...ref, requestedBy: 'nightly' })
  await jobs.take(ref, 'run', 60_000)
  await jobs.finish(ref, 'run', { asOf: clock(), counted: 1, files: [] })
  await jobs.moveLatest(survey, province, otherJob, clock())
}

async function putOverview(
  survey: SurveyId,
  province: AreaId,
  job: JobId,
  values: Record<string, IndicatorValue>,
): Promise<void> {
  const file = `${objectKeys.run(survey, province, job)}overview.json`
  await world.deps.files.put(file, JSON.stringify(overviewOf(survey, province, values)), 'application/json')
}

function overviewOf(
  survey: SurveyId,
  area: AreaId,
  values: Record<string, IndicatorValue>,
): ProvinceOverview {
  const asOf = world.deps.clock()
  const legend = { questions: [], indicators }
  return {
    survey,
    title: { vi: 'Phiếu' },
    area,
    areaName: 'Tỉnh',
    asOf,
    legend,
    all: { responses: 7, indicators: values },
  }
}
