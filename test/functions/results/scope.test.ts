import { afterAll, beforeAll, expect, it } from 'vitest'
import { AreaId } from '../../../shared/ids.ts'
import { hongDan, province, resultsWorld, survey, type World } from './world.ts'

const sonLa = AreaId.parse('14@2025-07-01')

let world: World
beforeAll(async () => {
  world = await resultsWorld()
})
afterAll(() => world.close())

async function setScope(scope: Parameters<World['deps']['surveys']['put']>[0]['scope']): Promise<void> {
  const found = await world.deps.surveys.getSurvey(survey)
  if (found === undefined || scope === undefined) throw new Error('no survey')
  await world.deps.surveys.put({ ...found, scope })
}

it('every night leaves out a survey where it is not asked, and counts it where it is in some commune', async () => {
  await setScope({ level: 'province', province: sonLa })
  await world.handle({ kind: 'nightly' })
  expect(await world.deps.jobs.getNewest(survey, province)).toBeUndefined()
  await setScope({ level: 'communes', province, communes: [hongDan] })
  await world.handle({ kind: 'nightly' })
  expect(await world.latest()).toMatchObject({ state: 'done', requestedBy: 'nightly' })
})

it('a recount that is asked for where the survey is not fails as for no survey', async () => {
  await setScope({ level: 'province', province: sonLa })
  const job = await world.recount()
  expect(await world.job(job)).toMatchObject({ state: 'failed', problem: 'unknown-survey' })
  expect(await world.files.list(world.folder(job))).toEqual([])
})
