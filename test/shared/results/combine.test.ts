import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { householdIndicators } from '../../../shared/results/catalogue-household.ts'
import { combineValues } from '../../../shared/results/combine.ts'
import { combined } from '../../../shared/results/combined.ts'
import { indicators } from '../../../shared/results/indicators.ts'
import { mergeTallies } from '../../../shared/results/merge.ts'
import type { IndicatorValue } from '../../../shared/results/summary.ts'
import { tally } from '../../../shared/results/tally.ts'
import { someBatches } from '../../support/responses.ts'
import { theSurvey } from '../../support/versions.ts'

const LATER = Date.UTC(2027, 0, 1)

describe('The value of a larger place', () => {
  it('is what a recount of all its parts together says', () => {
    const version = theSurvey('hh_digital_visit')
    const tallies = [31, 32, 33].map((seed) =>
      tally(
        [version],
        someBatches({ seed, responses: seed === 33 ? 0 : 60 }),
        [],
        LATER,
        householdIndicators,
      ),
    )
    const figures = (households: number) => ({ deployed_households: households })
    const parts = tallies.map(({ all }) => indicators(all, householdIndicators, figures(100)).indicators)
    const whole = indicators(mergeTallies(tallies).all, householdIndicators, figures(300)).indicators
    for (const { code, ...spec } of householdIndicators) {
      expect(
        combineValues(
          spec.percent ? { percent: true } : {},
          parts.map((part) => part[code]),
        ),
        code,
      ).toEqual(whole[code])
    }
  })

  it('is the least or greatest where adding would mean nothing', () => {
    const parts = [aCount(4, 10), { numerator: 0, n: 0 }, undefined, aCount(9, 3)]
    expect(combineValues({ combine: 'least' }, parts)).toEqual({ value: 4, numerator: 4, n: 13 })
    expect(combineValues({ combine: 'greatest' }, parts)).toEqual({ value: 9, numerator: 9, n: 13 })
    expect(combineValues({ combine: 'least' }, [undefined])).toEqual({ numerator: 0, n: 0 })
  })

  it('is missing where nothing is known of any part, and 0 where 0 is known of one', () => {
    expect(combineValues({}, [undefined, { numerator: 0, n: 0 }])).toEqual({ numerator: 0, n: 0 })
    expect(combineValues({}, [undefined, aCount(0, 2)])).toEqual({ value: 0, numerator: 0, n: 2 })
    expect(combineValues({ percent: true }, [aShare(3, 0)])).toEqual({ numerator: 3, denominator: 0, n: 1 })
  })

  it('takes a share of the sums, not the mean of shares', () => {
    expect(combineValues({ percent: true }, [aShare(1, 1), aShare(0, 99)])).toMatchObject({ value: 1 })
  })

  it('adds up options, those of one part too', () => {
    const split = (options: Record<string, number>) => ({ ...aCount(1, 1), options })
    expect(combineValues({}, [split({ b: 1 }), split({ a: 2, b: 3 }), aCount(1, 1)]).options).toEqual({
      a: 2,
      b: 4,
    })
  })

  it('does not depend on how the parts are grouped', () => {
    fc.assert(
      fc.property(fc.array(aValue(), { maxLength: 8 }), fc.nat(8), (parts, at) => {
        for (const how of [{}, { percent: true as const }, { combine: 'least' as const }]) {
          const halves = [parts.slice(0, at), parts.slice(at)].map((half) => combineValues(how, half))
          expect(combineValues(how, halves)).toEqual(combineValues(how, parts))
        }
      }),
      { seed: 61, numRuns: 100 },
    )
  })
})

describe('An indicator of several surveys', () => {
  const visits = { people_guided_turns: aCount(30, 12), products_on_ecommerce: aCount(8, 3) }
  const reports = {
    ...{ session_attendance: aCount(50, 2), people_helped_at_desk: aCount(20, 2) },
    products_new: aCount(5, 2),
  }

  it('adds up what counts different things', () => {
    const { people_guided_turns: turns } = combined(
      { hh_digital_visit: visits, team_monthly_report: reports },
      'month',
    )
    expect(turns).toEqual({ value: { value: 100, numerator: 100, n: 16 }, without: [] })
  })

  it('names what nobody has said anything of, and is missing where nobody has said anything', () => {
    const { people_guided_turns: turns } = combined({ hh_digital_visit: visits }, 'month')
    expect(turns?.value.value).toBe(30)
    expect(turns?.without.map(({ code }) => code)).toEqual(['session_attendance', 'people_helped_at_desk'])
    expect(combined({}, 'month').people_guided_turns?.value).not.toHaveProperty('value')
  })

  it('never adds up what tells of the same thing: the first that says anything holds', () => {
    const both = combined({ hh_digital_visit: visits, team_monthly_report: reports }, 'month')
    expect(both.products_on_ecommerce).toMatchObject({ value: { value: 5 }, without: [] })
    expect(combined({ hh_digital_visit: visits }, 'month').products_on_ecommerce?.value.value).toBe(8)
  })

  it('of campaigns is said of campaigns alone', () => {
    expect(combined({ hh_digital_visit: visits }, 'campaign').people_guided_campaign?.value.value).toBe(30)
    expect(combined({ hh_digital_visit: visits }, 'month')).not.toHaveProperty('people_guided_campaign')
  })
})

function aCount(value: number, n: number): IndicatorValue {
  return { value, numerator: value, n }
}

function aShare(numerator: number, denominator: number): IndicatorValue {
  const value = denominator === 0 ? {} : { value: (100 * numerator) / denominator }
  return { ...value, numerator, denominator, n: 1 }
}

function aValue(): fc.Arbitrary<IndicatorValue | undefined> {
  return fc.option(
    fc
      .record({ numerator: fc.nat(50), n: fc.nat(5) })
      .map(({ numerator, n }) => (n === 0 ? { numerator: 0, n } : { value: numerator, numerator, n })),
    { nil: undefined },
  )
}
