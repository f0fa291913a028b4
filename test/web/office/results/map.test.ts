import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AreaId } from '../../../../shared/ids.ts'
import { tileToward } from '../../../../web/office/results/map/arrows.ts'
import { boundsOf, STEPS, stepAt, stepsOf } from '../../../../web/office/results/map/steps.ts'
import { tileGroups } from '../../../../web/office/results/map/tiles.ts'
import type { Place } from '../../../../web/office/results/view.ts'

describe('The steps of the map', () => {
  it.each([
    [[12, 47.5, 88], { low: 0, height: 20 }],
    [[41.2, 44.9], { low: 41, height: 1 }],
    [[0, 8_130], { low: 0, height: 2_000 }],
    [[5, 5], { low: 5, height: 1 }],
    [[], undefined],
  ])('of %j have round bounds', (values, steps) => {
    expect(stepsOf(values, 1)).toEqual(steps)
  })

  it('of shares end at 100, unless a share does not', () => {
    expect(stepsOf([21, 84], 1, 100)).toEqual({ low: 0, height: 20 })
    expect(stepsOf([93, 99], 1, 100)).toEqual({ low: 90, height: 2 })
    expect(stepsOf([97, 104], 1, 100)).toEqual({ low: 96, height: 2 })
  })

  it('hold every value between the bounds of its step, and rise with it', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1_000)
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (values) => {
        const steps = stepsOf(values, 0.1)
        if (steps === undefined) throw new Error('There are steps where there are values.')
        let last = 0
        for (const one of values.toSorted((a, b) => a - b)) {
          const step = stepAt(steps, one)
          const bounds = boundsOf(steps)[step - 1]
          expect(step).toBeGreaterThanOrEqual(last)
          expect(bounds?.from).toBeLessThanOrEqual(one)
          expect(bounds?.to).toBeGreaterThanOrEqual(one)
          last = step
        }
        expect(last).toBeLessThanOrEqual(STEPS)
      }),
      { seed: 6, numRuns: 100 },
    )
  })
})

const commune = (code: string, formerly?: string): Place => ({
  kind: 'commune',
  id: `${code}@2025-07-01`,
  name: code,
  group: { responses: 0, questions: {}, indicators: {} },
  ...(formerly === undefined ? {} : { formerly: AreaId.parse(formerly) }),
})

describe('The tiles', () => {
  it('stand by code, those of a former province together, and those of several last', () => {
    const group = commune('0').group
    const groups = tileGroups(
      [
        commune('32059', '96@2004-01-01'),
        commune('31825', '95@2004-01-01'),
        commune('31900'),
        commune('31800', '95@2004-01-01'),
      ],
      [
        { id: '95@2004-01-01', name: 'Bạc Liêu', group },
        { id: '96@2004-01-01', name: 'Cà Mau', group },
      ],
    )
    expect(groups.map(({ name, tiles }) => [name, tiles.map((tile) => tile.name)])).toEqual([
      ['Bạc Liêu', ['31800', '31825']],
      ['Cà Mau', ['32059']],
      [undefined, ['31900']],
    ])
  })

  it('stand together where no former province is known', () => {
    const groups = tileGroups([commune('2'), commune('1')], undefined)
    expect(groups).toHaveLength(1)
    expect(groups[0]?.tiles.map(({ name }) => name)).toEqual(['1', '2'])
  })
})

describe('An arrow key on the map', () => {
  // Seven tiles in rows of three, and a second group of two below.
  const spots = [0, 1, 2, 3, 4, 5, 6].map((at) => ({ left: (at % 3) * 100, top: Math.floor(at / 3) * 40 }))
  const all = [...spots, { left: 0, top: 160 }, { left: 100, top: 160 }]

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 8, 8],
    ['ArrowLeft', 0, 0],
    ['ArrowLeft', 3, 2],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 5, 6],
    ['ArrowDown', 6, 7],
    ['ArrowDown', 8, 8],
    ['ArrowUp', 8, 6],
    ['ArrowUp', 2, 2],
    ['Home', 5, 0],
    ['End', 0, 8],
    ['Enter', 4, 4],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(tileToward(all, from, key)).toBe(to)
  })
})
