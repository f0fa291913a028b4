/** The few counters that one response moves, and by how much: `amounts[i]` is added to slot `slots[i]`. */
export type Moves = { slots: number[]; amounts: number[] }

/** All the counters of a group, and the least and greatest answer to each number question. */
export type Counters = { counts: Float64Array; least: Float64Array; greatest: Float64Array }

export function noMoves(): Moves {
  return { slots: [], amounts: [] }
}

export function move(moves: Moves, slot: number, amount: number): void {
  moves.slots.push(slot)
  moves.amounts.push(amount)
}

/** Of two sets of moves that stand for the same household, each slot's greater amount. */
export function greaterMoves(a: Moves, b: Moves): Moves {
  const merged: Moves = { slots: [...a.slots], amounts: [...a.amounts] }
  b.slots.forEach((slot, i) => {
    const amount = b.amounts[i] ?? 0
    const known = merged.slots.indexOf(slot)
    if (known < 0) move(merged, slot, amount)
    else merged.amounts[known] = Math.max(merged.amounts[known] ?? 0, amount)
  })
  return merged
}

export function emptyCounters(size: { width: number; ranges: number }): Counters {
  return {
    counts: new Float64Array(size.width),
    least: new Float64Array(size.ranges).fill(Infinity),
    greatest: new Float64Array(size.ranges).fill(-Infinity),
  }
}

export function copyOf({ counts, least, greatest }: Counters): Counters {
  return { counts: counts.slice(), least: least.slice(), greatest: greatest.slice() }
}

/** Adds a group of the same layout: counts add up, ranges widen. */
export function addCounters(to: Counters, { counts, least, greatest }: Counters): void {
  addRow(to.counts, counts)
  for (let i = 0; i < least.length; i += 1) {
    to.least[i] = Math.min(to.least[i] ?? Infinity, least[i] ?? Infinity)
    to.greatest[i] = Math.max(to.greatest[i] ?? -Infinity, greatest[i] ?? -Infinity)
  }
}

export function addRow(to: Float64Array, row: Float64Array): void {
  for (let i = 0; i < row.length; i += 1) to[i] = (to[i] ?? 0) + (row[i] ?? 0)
}

export function addMoves(counts: Float64Array, { slots, amounts }: Moves): void {
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] ?? 0
    counts[slot] = (counts[slot] ?? 0) + (amounts[i] ?? 0)
  }
}

export function subtractMoves(counts: Float64Array, { slots, amounts }: Moves): void {
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] ?? 0
    counts[slot] = (counts[slot] ?? 0) - (amounts[i] ?? 0)
  }
}

/** Takes one answer into the range of the question at `place`. */
export function widen({ least, greatest }: Counters, place: number, value: number): void {
  least[place] = Math.min(least[place] ?? value, value)
  greatest[place] = Math.max(greatest[place] ?? value, value)
}
