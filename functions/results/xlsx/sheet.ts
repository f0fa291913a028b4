import { type Bar, barsXml, plainBarsXml } from './bars.ts'
import { cellName } from './cell-name.ts'
import { type Cell, formats } from './cells.ts'
import { escapeCell } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** How a sheet looks. Widths are in characters. */
export type SheetLayout = {
  name: string
  widths: number[]
  /** Rows and columns that stay in sight. */
  frozen?: { rows: number; columns: number }
  /** The row (from 1) whose cells get filter buttons. */
  filterRow?: number
  landscape?: boolean
}

export type Sheet = {
  row(cells: readonly Cell[]): Promise<void>
  /** One cell over the whole width, as high as its text needs. */
  wide(cell: Cell): Promise<void>
  /** Draws bars behind the numbers of a column, from a row to a row. */
  bars(bar: Bar): void
  /** The filter ends with the row that was written last; what follows is another table. */
  endFilter(): void
  readonly rows: number
}

/** What the workbook must still say of a sheet that has been written. */
export type SheetExtent = { name: string; rows: number; columns: number; filter?: Rows; layout: SheetLayout }

/** From a row to a row, from 1, both included. */
type Rows = { from: number; to: number }

// Excel's own limit, and less than the 4 GiB that an entry of our archives may have.
const MAX_ROWS = 1_048_576
const MAX_BYTES = 3 * 1024 ** 3
const PIECE = 16 * 1024

/** One worksheet, row by row into its entry; only the rows of the last piece are in memory. */
export async function openSheet(entry: ZipEntry, layout: SheetLayout) {
  let piece = opening(layout)
  let rows = 0
  let columns = layout.widths.length
  let filterTo: number | undefined
  const bars: Bar[] = []
  const merged: string[] = []

  const add = async (xml: string) => {
    piece += xml
    if (piece.length < PIECE) return
    const full = piece
    piece = ''
    await entry.write(full)
  }

  return {
    get rows() {
      return rows
    },
    /** True when the next row belongs on another sheet. */
    get full() {
      return rows >= MAX_ROWS || entry.bytes >= MAX_BYTES
    },
    async row(cells: readonly Cell[]): Promise<void> {
      rows += 1
      columns = Math.max(columns, cells.length)
      await add(rowXml(rows, cells, linesOf(cells, layout.widths)))
    },
    async wide(cell: Cell): Promise<void> {
      rows += 1
      const { widths } = layout
      if (widths.length > 1) merged.push(`A${rows}:${cellName(widths.length, rows)}`)
      await add(rowXml(rows, [cell], linesOf([cell], [widths.reduce((sum, width) => sum + width, 0)])))
    },
    bars(bar: Bar): void {
      if (bar.to >= bar.from) bars.push(bar)
    },
    endFilter(): void {
      filterTo = rows
    },
    async close(): Promise<SheetExtent> {
      const { filterRow: from } = layout
      const filter = from === undefined ? {} : { filter: { from, to: Math.max(filterTo ?? rows, from) } }
      const extent = { name: layout.name, rows, columns, ...filter, layout }
      await entry.write(piece + closing(extent, merged, bars))
      await entry.end()
      return extent
    },
  }
}

const styleOf = Object.fromEntries(formats.map((format, at) => [format, at]))

const LINE = 15.75 // points that a line of 12-point text needs

function rowXml(row: number, cells: readonly Cell[], lines: number): string {
  let xml = lines === 1 ? `<row r="${row}">` : `<row r="${row}" ht="${lines * LINE}" customHeight="1">`
  for (const [at, cell] of cells.entries()) {
    if (cell === undefined) continue
    const start = `<c r="${cellName(at + 1, row)}" s="${styleOf[cell.format]}"`
    xml +=
      typeof cell.value === 'number'
        ? `${start}><v>${cell.value}</v></c>`
        : `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCell(cell.value)}</t></is></c>`
  }
  return `${xml}</row>`
}

// Not every program makes a row as high as its wrapped text, so its lines are counted here, by a wide letter.
function linesOf(cells: readonly Cell[], widths: readonly number[]): number {
  let most = 1
  for (const [at, cell] of cells.entries()) {
    if (cell === undefined || typeof cell.value === 'number' || !wrapped.has(cell.format)) continue
    const room = Math.max(1, (widths[at] ?? 10) / 1.15)
    most = Math.max(most, Math.ceil(cell.value.length / room))
  }
  return Math.min(most, MAX_LINES)
}

const wrapped: ReadonlySet<string> = new Set(['head', 'note', 'strong', 'title', 'remark'])
const MAX_LINES = 25 // a row is at most 409 points high

function opening({ widths, frozen }: SheetLayout): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${frozen === undefined ? '' : pane(frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
  ].join('')
}

function pane({ rows, columns }: { rows: number; columns: number }): string {
  const x = columns > 0 ? ` xSplit="${columns}"` : ''
  const y = rows > 0 ? ` ySplit="${rows}"` : ''
  const where = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight'
  return `<pane${x}${y} topLeftCell="${cellName(columns + 1, rows + 1)}" activePane="${where}" state="frozen"/>`
}

// A4, as wide as the paper; margins of Nghị định 30/2020/NĐ-CP, Phụ lục I (20, 30, 15 mm), the page's number
// above the text from the second page on.
function closing(
  { columns, filter, layout }: SheetExtent,
  merged: readonly string[],
  bars: readonly Bar[],
): string {
  const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`)
  return [
    '</sheetData>',
    filter === undefined ? '' : `<autoFilter ref="A${filter.from}:${cellName(columns, filter.to)}"/>`,
    cells.length === 0 ? '' : `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`,
    plainBarsXml(bars),
    '<pageMargins left="1.18" right="0.59" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>',
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${layout.landscape ? 'landscape' : 'portrait'}"/>`,
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>',
    `${barsXml(bars)}</worksheet>`,
  ].join('')
}
