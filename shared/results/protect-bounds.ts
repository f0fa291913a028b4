/**
 * Counts that a reader of published results may know something about, and the sums that tie them together. A count is known by
 * its place in `lo` and `hi`; `sums` says which counts add up to which.
 */
export type Network = {
  /** What each count can be at least and at most, before the sums are used. */
  lo: Float64Array
  hi: Float64Array
  sums: readonly Sum[]
}

/** `total` is all of `parts` together. */
export type Sum = { total: number; parts: readonly number[] }

/** As good as no upper bound; a number, so that it can be added and taken away again. */
export const UNBOUNDED = 1e12

/** How often one sum may be used again: bounds move by less and less, and what is left unused only leaves more open. */
const MOST_ROUNDS = 60

/** The bounds as they follow from the sums, for as long as somebody keeps changing what is known at first. */
export type Bounds = {
  readonly lo: Float64Array
  readonly hi: Float64Array
  /** The places of the sums that a count is in. */
  touching(count: number): Int32Array
  /** Forgets of some counts what was known at first, for these bounds instead; gives every count that may have moved. */
  loosen(counts: Iterable<number>, to: { lo: number; hi: number }): ReadonlySet<number>
}

/**
 * The tightest bounds that follow by using every sum again and again until nothing moves: all that one sum after the other
 * can tell. (A linear program could use several sums at once; for totals over parts it finds hardly more.)
 */
export function boundsOf({ lo: firstLo, hi: firstHi, sums }: Network): Bounds {
  const [knownLo, knownHi] = [Float64Array.from(firstLo), Float64Array.from(firstHi)]
  const [lo, hi] = [Float64Array.from(firstLo), Float64Array.from(firstHi)]
  const touching = sumsOf(lo.length, sums)
  const settle = (from: Iterable<number>) => {
    let waiting: Iterable<number> = from
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const next = new Set<number>()
      for (const at of waiting) {
        const sum = sums[at]
        if (sum === undefined) continue
        for (const moved of useSum(sum, lo, hi)) for (const other of touching(moved)) next.add(other)
      }
      if (next.size === 0) return
      waiting = next
    }
  }
  settle(sums.keys())

  return {
    lo,
    hi,
    touching,
    loosen(counts, to) {
      // Only what had moved can rest on something that moves now.
      const region = new Set<number>(counts)
      const isMoved = (one: number) => at(lo, one) !== at(knownLo, one) || at(hi, one) !== at(knownHi, one)
      const again = new Set<number>()
      for (const count of region) {
        for (const place of touching(count)) {
          if (again.has(place)) continue
          again.add(place)
          const sum = sums[place]
          if (sum === undefined) continue
          for (const one of [sum.total, ...sum.parts]) if (isMoved(one)) region.add(one)
        }
      }
      for (const count of counts) {
        knownLo[count] = to.lo
        knownHi[count] = to.hi
      }
      for (const count of region) {
        lo[count] = at(knownLo, count)
        hi[count] = at(knownHi, count)
      }
      settle(again)
      return region
    },
  }
}

/** The bounds that one sum alone gives one of its counts, from those of the others. */
export function boundsFrom(
  { total, parts }: Sum,
  count: number,
  { lo, hi }: { lo: Float64Array; hi: Float64Array },
): { lo: number; hi: number } {
  let [least, most] = [0, 0]
  for (const part of parts) {
    if (part === count) continue
    least += at(lo, part)
    most += at(hi, part)
  }
  if (count === total) return { lo: least, hi: most }
  return { lo: at(lo, total) - most, hi: at(hi, total) - least }
}

function sumsOf(counts: number, sums: readonly Sum[]): (count: number) => Int32Array {
  const starts = new Int32Array(counts + 1)
  for (const { total, parts } of sums)
    for (const one of [total, ...parts]) starts[one + 1] = at(starts, one + 1) + 1
  for (let i = 1; i <= counts; i += 1) starts[i] = at(starts, i) + at(starts, i - 1)
  const free = Int32Array.from(starts)
  const list = new Int32Array(at(starts, counts))
  for (const [place, { total, parts }] of sums.entries()) {
    for (const one of [total, ...parts]) {
      list[at(free, one)] = place
      free[one] = at(free, one) + 1
    }
  }
  return (count) => list.subarray(at(starts, count), at(starts, count + 1))
}

function useSum({ total, parts }: Sum, lo: Float64Array, hi: Float64Array): number[] {
  const moved: number[] = []
  let [least, most] = [0, 0]
  for (const part of parts) {
    least += at(lo, part)
    most += at(hi, part)
  }
  const narrow = (count: number, from: number, to: number) => {
    let isMoved = false
    if (from > at(lo, count) + EPSILON) {
      lo[count] = from
      isMoved = true
    }
    if (to < at(hi, count) - EPSILON) {
      hi[count] = to
      isMoved = true
    }
    if (isMoved) moved.push(count)
  }
  narrow(total, least, most)
  const [fewest, greatest] = [at(lo, total), at(hi, total)]
  for (const part of parts) {
    narrow(part, fewest - (most - at(hi, part)), greatest - (least - at(lo, part)))
  }
  return moved
}

const EPSILON = 1e-3

function at(numbers: Float64Array | Int32Array, place: number): number {
  return numbers[place] ?? 0
}
