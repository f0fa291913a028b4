import type { QrCode } from './code.ts'

/** The eight masks of ISO/IEC 18004 (7.8.2): 1 where the module at (x, y) is turned round. */
export const masks: readonly ((x: number, y: number) => number)[] = [
  (x, y) => Number((x + y) % 2 === 0),
  (_, y) => Number(y % 2 === 0),
  (x) => Number(x % 3 === 0),
  (x, y) => Number((x + y) % 3 === 0),
  (x, y) => Number((Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0),
  (x, y) => Number(((x * y) % 2) + ((x * y) % 3) === 0),
  (x, y) => Number((((x * y) % 2) + ((x * y) % 3)) % 2 === 0),
  (x, y) => Number((((x + y) % 2) + ((x * y) % 3)) % 2 === 0),
]

/** How hard a code is to read (7.8.3): long runs, blocks, what looks like a finder, too much of one colour. */
export function penaltyOf(code: QrCode): number {
  const rows = code.map((row) => row.join(''))
  const columns = rows.map((_, x) => code.map((row) => row[x]).join(''))
  const lines = [...rows, ...columns]
  return sum(lines.map(ofRuns)) + sum(lines.map(ofFinders)) + ofBlocks(code) + ofBalance(rows)
}

function ofRuns(line: string): number {
  return sum((line.match(/0{5,}|1{5,}/g) ?? []).map((run) => run.length - 2))
}

function ofFinders(line: string): number {
  let found = 0
  for (const finder of ['10111010000', '00001011101']) {
    for (let at = line.indexOf(finder); at >= 0; at = line.indexOf(finder, at + 1)) found += 1
  }
  return 40 * found
}

function ofBlocks(code: QrCode): number {
  let blocks = 0
  for (const [y, row] of code.entries()) {
    const next = code[y + 1]
    for (let x = 1; next !== undefined && x < row.length; x += 1) {
      if (row[x] === row[x - 1] && row[x] === next[x] && row[x] === next[x - 1]) blocks += 1
    }
  }
  return 3 * blocks
}

function ofBalance(rows: readonly string[]): number {
  const dark = sum(rows.map((row) => row.replaceAll('0', '').length))
  return 10 * Math.floor(20 * Math.abs(dark / rows.length ** 2 - 0.5))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
