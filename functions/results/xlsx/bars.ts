import { cellName } from './cell-name.ts'

/** Bars behind the numbers of one column, from a row to a row; a full one means `max`, or the greatest where none is given. */
export type Bar = { column: number; from: number; to: number; max?: number }

const COLOUR = 'FF9DC3E6'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const FORMULAS = 'http://schemas.microsoft.com/office/excel/2006/main'

/** What every program since 2007 draws: from 0, so that twice the number is twice the bar. */
export function plainBarsXml(bars: readonly Bar[]): string {
  return bars
    .map((bar, at) => {
      const { max } = bar
      const end = max === undefined ? '<cfvo type="max"/>' : `<cfvo type="num" val="${max}"/>`
      return [
        `<conditionalFormatting sqref="${areaOf(bar)}"><cfRule type="dataBar" priority="${at + 1}">`,
        `<dataBar><cfvo type="num" val="0"/>${end}<color rgb="${COLOUR}"/></dataBar>`,
        `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${idOf(at)}</x14:id></ext></extLst>`,
        '</cfRule></conditionalFormatting>',
      ].join('')
    })
    .join('')
}

/** The same with what the first form cannot say: no gradient, and a bar of no length for 0. It ends a worksheet. */
export function barsXml(bars: readonly Bar[]): string {
  if (bars.length === 0) return ''
  const list = bars.map((bar, at) => {
    const { max } = bar
    const end =
      max === undefined ? '<x14:cfvo type="max"/>' : `<x14:cfvo type="num"><xm:f>${max}</xm:f></x14:cfvo>`
    return [
      `<x14:conditionalFormatting xmlns:xm="${FORMULAS}"><x14:cfRule type="dataBar" id="${idOf(at)}">`,
      '<x14:dataBar minLength="0" maxLength="100" gradient="0">',
      `<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>${end}`,
      `<x14:negativeFillColor rgb="${COLOUR}"/><x14:axisColor rgb="FF8FA3B8"/></x14:dataBar></x14:cfRule>`,
      `<xm:sqref>${areaOf(bar)}</xm:sqref></x14:conditionalFormatting>`,
    ].join('')
  })
  return [
    `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">`,
    `<x14:conditionalFormattings>${list.join('')}</x14:conditionalFormattings></ext></extLst>`,
  ].join('')
}

function areaOf({ column, from, to }: Bar): string {
  return `${cellName(column, from)}:${cellName(column, to)}`
}

function idOf(at: number): string {
  return `{7A6E0000-0000-4000-8000-${String(at + 1).padStart(12, '0')}}`
}
