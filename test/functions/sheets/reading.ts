import { expect } from 'vitest'
import { readSpreadsheet } from '../../../functions/sheets/read-spreadsheet.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Cell, Sheet } from '../../../shared/register/import/sheet.ts'

export async function read(bytes: Uint8Array, name = 'danh-sach.xlsx') {
  return await readSpreadsheet(bytes, name)
}

/** Each row as its number and its cells' texts by column; a date as its day, a number as a number. */
export function grid(sheet: Sheet | undefined): (Record<string, string | number> & { row: number })[] {
  return (sheet?.rows ?? []).map(({ number, cells }) => ({
    row: number,
    ...Object.fromEntries([...cells].map(([column, cell]) => [column, plain(cell)])),
  }))
}

function plain(cell: Cell): string | number {
  if (cell.kind === 'number') return cell.value
  return cell.kind === 'date' ? cell.day : cell.text
}

/** The one cell of a workbook whose first sheet has one. */
export async function onlyCell(bytes: Uint8Array): Promise<Cell | undefined> {
  const { sheets } = await read(bytes)
  const cells = sheets.flatMap(({ rows }) => rows).flatMap((row) => [...row.cells.values()])
  expect(cells.length).toBeLessThan(2)
  return cells[0]
}

/** The code and detail of the refusal. */
export async function refusal(bytes: Uint8Array, name?: string): Promise<string> {
  try {
    await read(bytes, name)
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.detail}`
    throw error
  }
  return 'read'
}
