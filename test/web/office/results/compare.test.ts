import { describe, expect, it } from 'vitest'
import { CampaignId } from '../../../../shared/ids.ts'
import { Day } from '../../../../shared/time.ts'
import { changeOf, changeOfCount } from '../../../../web/office/results/compare/change.ts'
import { campaignNamed, goalOf, targetOf } from '../../../../web/office/results/compare/goal.ts'

const share = { percent: true } as const

describe('A change', () => {
  it.each([
    ['a share, in points', share, { value: 62.5, denominator: 40 }, { value: 50 }, 12.5, 'points', 'up'],
    ['a count, in percent of what it was', {}, { value: 90 }, { value: 120 }, -25, 'percent', 'down'],
    ['a count that began at nothing, by itself', {}, { value: 7 }, { value: 0 }, 7, 'amount', 'up'],
    ['a mean, by itself', {}, { value: 4.2, denominator: 10 }, { value: 4.4 }, -0.2, 'amount', 'down'],
    [
      'what rounds to nothing',
      share,
      { value: 50.04, denominator: 9 },
      { value: 50 },
      0.04,
      'points',
      'same',
    ],
  ] as const)('of %s', (_, indicator, now, then, by, measure, way) => {
    const change = changeOf(indicator, now, then)
    expect(change).toMatchObject({ measure, way })
    expect(change?.by).toBeCloseTo(by)
  })

  it('is as great upwards as downwards', () => {
    const ways = [0.05, -0.05].map((by) => changeOf(share, { value: by }, { value: 0 })?.way)
    expect(ways).toEqual(['up', 'down'])
  })

  it('is unknown where one of the two is: missing is never 0', () => {
    expect(changeOf(share, { value: 50 }, {})).toBeUndefined()
    expect(changeOf(share, undefined, { value: 50 })).toBeUndefined()
    expect(changeOfCount(5, undefined)).toBeUndefined()
    expect(changeOfCount(0, 5)).toMatchObject({ by: -100, way: 'down' })
  })
})

describe('A target', () => {
  const campaign = {
    id: CampaignId.parse('01980000-0000-7000-8000-000000000001'),
    name: 'Chiến dịch hè',
    from: Day.parse('2026-06-01'),
    to: Day.parse('2026-08-31'),
    targets: [{ indicator: 'households_guided', target: 100 }],
  }

  it('is reached, or something is lacking, or nobody knows', () => {
    const goal = (value: number | undefined) => goalOf(campaign, 'households_guided', value)
    expect(goal(100)).toEqual({ target: 100, reached: true, lacking: 0 })
    expect(goal(80)).toEqual({ target: 100, reached: false, lacking: 20 })
    expect(goal(undefined)).toEqual({ target: 100 })
    expect(goalOf(campaign, 'visits_total', 5)).toBeUndefined()
  })

  it('is found by its campaign in the address', () => {
    expect(campaignNamed([campaign], targetOf(campaign.id))).toBe(campaign)
    expect(campaignNamed([campaign], 'target:none')).toBeUndefined()
    expect(campaignNamed([campaign], undefined)).toBeUndefined()
  })
})
