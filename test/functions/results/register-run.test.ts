import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRegisterProvince } from '../../../functions/results/register/read-register.ts'
import { isRegisterUnchanged, registerDigests } from '../../../functions/results/register/unchanged.ts'
import type { JobRef } from '../../../functions/store/jobs.ts'
import { addDays } from '../../../shared/calendar.ts'
import { CampaignId, FigureId, MemberId, TeamId, TrainingId, ZaloGroupId } from '../../../shared/ids.ts'
import { CUT_DAY, PeriodId } from '../../../shared/periods.ts'
import type { RegisterKind, RegisterRecord } from '../../../shared/register/kinds.ts'
import { REFORM } from '../../../shared/register/since.ts'
import { combineValues } from '../../../shared/results/combine.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import { CommuneSummary, PeriodSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import { Day, dayOf, SECOND } from '../../../shared/time.ts'
import { workbookOf } from './readers.ts'
import { baDinh, hongDan, province, resultsWorld, type World } from './world.ts'

let world: World
let today: Day
let job: JobRef

beforeAll(async () => {
  world = await resultsWorld()
  today = dayOf(world.clock())
  for (const [i, team] of ['t1', 't1', 't2', 't3'].entries()) await put('members', aMember(i, team))
  await put('trainings', {
    ...{
      id: TrainingId.parse('r1'),
      commune: baDinh,
      topic: 'Kỹ năng số',
      day: addDays(today, -1),
      others: 4,
    },
    members: [MemberId.parse('m0'), MemberId.parse('m1')],
  })
  await put('zalo-groups', {
    ...{ id: ZaloGroupId.parse('z1'), commune: baDinh, name: 'Nhóm Zalo', from: REFORM },
    people: [{ from: REFORM, count: 116 }],
  })
  await put('campaigns', {
    ...{ id: CampaignId.parse('k1'), name: 'Cao điểm', from: addDays(today, -9), to: addDays(today, 10) },
    ...{ communes: [baDinh], targets: [{ indicator: 'members_trained', target: 50 }] },
  })
  await put('figures', {
    ...{ id: FigureId.parse('x1'), area: province, indicator: 'vncare_accounts', value: 175_908 },
    ...{ unit: 'tài khoản', day: addDays(today, -20), source: 'Sở Y tế' },
  })
  job = await world.recount(REGISTER)
})
afterAll(() => world.close())

