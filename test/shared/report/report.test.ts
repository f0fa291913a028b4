import { describe, expect, it } from 'vitest'
import { SurveyId } from '../../../shared/ids.ts'
import { PeriodId, periodBefore, periodOf } from '../../../shared/periods.ts'
import { composeReport } from '../../../shared/report/compose.ts'
import type { ReportFigures } from '../../../shared/report/document.ts'
import { type FiguresOf, reportFigures } from '../../../shared/report/figures.ts'
import { carriedOver, firstTexts, type Occasion } from '../../../shared/report/first-texts.ts'
import { communeTables, sections } from '../../../shared/report/headlines.ts'
import { cellText, shownValue } from '../../../shared/report/number-text.ts'
import { findPeriod, lastClosedMonth, offeredPeriods, periodAfter } from '../../../shared/report/period.ts'
import { periodName, placeAndDate } from '../../../shared/report/period-words.ts'
import { ReportTexts } from '../../../shared/report/texts.ts'
import { declaredIndicators } from '../../../shared/results/declared.ts'
import type { PeriodSummary } from '../../../shared/results/summary.ts'
import { Day } from '../../../shared/time.ts'
import { aPeriodSummary, type Values } from '../../support/period-summaries.ts'

const november = periodOf('month', Day.parse('2026-11-05'))
const october = periodBefore(november)
const visits = 'hh_digital_visit'
const campaign = {
  id: 'k1',
  name: '60 ngày đêm',
  from: Day.parse('2026-09-01'),
  to: Day.parse('2026-10-30'),
  targets: [{ indicator: 'households_guided', target: 75_000 }],
}
const custom = { cutDay: 14, campaigns: [campaign] as never }

describe('The period of a report', () => {
  it.each([
    ['month-2026-11', '2026-11-01', '2026-11-30', 'tháng 11 năm 2026'],
    ['cut-2026-01', '2025-12-15', '2026-01-14', 'tháng 1 năm 2026'],
    ['quarter-2026-4', '2026-10-01', '2026-12-31', 'quý IV năm 2026'],
    ['cut-quarter-2026-1', '2025-12-15', '2026-03-14', 'quý I năm 2026'],
    ['year-2026', '2026-01-01', '2026-12-31', 'năm 2026'],
    ['cut-year-2026', '2025-12-15', '2026-12-14', 'năm 2026'],
    ['campaign-k1', '2026-09-01', '2026-10-30', 'chiến dịch 60 ngày đêm'],
  ])('%s goes from %s to %s and is called "%s"', (id, from, to, name) => {
    const found = findPeriod(PeriodId.parse(id), custom)
    expect(found?.period).toMatchObject({ id, from, to })
    expect(found && periodName(found)).toBe(name)
  })

  it.each([
    'month-2026-13',
    'month-9999-12',
    'month-2026',
    'quarter-2026-5',
    'day-2026-11-01',
    'week-2026-47',
    'campaign-k2',
  ])('is not %s', (id) => {
    expect(findPeriod(PeriodId.parse(id), custom)).toBeUndefined()
  })

  it('is offered back from today, and is the last month that is over where nobody chose', () => {
    const today = Day.parse('2026-11-21')
    const ids = offeredPeriods(today, custom).map(({ period }) => period.id)
    expect(ids.slice(0, 2)).toEqual(['month-2026-11', 'month-2026-10'])
    expect(ids).toEqual(expect.arrayContaining(['cut-2026-12', 'quarter-2026-4', 'year-2026', 'campaign-k1']))
    expect(lastClosedMonth(today).id).toBe('month-2026-10')
  })
})

describe('The line of place and date', () => {
  it.each([
    ['2026-02-05', 'Cà Mau, ngày 05 tháng 02 năm 2026'],
    ['2026-03-05', 'Cà Mau, ngày 05 tháng 3 năm 2026'],
    ['2026-12-31', 'Cà Mau, ngày 31 tháng 12 năm 2026'],
  ])('of %s is "%s"', (day, line) => {
    expect(placeAndDate('Cà Mau', Day.parse(day))).toBe(line)
  })
})

