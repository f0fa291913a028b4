import { type Bounds, boundsFrom, boundsOf, type Sum, UNBOUNDED } from './protect-bounds.ts'
import { type EarlierRelease, type WithheldIn, withEarlier } from './protect-earlier.ts'
import { type Cell, type Net, netOf } from './protect-net.ts'
import { SMALL } from './protect-rule.ts'
import { namesOfGroups } from './protect-sums.ts'
import type { PeriodSummary, ProvinceSummary } from './summary.ts'

/** No hidden count may be known to lie between two numbers that are less apart than this. */
const LEAST_WIDTH = 5

/**
 * Which counts must stay in the office although they are not small: told, they would give a small one away, as the difference
 * of a total and its other parts, or of today's results and those that left before. Gives their names by group.
 *
 * It plays the reader who knows every total, part, period and rule, and even which hidden count is small: as long as such a
 * reader could place a small count too narrowly, the least count that helps is withheld too. What is told at last was tried.
 */
export function withholdIn(summary: ProvinceSummary | PeriodSummary, earlier?: EarlierRelease): WithheldIn {
  const own = netOf(summary)
  const net = earlier === undefined || 'period' in summary ? own : withEarlier(own, summary, earlier)
  const withheld = new Set<number>()
  const bounds = boundsOf({
    lo: Float64Array.from(net.cells, ({ lo }) => lo),
    hi: Float64Array.from(net.cells, ({ hi }) => hi),
    sums: net.sums,
  })
  let suspects: ReadonlySet<number> = new Set(net.cells.keys())
  while (suspects.size > 0) {
    const placed = [...suspects].filter((at) => isPlaced(net, bounds, at))
    const chosen = new Set(placed.flatMap((at) => helperOf({ net, withheld, bounds }, at) ?? []))
    if (chosen.size === 0) break
    for (const cell of chosen) withheld.add(cell)
    suspects = new Set([...placed, ...bounds.loosen(chosen, { lo: SMALL, hi: UNBOUNDED })])
  }
  const groups = namesOfGroups(summary)
  const named: Record<string, string[]> = {}
  for (const { group, names } of [...withheld].map(own.namesOf)) {
    const name = groups[group] ?? ''
    named[name] = [...(named[name] ?? []), ...names]
  }
  return named
}

function isPlaced({ cells }: Net, { lo, hi }: Bounds, at: number): boolean {
  return cells[at]?.isSmall === true && (hi[at] ?? 0) - (lo[at] ?? 0) < LEAST_WIDTH
}

type Search = { net: Net; withheld: ReadonlySet<number>; bounds: Bounds }

// The sum that places it most narrowly is weakened; where that has nothing left to withhold, what places its parts.
function helperOf({ net, withheld, bounds }: Search, small: number): number | undefined {
  const { touching } = bounds
  const narrowing = [...touching(small)]
    .map((at) => ({ at, width: widthFrom(net.sums[at], small, bounds) }))
    .toSorted((a, b) => a.width - b.width)
  let level = narrowing.filter(({ width }) => width < LEAST_WIDTH).map(({ at }) => at)
  if (level.length === 0) level = narrowing.map(({ at }) => at)
  const seen = new Set<number>()
  while (level.length > 0) {
    const sums = level.flatMap((at) => (seen.has(at) ? [] : (net.sums[at] ?? [])))
    for (const at of level) seen.add(at)
    const found = cheapest(
      net.cells,
      sums.flatMap((sum) => candidatesIn(sum, (at) => net.cells[at]?.isTold === true && !withheld.has(at))),
    )
    if (found !== undefined) return found
    level = sums.flatMap(({ total, parts }) => [total, ...parts].flatMap((one) => [...touching(one)]))
    level = [...new Set(level)].filter((at) => !seen.has(at))
  }
  return undefined
}

function widthFrom(sum: Sum | undefined, small: number, bounds: Bounds): number {
  if (sum === undefined) return Infinity
  const { lo, hi } = boundsFrom(sum, small, bounds)
  return Math.min(hi, SMALL - 1) - Math.max(lo, 0)
}

// A part rather than the total, for the total is what everybody asks for.
function candidatesIn({ total, parts }: Sum, isTold: (cell: number) => boolean): number[] {
  const told = parts.filter(isTold)
  return told.length > 0 ? told : [total].filter(isTold)
}

// A place rather than the whole area, and of these the one that says least.
function cheapest(cells: readonly Cell[], candidates: readonly number[]): number | undefined {
  const costOf = (at: number) => (cells[at]?.isWhole ? UNBOUNDED : 0) + (cells[at]?.count ?? 0)
  return candidates.reduce<number | undefined>(
    (best, one) => (best === undefined || costOf(one) < costOf(best) ? one : best),
    undefined,
  )
}