describe('A run over the register', () => {
  it('says of the province what stands and what others say, without a question', async () => {
    const summary = ProvinceSummary.parse(JSON.parse(await world.text(job, 'summary.json')))
    expect(valuesOf(summary.all)).toMatchObject({
      ...{ teams_total: 8, members_total: 4, communes_coverage_share: 100, provinces_with_teams: 1 },
      ...{ zalo_channel_members: 116, members_trained: 2, others_trained: 4, households_total: 2_160 },
      ...{ campaign_days: 10, vncare_accounts: 175_908 },
    })
    expect(summary.all.indicators.vncare_bookings).toEqual({ numerator: 0, n: 0 })
    expect(summary.legend.questions).toEqual([])
    const named = summary.legend.indicators.find(({ code }) => code === 'vncare_accounts')
    expect(named?.basis?.vi).toMatch(/^Sở Y tế, ngày \d\d\/\d\d\/\d{4}$/)
    expect(summary.campaigns).toEqual([
      {
        ...{ id: 'k1', name: 'Cao điểm', from: addDays(today, -9), to: addDays(today, 10) },
        targets: [{ indicator: 'members_trained', target: 50 }],
      },
    ])
  })

  it('says of communes what adds up to the province, and of hamlets and teams their own', async () => {
    const summary = ProvinceSummary.parse(JSON.parse(await world.text(job, 'summary.json')))
    for (const indicator of summary.legend.indicators.filter(({ over }) => over === 'register')) {
      const { code } = indicator
      const parts = summary.communes.flatMap(({ group }) => group.indicators[code] ?? [])
      if (parts.length > 0) {
        expect(combineValues(indicator, parts), code).toEqual(summary.all.indicators[code])
      }
    }
    const own = CommuneSummary.parse(JSON.parse(await world.text(job, `communes/${baDinh}.json`)))
    expect(own.hamlets.map(({ name }) => name)).toContain('Ấp 1')
    expect(valuesOf(own.teams.find(({ id }) => id === 't1')?.group)).toMatchObject({ members_total: 2 })
    expect(valuesOf(own.hamlets.find(({ id }) => id === 'h1')?.group)).toMatchObject({ teams_total: 1 })
  })

  it('says by period what stood on its last day and what happened in it', async () => {
    const day = await periodOf(`day-${addDays(today, -1)}`)
    expect(valuesOf(day.all)).toMatchObject({ members_total: 4, members_trained: 2, campaign_days: 1 })
    const before = await periodOf(`day-${addDays(today, -2)}`)
    expect(valuesOf(before.all)).not.toHaveProperty('members_trained')
    const month = await periodOf('month-2025-07')
    expect(valuesOf(month.all)).toMatchObject({ teams_total: 8 })
    expect(valuesOf(month.all)).not.toHaveProperty('vncare_accounts')
  })

  it('says of a campaign only its communes, and nothing that is about the whole province', async () => {
    const campaign = await periodOf('campaign-k1')
    expect(campaign.places.map(({ id }) => id)).toEqual([baDinh])
    expect(valuesOf(campaign.all)).toMatchObject({ teams_total: 4, members_trained: 2, campaign_days: 10 })
    expect(valuesOf(campaign.all)).not.toHaveProperty('vncare_accounts')
    const own = CommuneSummary.parse(JSON.parse(await world.text(job, `communes/${hongDan}.json`)))
    expect(own.periods?.map(({ period }) => period.id)).not.toContain('campaign-k1')
  })

  it('writes a workbook that opens, and the manifest last, with every file', async () => {
    const sheets = await workbookOf(await world.bytes(job, 'summary.xlsx'))
    expect([...sheets.values()].flat(2)).toContain('Số Tổ công nghệ số cộng đồng')
    const manifest = await world.manifest(job)
    const names = manifest.files.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['summary.json', 'summary.xlsx', `communes/${hongDan}.json`]),
    )
    expect(names.filter((name) => name.startsWith('periods/')).length).toBeGreaterThan(80)
    expect(await world.latest(REGISTER)).toMatchObject({ id: job.id, state: 'done', counted: 0 })
  })

  it('writes nothing where nothing is new, and anew where an entry or the day changes something', async () => {
    world.clock.advance(SECOND)
    const again = await world.recount(REGISTER)
    expect(await world.latest(REGISTER)).toMatchObject({ id: job.id })
    expect(await world.files.getText(`${world.folder(again)}manifest.json`)).toBeUndefined()

    await put('members', aMember(9, 't2'))
    world.clock.advance(SECOND)
    const fresh = await world.recount(REGISTER)
    expect(await world.latest(REGISTER)).toMatchObject({ id: fresh.id })
    expect((await world.manifest(fresh)).previous).toBe(job.id)

    // Until 1 December every day is one more of the campaign; after it nothing changes by itself.
    const register = await readRegisterProvince(world.deps.records, province, today, {
      progress: () => Promise.resolve(),
    })
    const manifest = await world.manifest(fresh)
    const digests = registerDigests(register, CUT_DAY)
    const isUnchanged = (before: string, day: string) =>
      isRegisterUnchanged(
        register,
        digests,
        { ...manifest, asOf: Date.parse(before) },
        { cutDay: CUT_DAY, today: Day.parse(day) },
      )
    expect(isUnchanged('2026-11-21', '2026-11-21')).toBe(true)
    expect(isUnchanged('2026-11-21', '2026-11-22')).toBe(false)
    expect(isUnchanged('2026-12-02', '2026-12-04')).toBe(true)
    expect(isUnchanged('2026-12-02', '2026-12-07')).toBe(false) // a week begins
  })
})

function put(kind: RegisterKind, record: RegisterRecord) {
  return world.deps.records.putEntry(province, kind, record, 0)
}

function aMember(n: number, team: string) {
  return {
    ...{ id: MemberId.parse(`m${n}`), team: TeamId.parse(team), commune: baDinh, name: 'Thành viên' },
    ...{ leader: false, from: REFORM },
  }
}

async function periodOf(id: string) {
  const text = await world.text(job, `periods/${PeriodId.parse(id)}.json`)
  return PeriodSummary.parse(JSON.parse(text))
}

function valuesOf(group: ProvinceSummary['all'] | undefined) {
  return Object.fromEntries(
    Object.entries(group?.indicators ?? {}).flatMap(([code, { value }]) =>
      value === undefined ? [] : [[code, value]],
    ),
  )
}