describe('The figures of a report', () => {
  it('tell only of indicators that are declared', () => {
    const declared = declaredIndicators.map(({ code }) => code)
    const told = [...sections.flatMap(({ headlines }) => headlines.map(({ code }) => code))]
    expect(declared).toEqual(expect.arrayContaining(told))
    expect(declared).toEqual(expect.arrayContaining(communeTables.flatMap(({ codes }) => codes)))
  })

  it('say numbers in words, and what has changed', () => {
    const figures = figuresOf({
      register: [{ teams_total: 1_797, communes_coverage_share: [60, 64] }, { teams_total: 1_785 }],
      [visits]: [
        { households_guided: 70_602, households_guided_share: [70_602, 133_200], households_visited: 500 },
        { households_guided: 71_851, households_guided_share: [69_000, 133_200], households_visited: 500 },
      ],
    })
    expect(itemsOf(figures)).toEqual(
      expect.arrayContaining([
        '- Số Tổ công nghệ số cộng đồng: 1.797 (một nghìn bảy trăm chín mươi bảy) tổ, tăng 12 tổ so với tháng 10 năm 2026.',
        '- Tỷ lệ xã, phường có tổ: 93,8% (60/64).',
        '- Số hộ được hướng dẫn: 70.600 (bảy mươi nghìn sáu trăm) hộ, giảm 1.250 hộ so với tháng 10 năm 2026.',
        '- Tỷ lệ hộ được hướng dẫn: 53% (70.600/133.200), tăng 1,2 điểm phần trăm so với tháng 10 năm 2026.',
        '- Số hộ được đến thăm: 500 hộ, không thay đổi so với tháng 10 năm 2026.',
      ]),
    )
  })

  it('take a mean as it is shown, so that what has changed is the difference that a reader sees', () => {
    const mean = { code: 'm', label: { vi: '' }, unit: { vi: '' }, over: 'visits', basis: 'both' } as const
    for (const [sum, n] of [
      [41, 40],
      [51, 40],
      [169, 40],
    ] as const) {
      const value = { value: sum / n, denominator: n }
      const shown = cellText(mean as never, value as never).replace(',', '.')
      expect(shownValue(mean as never, value as never)).toBe(Number(shown))
    }
  })

  it('hold a campaign against its targets', () => {
    const at = findPeriod(PeriodId.parse('campaign-k1'), custom)
    if (at === undefined) throw new Error('no campaign')
    const now = aPeriodSummary({ survey: visits, period: at.period, all: { households_guided: 70_602 } })
    const figures = reportFigures({ at, sources: [sourceOf(now)], targets: campaign.targets })
    expect(itemsOf(figures)).toContain(
      '- Số hộ được hướng dẫn: 70.600 (bảy mươi nghìn sáu trăm) hộ, đạt 94,1% chỉ tiêu đề ra (75.000 hộ).',
    )
    expect(rowOf(figures, 'Số hộ được hướng dẫn')?.slice(3)).toEqual(['70.600', '75.000', '94,1', '(1)'])
  })

  it('never tell a small count, in the text or by commune', () => {
    const values: Values = { households_guided: 7, households_visited: 1_234, households_epayment_account: 9 }
    const now = aPeriodSummary({
      survey: visits,
      period: november,
      all: values,
      communes: { 'Đất Mũi': values },
    })
    const figures = reportFigures({ at: { period: november }, sources: [sourceOf(now)] })
    const [table] = figures.communes
    expect(table?.rows[0]?.cells.slice(0, 4)).toEqual(['1', 'Đất Mũi', '1.235', '*'])
    expect(rowOf(figures, 'Số hộ được hướng dẫn')?.[3]).toBe('*')
    expect(itemsOf(figures).join()).toMatch(/Không nêu vì số nhỏ hoặc chưa có: .*số hộ được hướng dẫn;/)
  })

  it('leave what nobody has counted missing, and say from where', () => {
    const now = aPeriodSummary({ survey: 'register', period: november, all: { teams_total: 5 } })
    const figures = reportFigures({
      at: { period: november },
      before: { period: october },
      sources: [sourceOf(now), { survey: SurveyId.parse(visits), title: { vi: 'Phiếu hộ' } }],
    })
    expect(rowOf(figures, 'Số thành viên tổ')?.[3]).toBe('—')
    expect(figures.notes).toEqual([
      'Chưa có số liệu của kỳ này từ: Phiếu hộ.',
      'Chưa có số liệu của tháng 10 năm 2026 để so sánh.',
    ])
    expect(figures.sections[0]?.lead).toBe(
      'Số liệu tính đến hết ngày 30/11/2026, theo Danh mục và số liệu ngoài:',
    )
  })

  it('say until when they count where the period was not over', () => {
    const asOf = Date.parse('2026-11-22T10:43:00Z')
    const now = aPeriodSummary({ survey: 'register', period: november, asOf, all: { teams_total: 5 } })
    const figures = reportFigures({ at: { period: november }, sources: [sourceOf(now)] })
    expect(figures.sections[0]?.lead).toContain('tính đến 17 giờ 43 ngày 22/11/2026')
    expect(figures.notes).toEqual(['Kỳ báo cáo chưa kết thúc khi tính số liệu.'])
  })

  it('add up what several surveys tell, and not where a part is missing or hidden', () => {
    const parts = { people_guided_turns: 1_000 }
    const reports = { session_attendance: 200, people_helped_at_desk: 100 }
    const turns = (of: Values) =>
      rowOf(figuresOf({ [visits]: [parts], team_monthly_report: [of] }), 'Số lượt người được hướng dẫn')?.[3]
    expect(turns(reports)).toBe('1.300')
    expect(turns({ ...reports, people_helped_at_desk: 3 })).toBe('*')
    expect(rowOf(figuresOf({ [visits]: [parts] }), 'Số lượt người được hướng dẫn')?.[3]).toBe('1.000')
  })

  it('list communes in Vietnamese order, with the province below', () => {
    const communes = {
      'Đất Mũi': { teams_total: 3 },
      'Ấp Mới': { teams_total: 2 },
      'Cái Nước': { teams_total: 4 },
    }
    const now = aPeriodSummary({ survey: 'register', period: november, all: { teams_total: 9 }, communes })
    const figures = reportFigures({ at: { period: november }, sources: [sourceOf(now)] })
    expect(figures.communes[0]?.rows.map(({ cells }) => cells.slice(1, 3))).toEqual([
      ['Ấp Mới', '2'],
      ['Cái Nước', '4'],
      ['Đất Mũi', '3'],
      ['Tổng cộng', '9'],
    ])
  })
})

