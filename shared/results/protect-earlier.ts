import * as z from 'zod/mini'
import { type Sum, UNBOUNDED } from './protect-bounds.ts'
import { type Cell, type Net, netOf } from './protect-net.ts'
import { SMALL } from './protect-rule.ts'
import { namesOfGroups } from './protect-sums.ts'
import type { ProvinceSummary } from './summary.ts'

/** Which counts were withheld though not small, by the names of groups (`namesOfGroups`). */
export const WithheldIn = z.record(z.string(), z.array(z.string()))
export type WithheldIn = z.infer<typeof WithheldIn>

/** The results that left the office before, as they were, and what was withheld of them. */
export type EarlierRelease = { summary: ProvinceSummary; withheld: WithheldIn }

/**
 * The net of results that are to leave the office, with those that did before: a reader has both, and may know of a count that
 * it only grows. Nothing of the earlier release can be withheld any more; its small counts are to be kept all the same.
 */
export function withEarlier(
  net: Net,
  summary: ProvinceSummary,
  { summary: earlier, withheld }: EarlierRelease,
): Net {
  const before = netOf(earlier)
  const offset = net.cells.length
  const cells: Cell[] = [...net.cells, ...before.cells.map((cell) => ({ ...cell, isTold: false }))]
  const groups = new Map(namesOfGroups(summary).map((name, at) => [name, at] as const))
  for (const [group, name] of namesOfGroups(earlier).entries()) {
    for (const count of withheld[name] ?? []) {
      const at = before.cellOf(group, count)
      const cell = at === undefined ? undefined : cells[offset + at]
      if (cell !== undefined) Object.assign(cell, { lo: SMALL, hi: UNBOUNDED })
    }
  }
  const shifted = before.sums.map(({ total, parts }) => ({
    total: offset + total,
    parts: parts.map((part) => offset + part),
  }))
  const grown: Sum[] = []
  const seen = new Set<string>()
  for (const name of net.names) {
    const pairs = namesOfGroups(earlier).flatMap((groupName, group) => {
      const now = net.cellOf(groups.get(groupName) ?? -1, name)
      const was = before.cellOf(group, name)
      return now === undefined || was === undefined ? [] : [{ now, was: offset + was }]
    })
    const onlyGrows = pairs.every(({ now, was }) => (cells[now]?.count ?? 0) >= (cells[was]?.count ?? 0))
    for (const { now, was } of onlyGrows ? pairs : []) {
      if (seen.has(`${now} ${was}`)) continue
      seen.add(`${now} ${was}`)
      cells.push({ count: 0, lo: 0, hi: UNBOUNDED, isTold: false, isSmall: false, isWhole: false })
      grown.push({ total: now, parts: [was, cells.length - 1] })
    }
  }
  return { ...net, cells, sums: [...net.sums, ...shifted, ...grown] }
}
