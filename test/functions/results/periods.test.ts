import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AreaId, CampaignId, HamletId } from '../../../shared/ids.ts'
import { PeriodId } from '../../../shared/periods.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import {
  CommuneSummary,
  type IndicatorValue,
  PeriodSummary,
  ProvinceSummary,
} from '../../../shared/results/summary.ts'
import { Day } from '../../../shared/time.ts'
import { someBatches } from '../../support/responses.ts'
import { baDinh, hongDan, province, resultsWorld, type World } from './world.ts'

const day = (text: string): Day => Day.parse(text)
const oldBacLieu = AreaId.parse('95@0001-01-01')
const oldCaMau = AreaId.parse('96@0001-01-01')
const campaign = {
  ...{ id: CampaignId.parse('k1'), name: '20 ngày đêm', from: day('2026-10-05'), to: day('2026-10-24') },
  ...{ communes: [hongDan], targets: [{ indicator: 'households_guided', target: 40 }] },
}

let world: World
let summary: ProvinceSummary
let communes: CommuneSummary[]
const read = new Map<string, PeriodSummary>()

beforeAll(async () => {
  world = await resultsWorld()
  await world.store(
    ...someBatches({ seed: 1, responses: 240, area: hongDan }),
    ...someBatches({ seed: 2, responses: 60, area: baDinh, from: Date.UTC(2026, 9, 12), days: 20 }),
  )
  const { records } = world.deps
  await records.putEntry(province, 'campaigns', campaign, 0)
  await records.putSettings(province, { ...(await records.getSettings(province)), cutDay: 10 })
  await giveHistory()
  const like = {
    id: HamletId.parse('h1'),
    commune: hongDan,
    name: '',
    households: [],
    from: day('2025-07-01'),
  }
  const hamlet = await records.getEntry(province, kinds.hamlets, like)
  if (hamlet === undefined) throw new Error('no hamlet')
  const households = [...hamlet.record.households, { from: day('2026-10-01'), count: 1_000 }]
  await records.putEntry(province, 'hamlets', { ...hamlet.record, households }, hamlet.rev)

  const job = await world.recount()
  const json = async (name: string): Promise<unknown> => JSON.parse(await world.text(job, name))
  summary = ProvinceSummary.parse(await json('summary.json'))
  communes = [
    CommuneSummary.parse(await json(`communes/${baDinh}.json`)),
    CommuneSummary.parse(await json(`communes/${hongDan}.json`)),
  ]
  const { files } = await world.manifest(job)
  for (const { name } of files) {
    const [, id] = /^periods\/(.+)\.json$/.exec(name) ?? []
    if (id !== undefined) read.set(id, PeriodSummary.parse(await json(name)))
  }
})
afterAll(() => world.close())

describe('the periods of a run', () => {
  it('have a file each, and are a series in the summary, single days apart', () => {
    const ids = (summary.periods ?? []).map(({ period }) => period.id)
    expect([...read.keys()].filter((id) => !id.startsWith('day-')).sort()).toEqual([...ids].sort())
    expect([...read.keys()].filter((id) => id.startsWith('day-'))).toHaveLength(31)
    expect(ids).toEqual(expect.arrayContaining(['month-2026-09', 'cut-2026-11', 'year-2026', 'campaign-k1']))
    for (const { period, responses, indicators } of summary.periods ?? []) {
      const file = read.get(period.id)
      expect(file?.period).toEqual(period)
      expect(file?.all).toMatchObject({ responses, indicators })
    }
  })

  it('end where the province says', () => {
    expect(read.get('cut-2026-10')?.period).toMatchObject({ from: '2026-09-11', to: '2026-10-10' })
  })

  it('are the sum of the communes, each as in the commune’s own series', () => {
    for (const { period, all, places } of read.values()) {
      expect(sum(places.map(({ group }) => group.responses))).toBe(all.responses)
      for (const [code, { n, numerator }] of Object.entries(all.indicators)) {
        expect(sum(places.map(({ group }) => group.indicators[code]?.n))).toBe(n)
        expect(sum(places.map(({ group }) => group.indicators[code]?.numerator))).toBe(numerator)
      }
      for (const { id, group } of places) {
        const series = communes.find(({ area }) => area === id)?.periods
        const own = series?.find((one) => one.period.id === period.id)
        if (own !== undefined)
          expect(own).toEqual({ period, responses: group.responses, indicators: group.indicators })
      }
    }
  })

  it('hold nothing of a commune from before its first response, but its households', () => {
    const place = read.get('month-2026-09')?.places.find(({ id }) => id === baDinh)
    expect(place?.group.responses).toBe(0)
    expect(place?.group.indicators.households_guided_share).toEqual({
      numerator: 0,
      denominator: 1_080,
      n: 0,
    })
    const [first] = communes
    expect(first?.periods?.map(({ period }) => period.id)).not.toContain('month-2026-09')
  })

  it('come to the whole with the last of each kind, where everything until its end is counted', () => {
    const { all } = summary
    for (const kind of ['week', 'month', 'quarter', 'year', 'cut', 'cut-quarter', 'cut-year'] as const) {
      const last = summary.periods?.findLast(({ period }) => period.kind === kind)
      expect(last?.indicators.people_vneid_l2).toEqual(all.indicators.people_vneid_l2)
      expect(last?.indicators.households_guided).toEqual(all.indicators.households_guided)
    }
    const visits = summary.periods?.filter(({ period }) => period.kind === 'month') ?? []
    expect(sum(visits.map(({ indicators }) => indicators.visits_total?.numerator))).toBe(
      all.indicators.visits_total?.numerator,
    )
  })

  it('take shares of the households of their last day', () => {
    const share = (id: string) => valueIn(id, 'households_guided_share').denominator
    expect(share('month-2026-09')).toBe(2 * 1_080)
    expect(share('month-2026-10')).toBe(2 * 1_080 - 180 + 1_000)
  })
})

