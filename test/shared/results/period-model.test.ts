import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CampaignId } from '../../../shared/ids.ts'
import { campaignPeriod, freePeriod, type Period } from '../../../shared/periods.ts'
import { householdIndicators } from '../../../shared/results/catalogue-household.ts'
import { summariseCommunePeriod } from '../../../shared/results/commune-period.ts'
import { countsIn } from '../../../shared/results/counts-in.ts'
import { fixedPeriods } from '../../../shared/results/fixed-periods.ts'
import { gathering } from '../../../shared/results/gather.ts'
import { readGroup } from '../../../shared/results/group.ts'
import { layoutOf } from '../../../shared/results/layout.ts'
import { legend } from '../../../shared/results/legend.ts'
import type { Observation } from '../../../shared/results/observe.ts'
import { recount } from '../../../shared/results/recount.ts'
import { type Tally, tallyOf } from '../../../shared/results/tally.ts'
import { type Day, Day as DaySchema, dayOf } from '../../../shared/time.ts'
import { aReceived, aRegister } from '../../support/responses.ts'
import { dayInVietnam, type World } from './model.ts'
import { visitVersions } from './visit-versions.ts'
import { someWorld } from './worlds.ts'

const SEED = { seed: 20_261_122, numRuns: 30 }
const specs = householdIndicators
const layout = layoutOf(visitVersions, specs)
const day = (text: string): Day => DaySchema.parse(text)
const LONG_AGO = day('0001-01-01')
const campaign = { id: CampaignId.parse('k1'), from: day('2026-11-01'), to: day('2026-11-02') }

describe('Periods against counting anew what took place in their days', () => {
  it('holds for every fixed period: what is seen in it, and all until its last day', () => {
    let told = 0
    fc.assert(
      fc.property(someWorld(), fc.integer({ min: 1, max: 28 }), (world, cutDay) => {
        const last = dayOf(world.asOf)
        const anew = counting(world)
        const { periods } = tallyOf(visitVersions, recounted(world), layout, {
          asOf: world.asOf,
          periods: (first) => fixedPeriods({ first, last, cutDay, campaigns: [campaign] }),
        })
        for (const { period, ...total } of periods) {
          const [within, until] = [anew(period).all, anew({ ...period, from: LONG_AGO }).all]
          const found = readGroup(total, layout)
          expect(found.responses).toBe(within.responses)
          expect(found.questions).toEqual(within.questions)
          for (const spec of specs) {
            const like = countsIn(spec, period.kind) === 'within' ? within : until
            expect(found.measures[spec.code], `${spec.code} in ${period.id}`).toEqual(
              like.measures[spec.code],
            )
            told += 1
          }
        }
      }),
      SEED,
    )
    expect(told).toBeGreaterThan(1_000)
  })

  it('holds for any days of one commune, its hamlets and teams', () => {
    const someDays = fc
      .tuple(fc.integer({ min: 28, max: 34 }), fc.nat(4))
      .map(([start, length]) => freePeriod(novemberDay(start), novemberDay(start + length)))
    fc.assert(
      fc.property(someWorld(), someDays, (world, period) => {
        const anew = counting(world)
        const { places, all } = summariseCommunePeriod(heading(world), period, {
          ...{ versions: visitVersions, layout, specs, register: aRegister() },
          counted: recounted(world).counted,
        })
        const [whole, until] = [anew(period), anew({ ...period, from: LONG_AGO })]
        expect(all.questions).toEqual(whole.all.questions)
        expect(places.map(({ id }) => id)).toEqual([
          ...Object.keys(until.hamlets),
          ...Object.keys(until.teams),
        ])
        for (const { id, kind, group } of places) {
          const [groups, before] =
            kind === 'hamlet' ? [whole.hamlets, until.hamlets] : [whole.teams, until.teams]
          expect(group.responses).toBe(groups[id]?.responses ?? 0)
          expect(group.questions).toEqual({})
          for (const spec of specs) {
            const like = countsIn(spec, 'free') === 'within' ? groups[id] : before[id]
            const { n = 0, numerator = 0 } = like?.measures[spec.code] ?? {}
            expect(group.indicators[spec.code]).toMatchObject({ n, numerator })
          }
        }
      }),
      SEED,
    )
  })

  it('counts in a campaign the households that it reached, and until a day all that ever were', () => {
    const guided = specs.find(({ code }) => code === 'households_guided')
    if (guided === undefined) throw new Error('no such indicator')
    expect(countsIn(guided, 'campaign')).toBe('within')
    expect(countsIn(guided, 'month')).toBe('until')
    expect(campaignPeriod(campaign).kind).toBe('campaign')
  })

  it('is the same whatever the order of batches, byte for byte', () => {
    fc.assert(
      fc.property(someWorld(), (world) => {
        const reversed = { ...world, batches: world.batches.toReversed() }
        expect(seriesOf(reversed)).toBe(seriesOf(world))
      }),
      SEED,
    )
  })

  it('leaves no rest where fractions are taken back', () => {
    const visits = fc.array(fc.tuple(fc.nat(2), fc.nat(9)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(visits, (seen) => {
        const group = gathering({ ...layout, width: 1, ranges: 0 })
        for (const [household, tenths] of seen) group.add(latest(household, tenths / 10))
        const standing = new Map(seen.map(([household, tenths]) => [household, tenths / 10]))
        expect(group.total().counters.counts[0]).toBe([...standing.values()].reduce((sum, x) => sum + x, 0))
      }),
      { seed: 20_261_123, numRuns: 200 },
    )
  })
})

function latest(household: number, amount: number): Observation {
  const moves = { slots: [0], amounts: [amount] }
  const once = [{ over: 'latest_visit' as const, unit: String(household), moves }]
  const isWhole = Number.isInteger(amount)
  return { hamlet: undefined, visit: { slots: [], amounts: [] }, numbers: [], once, isWhole }
}

function recounted({ batches, decisions, asOf }: World) {
  return recount(visitVersions, batches, decisions, asOf)
}

/** The tallies of those visits alone that count and took place in the days. */
function counting(world: World) {
  const found = recounted(world)
  const days = new Map(found.counted.map((one) => [one, dayInVietnam(one, world)]))
  const known = new Map<string, Tally>()
  return ({ from, to }: Pick<Period, 'from' | 'to'>): Tally => {
    const counted = found.counted.filter((one) => {
      const visited = days.get(one) ?? ''
      return from <= visited && visited <= to
    })
    const key = counted.map(({ batch, place }) => `${batch.id} ${place}`).join()
    const tally = known.get(key) ?? tallyOf(visitVersions, { ...found, counted }, layout, world)
    known.set(key, tally)
    return tally
  }
}

function seriesOf(world: World): string {
  const { periods } = tallyOf(visitVersions, recounted(world), layout, {
    asOf: world.asOf,
    periods: (first) => fixedPeriods({ first, last: dayOf(world.asOf), cutDay: 14, campaigns: [campaign] }),
  })
  return JSON.stringify(periods.map(({ period, ...total }) => [period, readGroup(total, layout)]))
}

/** 31 is the first of November; it may be of October or December. */
function novemberDay(n: number): Day {
  return dayOf(Date.UTC(2026, 9, n, 12))
}

function heading({ asOf }: World) {
  const [version] = visitVersions
  if (version === undefined) throw new Error('no version')
  return {
    survey: version.survey,
    title: version.title,
    area: aReceived({ responses: [] }).area,
    areaName: 'Xã Khánh An',
    job: '019aa5c8-7c00-7000-8000-000000000001' as never,
    asOf,
    legend: legend(visitVersions, specs),
  }
}
