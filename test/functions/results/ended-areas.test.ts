import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AreaId, HamletId, TeamId } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { CommuneSummary, PeriodSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import { DAY, dayOf } from '../../../shared/time.ts'
import { someBatches } from '../../support/responses.ts'
import { baDinh, hongDan, province, resultsWorld, survey, type World } from './world.ts'

/** Of each commune: six hamlets of 180 households, all of them some team's. */
const HOUSEHOLDS = 1_080
const ofBaDinh = { seed: 1, responses: 60, area: baDinh }
const ofHongDan = { seed: 2, responses: 40, area: hongDan }

let world: World
beforeEach(async () => {
  world = await resultsWorld()
})
afterEach(() => world.close())

const yesterday = () => dayOf(world.clock() - DAY)

async function endCommune(id: AreaId): Promise<void> {
  const found = await world.deps.records.getCommune(province, id)
  if (found === undefined) throw new Error('no commune')
  await world.deps.records.putCommune({ ...found.record, until: yesterday() }, found.rev)
}

async function recount() {
  const job = await world.recount()
  const read = async (name: string): Promise<unknown> => JSON.parse(await world.text(job, name))
  const commune = async (id: AreaId) => CommuneSummary.parse(await read(`communes/${id}.json`))
  const periodHouseholds = async (id: string) => {
    const { all, places } = PeriodSummary.parse(await read(`periods/${id}.json`))
    return [householdsIn({ group: all }), places.map(householdsIn)]
  }
  return { summary: ProvinceSummary.parse(await read('summary.json')), commune, periodHouseholds }
}

const householdsIn = ({ group }: { group: ProvinceSummary['all'] }) =>
  group.indicators.households_guided_share?.denominator

it('goes on counting a commune that ended, and no longer counts its households', async () => {
  await world.store(...someBatches(ofBaDinh), ...someBatches(ofHongDan))
  const before = await recount()
  await endCommune(baDinh)
  const { summary, commune } = await recount()

  expect(summary.counts).toEqual(before.summary.counts)
  expect(summary.communes.map(({ id }) => id)).toEqual([baDinh, hongDan])
  expect(summary.communes[0]?.name).toBe('Phường Ba Đình (đến 19/11/2026)')
  expect(summary.communes.map(householdsIn)).toEqual([0, HOUSEHOLDS])
  expect(householdsIn({ group: summary.all })).toBe(HOUSEHOLDS)
  expect((await commune(baDinh)).hamlets.map(({ name }) => name)).toContain('Ấp 1')
})

it('leaves out a commune that ended and sent nothing, but of periods before', async () => {
  await world.store(...someBatches(ofHongDan))
  const before = (await recount()).periodHouseholds
  await endCommune(baDinh)
  const { summary, periodHouseholds } = await recount()
  expect(summary.communes.map(({ id }) => id)).toEqual([hongDan])
  const both = [2 * HOUSEHOLDS, [HOUSEHOLDS, HOUSEHOLDS]]
  expect(await before('month-2026-10')).toEqual(both)
  expect(await periodHouseholds('month-2026-10')).toEqual(both)
  expect(await periodHouseholds('month-2026-11')).toEqual([HOUSEHOLDS, [HOUSEHOLDS]])
  const series = summary.periods?.find(({ period }) => period.id === 'month-2026-10')
  expect(series?.indicators.households_guided_share?.denominator).toBe(2 * HOUSEHOLDS)
})

it('counts a province that ended every night, as long as something came from it', async () => {
  const [found] = await world.deps.records.provinces()
  if (found === undefined) throw new Error('no province')
  for (const id of [baDinh, hongDan]) await endCommune(id)
  await world.deps.records.putProvince({ ...found.record, until: yesterday() }, found.rev)
  await world.handle({ kind: 'nightly' })
  expect(await world.deps.jobs.getNewest(survey, province)).toBeUndefined()

  await world.store(...someBatches(ofBaDinh))
  await world.handle({ kind: 'nightly' })
  expect(await world.latest()).toMatchObject({ state: 'done', progress: { done: 1, of: 1 } })
})

it('still names hamlets and teams that ended, whose households count no more', async () => {
  await world.store(...someBatches(ofHongDan))
  const like = { id: HamletId.parse('h1'), commune: hongDan, name: '', households: [], from: yesterday() }
  const hamlet = await world.deps.records.getEntry(province, kinds.hamlets, like)
  const team = await world.deps.records.getEntry(province, kinds.teams, {
    id: TeamId.parse('t2'),
    commune: hongDan,
    name: '',
    level: 'hamlet',
    kind: 'community',
    hamlets: [],
    from: yesterday(),
  })
  if (hamlet === undefined || team === undefined) throw new Error('no entry')
  await world.deps.records.putEntry(province, 'hamlets', { ...hamlet.record, until: yesterday() }, hamlet.rev)
  await world.deps.records.putEntry(province, 'teams', { ...team.record, until: yesterday() }, team.rev)

  const { commune } = await recount()
  const { hamlets, teams, all } = await commune(hongDan)
  expect(hamlets.find(({ id }) => id === 'h1')?.name).toBe('Ấp 1')
  expect(teams.find(({ id }) => id === 't2')?.name).toBe(team.record.name)
  // Without hamlet 1, and without 2 and 6, which the second team looked after.
  expect(householdsIn({ group: all })).toBe(HOUSEHOLDS - 3 * 180)
})

it('takes households only from communes where the survey is or was asked', async () => {
  const found = await world.deps.surveys.getSurvey(survey)
  if (found === undefined) throw new Error('no survey')
  await world.deps.surveys.put({ ...found, scope: { level: 'communes', province, communes: [hongDan] } })
  await world.store(...someBatches(ofHongDan))
  const { summary } = await recount()
  expect(summary.communes.map(({ id }) => id)).toEqual([hongDan])
  expect(householdsIn({ group: summary.all })).toBe(HOUSEHOLDS)

  const [stray, ...others] = someBatches(ofBaDinh)
  if (stray === undefined) throw new Error('no batch')
  const flags = Object.fromEntries(stray.responses.map(({ id }) => [id, ['outside-scope' as const]]))
  await world.store({ ...stray, flags })
  expect((await recount()).summary.communes.map(householdsIn)).toEqual([0, HOUSEHOLDS])
  await world.store(...others) // from before the scope became narrower
  expect((await recount()).summary.communes.map(householdsIn)).toEqual([HOUSEHOLDS, HOUSEHOLDS])
})
