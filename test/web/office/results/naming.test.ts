import { describe, expect, it } from 'vitest'
import { AreaId, CampaignId, JobId, SurveyId } from '../../../../shared/ids.ts'
import { campaignPeriod, freePeriod, PeriodId, periodOf } from '../../../../shared/periods.ts'
import type { CommuneSummary } from '../../../../shared/results/summary.ts'
import { Day } from '../../../../shared/time.ts'
import { partOf } from '../../../../web/office/results/drill/part-address.ts'
import { addressOf } from '../../../../web/office/results/period/address-of.ts'
import { periodName } from '../../../../web/office/results/period/period-name.ts'
import { placeAddress } from '../../../../web/office/results/place-address.ts'
import { en } from '../../../../web/office/results/text/en.ts'
import { vi } from '../../../../web/office/results/text/vi.ts'

const day = Day.parse('2026-11-21')
const address = {
  survey: SurveyId.parse('hh_digital_visit'),
  province: AreaId.parse('96@2025-07-01'),
}

describe('A period is called', () => {
  it.each([
    ['day', 'Ngày 21/11/2026', 'Day 21/11/2026'],
    ['week', 'Tuần 47/2026 (16/11/2026 – 22/11/2026)', 'Week 47/2026 (16/11/2026 – 22/11/2026)'],
    ['month', 'Tháng 11/2026', 'Month 11/2026'],
    ['quarter', 'Quý IV/2026', 'Quarter 4/2026'],
    ['year', 'Năm 2026', 'Year 2026'],
    ['cut', 'Tháng 12/2026 (15/11/2026 – 14/12/2026)', 'Month 12/2026 (15/11/2026 – 14/12/2026)'],
    ['cut-quarter', 'Quý IV/2026 (15/09/2026 – 14/12/2026)', 'Quarter 4/2026 (15/09/2026 – 14/12/2026)'],
    ['cut-year', 'Năm 2026 (15/12/2025 – 14/12/2026)', 'Year 2026 (15/12/2025 – 14/12/2026)'],
  ] as const)('as people call a %s', (kind, inVietnamese, inEnglish) => {
    const period = periodOf(kind, day)
    expect(periodName(period, vi.period)).toBe(inVietnamese)
    expect(periodName(period, en.period)).toBe(inEnglish)
  })

  it('by its campaign where that is known, and else by its days', () => {
    const campaign = { id: CampaignId.parse('he-2026'), name: 'Chiến dịch hè' }
    const period = campaignPeriod({
      id: 'he-2026',
      from: Day.parse('2026-06-01'),
      to: Day.parse('2026-08-31'),
    })
    expect(periodName(period, vi.period, [campaign])).toBe('Chiến dịch hè')
    expect(periodName(period, vi.period)).toBe('Chiến dịch 01/06/2026 – 31/08/2026')
    expect(periodName(freePeriod(day, day), vi.period)).toBe('21/11/2026')
  })
})

describe('An address', () => {
  const run = { ...address, period: PeriodId.parse('free-2026-11-01-2026-11-20'), job: JobId.parse(aJob()) }

  it('keeps the run of chosen days as long as those are looked at, and loses it with them', () => {
    expect(addressOf(run, { id: run.period }, 'target:he-2026')).toEqual({
      ...run,
      against: 'target:he-2026',
    })
    expect(addressOf(run, periodOf('month', day), undefined)).toEqual({ ...address, period: 'month-2026-11' })
    expect(addressOf({ ...run, against: 'target:he-2026' }, undefined, undefined)).toEqual(address)
  })

  it('leads to a place in the period that is looked at, and nowhere from a former province', () => {
    const from = { ...run, item: 'ap-1', view: 'month' }
    expect(placeAddress(from, { kind: 'commune', id: '32059@2025-07-01' })).toEqual({
      ...run,
      commune: '32059@2025-07-01',
      tab: 'indicators',
    })
    expect(placeAddress(from, { kind: 'team', id: 'to-1' })).toEqual({ ...run, tab: 'teams', item: 'to-1' })
    expect(placeAddress(from, { kind: 'former', id: '95@2004-01-01' })).toBeUndefined()
  })

  it('names a hamlet or team of a commune, and the hamlet by which one came', () => {
    const group = { responses: 0, questions: {}, indicators: {} }
    const summary = {
      hamlets: [{ id: 'ap-1', name: 'Ấp 1', group }],
      teams: [{ id: 'to-1', name: 'Tổ 1', group }],
    } as Partial<CommuneSummary> as CommuneSummary
    const part = (over: object) => partOf(summary, { ...address, ...over })
    expect(part({ tab: 'hamlets', item: 'ap-1' })).toEqual({ kind: 'hamlet', id: 'ap-1', name: 'Ấp 1' })
    expect(part({ tab: 'teams', item: 'to-1', view: 'ap-1' })).toMatchObject({
      name: 'Tổ 1',
      through: { name: 'Ấp 1' },
    })
    expect(part({ tab: 'hamlets', item: 'ap-9' })).toEqual({ kind: 'hamlet', id: 'ap-9' })
    expect(part({ tab: 'indicators', item: 'ap-1' })).toBeUndefined()
    expect(part({ tab: 'hamlets' })).toBeUndefined()
  })
})

function aJob(): string {
  return '01980000-0000-7000-8000-000000000001'
}
