import type { Cell, Sheet } from '../../../../shared/register/import/sheet.ts'

/** A sheet "Địa bàn" with these rows; what is empty is absent, and a row of nothing is left out. */
export function aSheet(rows: readonly (readonly (string | Cell)[])[]): Sheet {
  return {
    name: 'Địa bàn',
    rows: rows.flatMap((row, n) => {
      const cells = row.flatMap((cell, at): [string, Cell][] =>
        cell === '' ? [] : [[letter(at), typeof cell === 'string' ? { kind: 'text', text: cell } : cell]],
      )
      return cells.length === 0 ? [] : [{ number: n + 1, cells: new Map(cells) }]
    }),
  }
}

const letter = (at: number) => String.fromCharCode(65 + at)
