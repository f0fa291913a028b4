import type { Sheet } from '../../../shared/register/import/sheet.ts'
import { damaged, edge } from '../bounds.ts'
import type { Grid } from '../grid.ts'
import type { Issues } from '../issues.ts'
import { columnLetters, getPlace, type Place } from '../place.ts'
import { type Book, getCell } from './cell.ts'
import { openMerges } from './merges.ts'
import { isTextRun } from './text-run.ts'
import { type Attributes, readXml } from './xml.ts'

export type Worksheet = { name: string; part: string; xml: Iterable<string> }

/**
 * One worksheet's rows into `grid`; formulas, errors and merges into `issues`. Rows and cells may come in any order, but
 * one that names no place of a spreadsheet, or a place twice, is refused. Throws `unreadable-spreadsheet`, `too-large`.
 */
export function readWorksheet(sheet: Worksheet, book: Book, grid: Grid, issues: Issues): Sheet {
  const merges = openMerges(sheet.name)
  const at: Place = { row: 0, column: 0 }
  let raw = { type: 'n', style: '', value: '', formula: false }

  const take = () => {
    const place = { ...at }
    const where = { sheet: sheet.name, row: at.row, column: columnLetters(at.column) }
    const said = `Sheet “${sheet.name}”, cell ${where.column}${at.row}`
    if (!raw.formula && raw.value === '') return
    if (raw.type === 'e' || raw.formula) {
      const cached = getCell({ ...raw, type: raw.type === 'e' ? 'str' : raw.type }, book, said)
      const value = cached === undefined ? {} : { value: cached.text }
      issues.add({ code: raw.formula ? 'formula' : 'error-value', ...where, ...value })
      grid.put(place, undefined)
      return
    }
    const cell = getCell(raw, book, said)
    if (cell !== undefined) grid.put(place, cell)
  }

  readXml(sheet.part, sheet.xml, {
    open(name, parent, attributes) {
      if (parent === '' && name !== 'worksheet') throw damaged(`Sheet “${sheet.name}” is no worksheet.`)
      if (name === 'row' && parent === 'sheetData') {
        at.row = rowOf(attributes, at.row, sheet.name)
        at.column = 0
      }
      if (name === 'c' && parent === 'row') {
        at.column = columnOf(attributes, at, sheet.name)
        raw = { type: attributes.t ?? 'n', style: attributes.s ?? '', value: '', formula: false }
      }
      if (name === 'f' && parent === 'c') raw.formula = true
      if (name === 'mergeCell' && parent === 'mergeCells') merges.add(attributes.ref ?? '')
    },
    text(piece, name, parent) {
      if ((name === 'v' && parent === 'c') || isTextRun(name, parent)) raw.value += piece
    },
    close(name, parent) {
      if (name === 'c' && parent === 'row') take()
    },
  })
  merges.report(grid.extent, issues)
  return grid.close()
}

// Without a number of its own, a row follows the one before; a cell likewise.
function rowOf({ r }: Attributes, last: number, sheet: string): number {
  const row = r === undefined ? last + 1 : /^[1-9]\d{0,6}$/.test(r) ? Number(r) : 0
  if (row < 1 || row > edge.rows) throw damaged(`Sheet “${sheet}” has a row numbered ${shown(r ?? row)}.`)
  return row
}

function columnOf({ r }: Attributes, last: Place, sheet: string): number {
  const place = r === undefined ? { row: last.row, column: last.column + 1 } : getPlace(r)
  if (place === undefined || place.row !== last.row || place.column > edge.columns) {
    throw damaged(`Sheet “${sheet}”, row ${last.row} has a cell named ${shown(r ?? '')}.`)
  }
  return place.column
}

function shown(value: string | number): string {
  return JSON.stringify(value).slice(0, 40)
}