describe('The words of a report', () => {
  const occasion = occasionIn(november)

  it('are put in the order of the decree', () => {
    const texts = { ...firstTexts(occasion), tasks: 'Một.\nHai.', recipients: '- Bộ KH&CN;\n\nLưu: VT.' }
    const report = composeReport(ReportTexts.parse(texts), figuresOf({}))
    expect(report.header).toMatchObject({
      agencyAbove: 'ỦY BAN NHÂN DÂN TỈNH CÀ MAU',
      agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      number: 'Số:       /BC-SKHCN',
      placeAndDate: 'Cà Mau, ngày 01 tháng 12 năm 2026',
    })
    expect(report.closing.recipients).toEqual(['- Bộ KH&CN;', '- Lưu: VT.'])
    const said = report.body.map((block) => (block.kind === 'table' ? 'table' : block.text))
    const parts = said.filter((text) => /^[IV]+\. /.test(text))
    expect(parts).toEqual([
      'I. KẾT QUẢ THỰC HIỆN',
      'II. KHÓ KHĂN, VƯỚNG MẮC',
      'III. NHIỆM VỤ, GIẢI PHÁP KỲ TỚI',
      'IV. KIẾN NGHỊ',
    ])
    const tasks = said.indexOf('III. NHIỆM VỤ, GIẢI PHÁP KỲ TỚI')
    expect(said.slice(tasks + 1, tasks + 3)).toEqual(['Một.', 'Hai.'])
  })

  it('name the new period and the one after it when they are used again, the two at once', () => {
    const old = {
      ...firstTexts(occasionIn(october)),
      tasks: 'Trong tháng 11 năm 2026 làm tiếp việc của tháng 10 năm 2026.',
      number: '12',
    }
    const from = { at: { period: october }, next: { period: november } }
    const texts = carriedOver(old, from, occasion)
    expect(texts.tasks).toBe('Trong tháng 12 năm 2026 làm tiếp việc của tháng 11 năm 2026.')
    expect(texts).toMatchObject({ number: '', day: '2026-12-01', subject: firstTexts(occasion).subject })
    expect(texts.opening).toBe(firstTexts(occasion).opening)
  })

  it('are kept in NFC, each line a paragraph, without what cannot be printed', () => {
    const texts = { ...firstTexts(occasion), tasks: `  Ho\u0300a\u0000\r\n\r\n\n hai\t3 `, place: 'Cà\nMau' }
    expect(ReportTexts.parse(texts)).toMatchObject({ tasks: 'Hòa\nhai 3', place: 'Cà Mau' })
  })
})

/** Of November and, where there is a second, October. */
function figuresOf(values: Record<string, readonly [Values, Values?]>): ReportFigures {
  const sources = Object.entries(values).map(([survey, [now, before]]) =>
    sourceOf(
      aPeriodSummary({ survey, period: november, all: now }),
      before === undefined ? undefined : aPeriodSummary({ survey, period: october, all: before }),
    ),
  )
  return reportFigures({ at: { period: november }, before: { period: october }, sources })
}

function sourceOf(now: PeriodSummary, before?: PeriodSummary): FiguresOf['sources'][number] {
  const { survey, title } = now
  return { survey, title, now, ...(before === undefined ? {} : { before }) }
}

function itemsOf({ sections: told }: ReportFigures): string[] {
  return told.flatMap(({ items }) => items)
}

function rowOf({ table }: ReportFigures, label: string): string[] | undefined {
  return table?.rows.find(({ cells }) => cells[1] === label)?.cells
}

function occasionIn(period: typeof november): Occasion {
  const next = periodAfter(period, 14)
  return {
    province: { name: 'Cà Mau', type: 'tinh' },
    teams: 'Tổ công nghệ số cộng đồng',
    at: { period },
    ...(next === undefined ? {} : { next: { period: next } }),
    today: Day.parse('2026-12-01'),
  }
}
