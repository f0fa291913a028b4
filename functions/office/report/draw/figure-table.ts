import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { ReportTable } from '../../../../shared/report/document.ts'
import { run } from './lines.ts'
import { mm, size } from './paper.ts'

type Column = ReportTable['columns'][number]

/** A table whose head comes again on every page and whose rows are never broken; `width` in twips. */
export function figureTable({ columns, rows }: ReportTable, width: number): Table {
  const widths = widthsOf(columns, width)
  const aligned = columns.map(({ kind }) => alignments[kind])
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: mm(1), right: mm(1), top: mm(0.4), bottom: mm(0.4) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, index) =>
          cell(label, { width: widths[index], alignment: AlignmentType.CENTER, bold: true }),
        ),
      }),
      ...rows.map(
        ({ kind, cells }) =>
          new TableRow({
            cantSplit: true,
            children:
              kind === 'group'
                ? [cell(cells[0] ?? '', { span: columns.length, alignment: AlignmentType.LEFT, bold: true })]
                : cells.map((text, index) =>
                    cell(text, {
                      width: widths[index],
                      alignment: aligned[index] ?? AlignmentType.LEFT,
                      bold: kind === 'total',
                    }),
                  ),
          }),
      ),
    ],
  })
}

const alignments = {
  order: AlignmentType.CENTER,
  name: AlignmentType.LEFT,
  unit: AlignmentType.CENTER,
  number: AlignmentType.RIGHT,
} as const satisfies Record<Column['kind'], unknown>

/** Narrow columns get what they need, the others share the rest: a name twice as much as a number. */
function widthsOf(columns: readonly Column[], width: number): number[] {
  const fixed = { order: mm(15), unit: mm(21), name: 0, number: 0 }
  const parts = { order: 0, unit: 0, name: 2.2, number: 1 }
  const rest = width - columns.reduce((sum, { kind }) => sum + fixed[kind], 0)
  const shares = columns.reduce((sum, { kind }) => sum + parts[kind], 0)
  return columns.map(({ kind }) => Math.floor(fixed[kind] + (rest * parts[kind]) / shares))
}

function cell(
  text: string,
  look: {
    width?: number | undefined
    span?: number
    alignment: (typeof AlignmentType)[keyof typeof AlignmentType]
    bold: boolean
  },
): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(look.width === undefined ? {} : { width: { size: look.width, type: WidthType.DXA } }),
    ...(look.span === undefined ? {} : { columnSpan: look.span }),
    children: [
      new Paragraph({
        alignment: look.alignment,
        spacing: { before: 20, after: 20 },
        children: [run(text, { size: size.cell, bold: look.bold })],
      }),
    ],
  })
}
