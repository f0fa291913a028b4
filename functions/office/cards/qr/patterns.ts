import { type Modules, set } from './modules.ts'

/** Where alignment patterns cross, by version; the first has none. */
const alignments: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
]

/** Draws all that does not depend on the text, and reserves the places of the format. */
export function drawPatterns(modules: Modules, version: number): void {
  const side = modules.length
  for (let place = 0; place < side; place += 1) {
    set(modules, 6, place, (place + 1) % 2)
    set(modules, place, 6, (place + 1) % 2)
  }
  for (const [x, y] of [
    [3, 3],
    [side - 4, 3],
    [3, side - 4],
  ] as const) {
    drawRings(modules, x, y, [1, 1, 0, 1, 0])
  }
  const crossings = alignments[version - 1] ?? []
  const last = crossings.at(-1)
  for (const x of crossings) {
    for (const y of crossings) {
      const isFinder = (x === 6 && (y === 6 || y === last)) || (x === last && y === 6)
      if (!isFinder) drawRings(modules, x, y, [1, 0, 1])
    }
  }
  drawFormat(modules, 0)
  if (version >= 7) drawVersion(modules, version)
}

/** Says which mask was taken, twice (ISO/IEC 18004, 7.9): level M is 00. */
export function drawFormat(modules: Modules, mask: number): void {
  const side = modules.length
  const bits = ((mask << 10) | remainderOf(mask, 10, 0x537)) ^ 0x5412
  for (let place = 0; place < 15; place += 1) {
    const bit = (bits >> place) & 1
    // Around the upper left finder, past the timing patterns; then below the right and beside the lower one.
    if (place < 8) set(modules, 8, place < 6 ? place : place + 1, bit)
    else set(modules, place === 8 ? 7 : 14 - place, 8, bit)
    if (place < 8) set(modules, side - 1 - place, 8, bit)
    else set(modules, 8, side - 15 + place, bit)
  }
  set(modules, 8, side - 8, 1)
}

function drawVersion(modules: Modules, version: number): void {
  const bits = (version << 12) | remainderOf(version, 12, 0x1f25)
  for (let place = 0; place < 18; place += 1) {
    const [a, b] = [modules.length - 11 + (place % 3), Math.floor(place / 3)]
    set(modules, a, b, (bits >> place) & 1)
    set(modules, b, a, (bits >> place) & 1)
  }
}

/** Square rings around a middle, from the inside. */
function drawRings(modules: Modules, x: number, y: number, rings: readonly number[]): void {
  const reach = rings.length - 1
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      set(modules, x + dx, y + dy, rings[Math.max(Math.abs(dx), Math.abs(dy))] ?? 0)
    }
  }
}

/** The check bits of a BCH code. */
function remainderOf(value: number, bits: number, polynomial: number): number {
  let rest = value
  for (let step = 0; step < bits; step += 1) rest = (rest << 1) ^ ((rest >> (bits - 1)) * polynomial)
  return rest
}
