import {
  BorderStyle,
  type Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'

/** Two blocks beside each other, as the header and the closing of a paper have them; widths in twips. */
export function besideEachOther(
  left: { width: number; children: Paragraph[] },
  right: { width: number; children: Paragraph[] },
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: left.width + right.width, type: WidthType.DXA },
    columnWidths: [left.width, right.width],
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          ({ width, children }) =>
            new TableCell({ width: { size: width, type: WidthType.DXA }, borders: NONE, children }),
        ),
      }),
    ],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NONE = { top: none, bottom: none, left: none, right: none }
