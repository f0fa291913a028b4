import { basisOf } from '../../../shared/results/names.ts'
import type { ProvinceSummary } from '../../../shared/results/summary.ts'
import { figure, note, text } from '../xlsx/cells.ts'
import type { Workbook } from '../xlsx/workbook.ts'
import { subtitleOf } from './heading.ts'
import { type Figures, figureCells } from './indicator-sheets.ts'
import { writeTable } from './table.ts'

/** The whole province's indicators, each with what it was made of; split ones with their parts below. */
export async function writeIndicators(
  book: Workbook,
  {
    legend,
    all,
    areaName,
    asOf,
  }: Pick<Figures, 'legend' | 'all'> & Pick<ProvinceSummary, 'areaName' | 'asOf'>,
): Promise<void> {
  await writeTable(book, {
    name: 'Chỉ tiêu',
    title: 'CHỈ TIÊU TOÀN TỈNH',
    subtitle: subtitleOf({ areaName, asOf }),
    columns: [
      { head: 'Mã chỉ tiêu', width: 42 },
      { head: 'Chỉ tiêu', width: 58 },
      { head: 'Đơn vị', width: 10 },
      { head: 'Cách tính', width: 48 },
      { head: 'Giá trị', width: 12 },
      { head: 'Tử số', width: 12 },
      { head: 'Mẫu số', width: 12 },
      { head: 'Số quan sát', width: 12 },
    ],
    rows: legend.indicators.flatMap((indicator) => {
      const found = all.indicators[indicator.code]
      const about = [text(indicator.unit.vi), note(basisOf(indicator).vi)]
      const whole = [text(indicator.code), note(indicator.label.vi), ...about, ...figureCells(found)]
      const options = legend.questions.find(({ code }) => code === indicator.by)?.options ?? []
      const split = options.flatMap(({ code, label }) => {
        const chosen = found?.options?.[code]
        if (chosen === undefined) return []
        const name = note(`${indicator.label.vi}: ${label.vi}`)
        return [[text(`${indicator.code}/${code}`), name, ...about, figure(chosen)]]
      })
      return [whole, ...split]
    }),
  })
}
