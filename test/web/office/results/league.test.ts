import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndicatorValue } from '../../../../shared/results/summary.ts'
import { byar, wilson } from '../../../../web/office/results/league/interval.ts'
import { ENOUGH, leagueOf } from '../../../../web/office/results/league/ranks.ts'

const SHARE = { code: 'share', over: 'latest_visit', percent: true } as const
const COUNT = { code: 'share', over: 'visits' } as const

const shareOf = (part: number, whole: number): IndicatorValue => ({
  ...(whole === 0 ? {} : { value: (100 * part) / whole }),
  numerator: part,
  denominator: whole,
  n: whole,
})
const place = (name: string, value: IndicatorValue) => ({
  id: name,
  name,
  group: { indicators: { share: value } },
})
const ranksOf = (league: ReturnType<typeof leagueOf<ReturnType<typeof place>>>) =>
  league.ranked.map(({ place: { name }, rank }) => `${rank} ${name}`)

const somePlaces = fc
  .array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 40 })
  .map((pairs) => pairs.map(([a, b], at) => place(`Xã ${at}`, shareOf(Math.min(a, b), Math.max(a, b)))))

describe('An interval', () => {
  it('of a share is the one in the textbooks', () => {
    expect(wilson(10, 20)?.from).toBeCloseTo(29.93, 1)
    expect(wilson(10, 20)?.to).toBeCloseTo(70.07, 1)
    expect(wilson(0, 30)).toMatchObject({ from: 0 })
    expect(wilson(0, 0)).toBeUndefined()
  })

  it('of a count is the one in the textbooks', () => {
    expect(byar(10).from).toBeCloseTo(4.79, 1)
    expect(byar(10).to).toBeCloseTo(18.39, 1)
    expect(byar(0)).toMatchObject({ from: 0 })
  })

  it('holds its share and grows narrower with more answers', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (a, whole) => {
        const part = Math.min(a, whole)
        const some = wilson(part, whole)
        const many = wilson(10 * part, 10 * whole)
        if (some === undefined || many === undefined) throw new Error('There is an interval of every share.')
        const value = (100 * part) / whole
        expect(some.from).toBeLessThanOrEqual(value + 1e-9)
        expect(some.to).toBeGreaterThanOrEqual(value - 1e-9)
        expect(many.to - many.from).toBeLessThan(some.to - some.from)
      }),
      { seed: 6, numRuns: 100 },
    )
  })
})

describe('A league table', () => {
  it('ranks whom it can tell apart, and gives the rest one rank', () => {
    const league = leagueOf(
      [
        place('Xã An', shareOf(900, 1_000)),
        place('Xã Bình', shareOf(905, 1_000)),
        place('Xã Cần', shareOf(500, 1_000)),
        place('Xã Đông', shareOf(100, 1_000)),
      ],
      SHARE,
      shareOf(2_405, 4_000),
    )
    expect(ranksOf(league)).toEqual(['1 Xã Bình', '1 Xã An', '3 Xã Cần', '4 Xã Đông'])
    expect(league.ranked.map(({ isShared }) => isShared)).toEqual([true, true, false, false])
    expect(league.ranked.map(({ beside }) => beside)).toEqual(['above', 'above', 'below', 'below'])
  })

  it('says of a place that may be like the whole that it is not clearly different', () => {
    const { ranked } = leagueOf([place('Xã An', shareOf(20, 40))], SHARE, shareOf(450, 1_000))
    expect(ranked[0]?.beside).toBe('unclear')
  })

  it('lists whoever has too few answers by name, Vietnamese order', () => {
    const few = ['Xã Đông', 'Xã Dân', 'Xã Ân'].map((name) => place(name, shareOf(29, 29)))
    const none = place('Xã Ba', { numerator: 0, n: 0 })
    const league = leagueOf([...few, none, place('Xã Em', shareOf(1, 30))], SHARE, undefined)
    expect(ranksOf(league)).toEqual(['1 Xã Em'])
    expect(league.unranked.map(({ name }) => name)).toEqual(['Xã Ân', 'Xã Ba', 'Xã Dân', 'Xã Đông'])
  })

  it('does not put places beside the sum of their counts', () => {
    const count = (value: number) => ({ value, numerator: value, n: 100 })
    const { ranked } = leagueOf([place('Xã An', count(50))], COUNT, count(900))
    expect(ranked[0]).not.toHaveProperty('beside')
    expect(ranked[0]?.interval?.from).toBeLessThan(50)
  })

  it('has everybody once, never ranks who has too little, and never puts a greater value behind a smaller', () => {
    fc.assert(
      fc.property(somePlaces, (places) => {
        const { ranked, unranked } = leagueOf(places, SHARE, undefined)
        const names = [...ranked.map((one) => one.place.name), ...unranked.map(({ name }) => name)]
        expect(names.sort()).toEqual(places.map(({ name }) => name).sort())
        for (const [at, one] of ranked.entries()) {
          expect(one.value.n).toBeGreaterThanOrEqual(ENOUGH)
          const next = ranked[at + 1]
          if (next === undefined) continue
          expect(next.value.value).toBeLessThanOrEqual(one.value.value)
          expect(next.rank).toBeGreaterThanOrEqual(one.rank)
          if (next.value.value === one.value.value) expect(next.rank).toBe(one.rank)
          if (next.rank > one.rank) expect(next.rank).toBe(at + 2)
        }
      }),
      { seed: 6, numRuns: 100 },
    )
  })
})
