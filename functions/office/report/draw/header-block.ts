import type { Table } from 'docx'
import type { ReportDocument } from '../../../../shared/report/document.ts'
import { centred, rule } from './lines.ts'
import { mm, size, textWidth } from './paper.ts'
import { besideEachOther } from './without-lines.ts'

const right = mm(91)
const left = textWidth.upright - right
/** As long as the motto above it, which is always the same. */
const MOTTO_RULE = mm(58)

/** Who writes and its number on the left, the nation, its motto, place and date on the right. */
export function headerBlock(header: ReportDocument['header']): Table {
  const tight = { spacing: { after: 0 } }
  return besideEachOther(
    {
      width: left,
      children: [
        centred(header.agencyAbove, { size: size.header }, tight),
        centred(header.agency, { size: size.header, bold: true }, tight),
        rule(mm(22), left),
        centred(header.number, { size: size.motto }, tight),
      ],
    },
    {
      width: right,
      children: [
        centred(header.nation, { size: size.header, bold: true }, tight),
        centred(header.motto, { size: size.motto, bold: true }, tight),
        rule(MOTTO_RULE, right),
        centred(header.placeAndDate, { size: size.motto, italics: true }, tight),
      ],
    },
  )
}
