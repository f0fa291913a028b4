import type { CanvasElement } from 'pdfmake/interfaces'
import type { PaperSize } from '../../../shared/api/posters.ts'
import { a4, mm } from '../print/paper.ts'
import { cut } from '../print/pdf.ts'

/** How posters of one size fill a sheet of A4: two of A5 stand upright beside each other, so it lies on its side. */
export type Sheet = {
  width: number
  height: number
  columns: number
  rows: number
  /** A poster's length to that of one on A4: the same drawing serves all sizes. */
  scale: number
}

export const sheets: Record<PaperSize, Sheet> = {
  A4: { ...a4, columns: 1, rows: 1, scale: 1 },
  A5: { width: a4.height, height: a4.width, columns: 2, rows: 1, scale: Math.SQRT1_2 },
  A6: { ...a4, columns: 2, rows: 2, scale: 0.5 },
}

/** On which sheet a poster stands, and where its top left corner is there, in points. */
export function placeOn({ width, height, columns, rows }: Sheet, index: number) {
  const place = index % (columns * rows)
  return {
    sheet: Math.floor(index / (columns * rows)),
    x: ((place % columns) * width) / columns,
    y: (Math.floor(place / columns) * height) / rows,
  }
}

/** Where to cut a sheet, up to where printers leave its edge white. */
export function cutsOf({ width, height, columns, rows }: Sheet): CanvasElement[] {
  return [
    ...between(columns, width).map((x) => cut({ x1: x, x2: x, y1: EDGE, y2: height - EDGE })),
    ...between(rows, height).map((y) => cut({ y1: y, y2: y, x1: EDGE, x2: width - EDGE })),
  ]
}

const EDGE = mm(6)

function between(parts: number, length: number): number[] {
  return Array.from({ length: parts - 1 }, (_, part) => ((part + 1) * length) / parts)
}
