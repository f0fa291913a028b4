import type { Period } from '../../../shared/periods.ts'
import { basisOf } from '../../../shared/results/names.ts'
import type { Legend } from '../../../shared/results/summary.ts'
import * as cells from '../xlsx/cells.ts'
import type { Sheet } from '../xlsx/sheet.ts'
import { codeOf } from './heading.ts'
import { periodName } from './period-names.ts'
import { numberedName, type PlannedSheet } from './plan.ts'

type Indicator = Legend['indicators'][number]

/** What one indicator says of one place or period: exact, or what of it may leave the office. */
export type Figure = {
  value?: number
  numerator?: number
  denominator?: number
  n?: number
  options?: Readonly<Record<string, number>>
}

/** The figures of a province and its places, exact or protected, as these sheets need them. */
export type Figures = {
  area: string
  areaName: string
  legend: Legend
  all: { indicators: Readonly<Record<string, Figure>> }
  communes: readonly { id: string; name: string; group: { indicators: Readonly<Record<string, Figure>> } }[]
  periods?: readonly { period: Period; indicators: Readonly<Record<string, Figure>> }[]
}

/** A sheet for each indicator: the province and its communes, and below them the months. */
export function indicatorSheets(figures: Figures, subtitle: string): PlannedSheet[] {
  return figures.legend.indicators.map((indicator, at) => {
    const name = numberedName('CT', at, indicator.label.vi)
    return {
      name,
      holds: `${indicator.label.vi} (${indicator.unit.vi}): toàn tỉnh, từng xã và từng tháng`,
      write: (book) => {
        const options = optionsOf(figures, indicator)
        const layout = {
          name,
          widths: [13, 30, 14, 14, 14, 16, ...options.map(() => 16)],
          frozen: { rows: 3, columns: 2 },
          filterRow: 3,
          landscape: true,
        }
        return book.sheet(layout, (sheet) => writeIndicator(sheet, figures, { indicator, options, subtitle }))
      },
    }
  })
}

type Subject = { indicator: Indicator; options: { code: string; label: string }[]; subtitle: string }

async function writeIndicator(sheet: Sheet, figures: Figures, subject: Subject): Promise<void> {
  const { indicator, options, subtitle } = subject
  const { code, label, unit } = indicator
  await sheet.wide(cells.title(label.vi))
  await sheet.wide(
    cells.remark(
      `${subtitle} Đơn vị: ${unit.vi}. Cách tính: ${basisOf(indicator).vi}. Mã chỉ tiêu: ${code}.`,
    ),
  )
  const heads = ['Giá trị', 'Tử số', 'Mẫu số', 'Số quan sát', ...options.map((option) => option.label)]
  await sheet.row(['Mã', 'Địa bàn', ...heads].map(cells.head))
  const whole = [cells.text(codeOf(figures.area)), cells.strong(figures.areaName)]
  await sheet.row([...whole, ...figureCells(figures.all.indicators[code], options)])
  const from = sheet.rows + 1
  for (const { id, name, group } of figures.communes) {
    const place = [cells.text(codeOf(id)), cells.text(name)]
    await sheet.row([...place, ...figureCells(group.indicators[code], options)])
  }
  sheet.endFilter()
  const full = indicator.percent ? { max: 100 } : {}
  sheet.bars({ column: 3, from, to: sheet.rows, ...full })
  await writeMonths(sheet, figures, { ...subject, heads, full })
}

async function writeMonths(
  sheet: Sheet,
  { periods = [] }: Figures,
  { indicator, options, heads, full }: Subject & { heads: string[]; full: { max?: number } },
): Promise<void> {
  const months = periods.filter(({ period }) => period.kind === 'month')
  if (months.length === 0) return
  await sheet.row([])
  await sheet.wide(cells.strong(`Theo tháng, ${countsName(indicator)}`))
  await sheet.row(['Đến ngày', 'Tháng', ...heads].map(cells.head))
  const from = sheet.rows + 1
  for (const { period, indicators } of months) {
    const name = [cells.day(period.to), cells.text(periodName(period))]
    await sheet.row([...name, ...figureCells(indicators[indicator.code], options)])
  }
  sheet.bars({ column: 3, from, to: sheet.rows, ...full })
}

function countsName({ counts }: Indicator): string {
  return counts === 'within' ? 'tính trong tháng' : 'tính đến hết ngày cuối tháng'
}

/** A value and what it was made of; a dash where there is none. */
export function figureCells(
  found: Figure | undefined,
  options: readonly { code: string }[] = [],
): cells.Cell[] {
  return [
    orDash(found?.value),
    orDash(found?.numerator),
    orDash(found?.denominator),
    orDash(found?.n),
    ...options.map(({ code }) => orDash(found?.options?.[code])),
  ]
}

function orDash(value: number | undefined): cells.Cell {
  return value === undefined ? cells.dash : cells.figure(value)
}

// Those that somebody chose: an indicator counts only some options of its question.
function optionsOf({ legend, all, communes }: Figures, { code, by }: Indicator): Subject['options'] {
  const chosen = new Set(
    [all, ...communes.map(({ group }) => group)].flatMap(({ indicators }) =>
      Object.entries(indicators[code]?.options ?? {}).flatMap(([option, n]) => (n > 0 ? [option] : [])),
    ),
  )
  const known = legend.questions.find((question) => question.code === by)?.options ?? []
  return known.flatMap((option) =>
    chosen.has(option.code) ? [{ code: option.code, label: option.label.vi }] : [],
  )
}
