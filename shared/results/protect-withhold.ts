import { boundsFrom, propagate, type Sum, sumsOf, UNBOUNDED } from './protect-bounds.ts'
import { type Cell, type Net, netOf } from './protect-net.ts'
import { SMALL } from './protect-rule.ts'
import type { PeriodSummary, ProvinceSummary } from './summary.ts'

/** No hidden count may be known to lie between two numbers that are less apart than this. */
export const LEAST_WIDTH = 5

/**
 * Which counts must stay in the office although they are not small: told, they would give a small one away, as the difference
 * of a total and its other parts. Gives for each group, by its place in `groupsOf`, the names of such counts.
 *
 * It plays the reader who knows every total, part, period and rule, and even which hidden count is small: as long as such a
 * reader could place a small count too narrowly, the least count that helps is withheld too. What is told at last was tried.
 */
export function withholdIn(summary: ProvinceSummary | PeriodSummary): (group: number) => ReadonlySet<string> {
  const net = netOf(summary)
  const withheld = new Set<number>()
  const touching = sumsOf(net.cells.length, net.sums)
  for (;;) {
    const bounds = propagate({ ...knownAtFirst(net, withheld), sums: net.sums })
    const chosen = new Set<number>()
    for (const [at, cell] of net.cells.entries()) {
      if (!cell.isSmall || (bounds.hi[at] ?? 0) - (bounds.lo[at] ?? 0) >= LEAST_WIDTH) continue
      const helper = helperOf({ net, touching, withheld, bounds }, at)
      if (helper !== undefined) chosen.add(helper)
    }
    if (chosen.size === 0) break
    for (const cell of chosen) withheld.add(cell)
  }
  const named = new Map<number, Set<string>>()
  for (const { group, names } of [...withheld].map(net.namesOf)) {
    named.set(group, new Set([...(named.get(group) ?? []), ...names]))
  }
  return (group) => named.get(group) ?? new Set()
}

function knownAtFirst({ cells }: Net, withheld: ReadonlySet<number>) {
  const lo = new Float64Array(cells.length)
  const hi = new Float64Array(cells.length)
  for (const [at, cell] of cells.entries()) {
    const isWithheld = withheld.has(at)
    lo[at] = isWithheld ? SMALL : cell.lo
    hi[at] = isWithheld ? UNBOUNDED : Math.min(cell.hi, UNBOUNDED)
  }
  return { lo, hi }
}

type Search = {
  net: Net
  touching: (cell: number) => Int32Array
  withheld: ReadonlySet<number>
  bounds: { lo: Float64Array; hi: Float64Array }
}

// The sum that places it most narrowly is weakened; where that has nothing left to withhold, what places its parts.
function helperOf({ net, touching, withheld, bounds }: Search, small: number): number | undefined {
  const narrowing = [...touching(small)]
    .map((at) => ({ at, width: widthFrom(net.sums[at], small, bounds) }))
    .toSorted((a, b) => a.width - b.width)
  let level = narrowing.filter(({ width }) => width < LEAST_WIDTH).map(({ at }) => at)
  if (level.length === 0) level = narrowing.map(({ at }) => at)
  const seen = new Set<number>()
  while (level.length > 0) {
    const further: number[] = []
    for (const at of level) {
      if (seen.has(at)) continue
      seen.add(at)
      const sum = net.sums[at]
      if (sum === undefined) continue
      const found = cheapest(net.cells, withheld, sum)
      if (found !== undefined) return found
      for (const one of [sum.total, ...sum.parts]) further.push(...touching(one))
    }
    level = further.filter((at) => !seen.has(at))
  }
  return undefined
}

function widthFrom(sum: Sum | undefined, small: number, bounds: Search['bounds']): number {
  if (sum === undefined) return Infinity
  const { lo, hi } = boundsFrom(sum, small, bounds)
  return Math.min(hi, SMALL - 1) - Math.max(lo, 0)
}

// A part rather than the total, a place rather than the whole area, and of these the one that says least.
function cheapest(
  cells: readonly Cell[],
  withheld: ReadonlySet<number>,
  { total, parts }: Sum,
): number | undefined {
  const told = (at: number) => cells[at]?.isTold === true && !withheld.has(at)
  const costOf = (at: number) => (cells[at]?.isWhole ? UNBOUNDED : 0) + (cells[at]?.count ?? 0)
  const candidates = parts.filter(told)
  if (candidates.length > 0) {
    return candidates.reduce((best, one) => (costOf(one) < costOf(best) ? one : best))
  }
  return told(total) ? total : undefined
}