describe('a campaign', () => {
  it('is of its communes alone, with what it is to reach', () => {
    expect(read.get('campaign-k1')?.places.map(({ id }) => id)).toEqual([hongDan])
    expect(communes.map(({ periods }) => periods?.some(({ period }) => period.kind === 'campaign'))).toEqual([
      false,
      true,
    ])
    const { communes: _, ...goal } = campaign
    expect(summary.campaigns).toEqual([goal])
    expect(valueIn('campaign-k1', 'households_guided_share').denominator).toBe(1_080 - 180 + 1_000)
  })

  it('counts the households that it guided itself', () => {
    const guided = valueIn('campaign-k1', 'households_guided').numerator
    expect(guided).toBeGreaterThan(0)
    expect(guided).toBeLessThan(
      read.get('month-2026-10')?.places[1]?.group.indicators.households_guided?.numerator ?? 0,
    )
  })
})

describe('former provinces', () => {
  it('come to the whole, communes of two of them apart', () => {
    expect(summary.communes.map(({ formerly }) => formerly)).toEqual([undefined, oldBacLieu])
    expect(summary.former?.map(({ id, name, group }) => [id, name, group.responses > 0])).toEqual([
      [oldBacLieu, 'Bạc Liêu', true],
      [oldCaMau, 'Cà Mau', false],
      ['mixed', 'Nhiều tỉnh cũ', true],
    ])
    expect(sum(summary.former?.map(({ group }) => group.responses) ?? [])).toBe(summary.all.responses)
    const month = read.get(PeriodId.parse('month-2026-10'))
    expect(sum(month?.former?.map(({ group }) => group.responses) ?? [])).toBe(month?.all.responses)
    expect(month?.places.map(({ formerly }) => formerly)).toEqual([undefined, oldBacLieu])
  })
})

/** Bạc Liêu and Cà Mau of before: Hồng Dân was in the one, Ba Đình is made of both. */
async function giveHistory(): Promise<void> {
  const { records } = world.deps
  const names = (name: string) => [{ from: day('0001-01-01'), name, type: 'tinh' as const }]
  const until = day('2025-07-01')
  for (const [id, name] of [
    [oldBacLieu, 'Bạc Liêu'],
    [oldCaMau, 'Cà Mau'],
  ] as const) {
    const successors = [{ area: province, share: 'whole' as const }]
    await records.putProvince(
      { id, code: id.slice(0, 2), names: names(name), until, successors, formerly: [] },
      0,
    )
  }
  const [own] = (await records.provinces()).filter(({ record }) => record.id === province)
  if (own === undefined) throw new Error('no province')
  const formerly = [oldBacLieu, oldCaMau].map((area) => ({ area, name: '', share: 'whole' as const }))
  await records.putProvince({ ...own.record, formerly }, own.rev)

  const old = { hongDan: AreaId.parse('31843@0001-01-01'), camTay: AreaId.parse('32001@0001-01-01') }
  for (const [id, from] of [
    [old.hongDan, oldBacLieu],
    [old.camTay, oldCaMau],
  ] as const) {
    const names = [{ from: day('0001-01-01'), name: 'Xã cũ', type: 'xa' as const }]
    await records.putCommune(
      { id, province: from, code: id.slice(0, 5), names, until, successors: [], formerly: [] },
      0,
    )
  }
  for (const [id, before] of [
    [hongDan, [old.hongDan]],
    [baDinh, [old.hongDan, old.camTay]],
  ] as const) {
    const found = await records.getCommune(province, id)
    if (found === undefined) throw new Error('no commune')
    const formerly = before.map((area) => ({ area, name: 'Xã cũ', share: 'part' as const }))
    await records.putCommune({ ...found.record, formerly }, found.rev)
  }
}

function valueIn(id: string, code: string): IndicatorValue {
  const value = read.get(id)?.all.indicators[code]
  if (value === undefined) throw new Error(`no ${code} in ${id}`)
  return value
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((all, n) => all + (n ?? 0), 0)
}
