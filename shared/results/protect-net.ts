import { type Sum, UNBOUNDED } from './protect-bounds.ts'
import { type Bond, bondsOf, type Count, countsOf } from './protect-counts.ts'
import { groupsOf, orderOf } from './protect-sums.ts'
import type { PeriodSummary, ProvinceSummary } from './summary.ts'

/** A count in its place among all others, or what is left between two of them (neither told nor small). */
export type Cell = Pick<Count, 'count' | 'lo' | 'hi'> & {
  isTold: boolean
  /** Hidden by the rule, and to be kept from being found out. */
  isSmall: boolean
  /** Of the whole area. */
  isWhole: boolean
}

/** All counts of a summary and the sums between them. `namesOf` says in which group a cell is, and under which names. */
export type Net = {
  cells: readonly Cell[]
  sums: readonly Sum[]
  namesOf(cell: number): { group: number; names: readonly string[] }
  cellOf(group: number, name: string): number | undefined
  names: readonly string[]
}

/** One count through all groups, under every name that it has; a group may not speak of it. */
type Line = { names: string[]; counts: (Count | undefined)[]; first: number }

/**
 * Lays out what a reader can add up: places, former provinces and periods, and in each of them options, shares and who was
 * asked. Sums are those that hold in the numbers. Two counts that are the same in every group are one: who knows one of them
 * knows the other.
 */
export function netOf(summary: ProvinceSummary | PeriodSummary): Net {
  const { groups, sums: groupSums } = groupsOf(summary)
  const [whole] = groups
  if (whole === undefined) throw new Error('A summary has no whole area.')
  const counts = groups.map((group) => countsOf(summary.legend, group, whole))
  const byName = linesOf(counts)
  const lines = [...new Set(byName.values())]
  const cells = lines.flatMap((line) => line.counts.map((one, group) => cellOf(one, group === 0, line)))
  const sums = [
    ...lines.flatMap((line) => groupSums.flatMap((sum) => sumAcross(line, sum))),
    ...sumsOfTwins(lines, orderOf(summary).periods),
    ...bondsOf(summary.legend, whole).flatMap((bond) => sumsWithin(bond, byName, cells)),
  ]
  return {
    cells,
    sums,
    namesOf: (cell) => ({
      group: cell % groups.length,
      names: lines[Math.floor(cell / groups.length)]?.names ?? [],
    }),
    cellOf(group, name) {
      const line = byName.get(name)
      return line?.counts[group] === undefined ? undefined : line.first + group
    },
    names: [...byName.keys()],
  }
}

function linesOf(groups: readonly Count[][]): ReadonlyMap<string, Line> {
  const found = groups.map((counts) => new Map(counts.map((one) => [one.name, one] as const)))
  const byName = new Map<string, Line>()
  const byNumbers = new Map<string, Line>()
  for (const name of new Set(groups.flatMap((counts) => counts.map((one) => one.name)))) {
    const counts = found.map((group) => group.get(name))
    const numbers = counts.map((one) => (one === undefined ? '' : `${one.count}${one.met}`)).join()
    const same = byNumbers.get(numbers)
    if (same !== undefined) same.names.push(name)
    const line = same ?? { names: [name], counts, first: byNumbers.size * groups.length }
    byNumbers.set(numbers, line)
    byName.set(name, line)
  }
  return byName
}

// What nobody in the whole area did or said is no secret of few: an option that a form does not offer, above all.
function cellOf(one: Count | undefined, isWhole: boolean, { counts: [whole] }: Line): Cell {
  const { count, met, lo, hi } = one ?? { count: 0, met: 'few', lo: 0, hi: Infinity }
  const isSmall =
    one !== undefined && (met === 'small' || met === 'few') && (whole === undefined || whole.count > 0)
  return { count, lo, hi: Math.min(hi, UNBOUNDED), isTold: met === 'told', isSmall, isWhole }
}

function sumAcross(
  { counts, first }: Line,
  { total, parts }: { total: number; parts: readonly number[] },
): Sum[] {
  const all = counts[total]
  if (all === undefined || all.count === 0) return []
  let rest = all.count
  for (const part of parts) {
    const one = counts[part]
    if (one === undefined) return []
    rest -= one.count
  }
  if (Math.abs(rest) > 1e-6) return []
  return [{ total: first + total, parts: parts.map((part) => first + part) }]
}

// A period does not speak of questions, and a sum over few is met otherwise than its parts: what is the same in every place,
// and in every period of which both speak, is tied together.
function sumsOfTwins(lines: readonly Line[], places: number): Sum[] {
  const alike = new Map<string, Line[]>()
  for (const line of lines) {
    const numbers = line.counts.slice(0, places).map((one) => one?.count)
    if (numbers[0] === 0 || numbers.includes(undefined)) continue
    const key = numbers.join()
    alike.set(key, [...(alike.get(key) ?? []), line])
  }
  return [...alike.values()].flatMap((twins) =>
    twins.flatMap((line, at) => twins.slice(0, at).flatMap((twin) => tied(twin, line))),
  )
}

function tied(twin: Line, line: Line): Sum[] {
  const groups = [...twin.counts.keys()].filter(
    (group) => twin.counts[group] !== undefined && line.counts[group] !== undefined,
  )
  if (groups.some((group) => twin.counts[group]?.count !== line.counts[group]?.count)) return []
  return groups.map((group) => ({ total: twin.first + group, parts: [line.first + group] }))
}

// Where parts make the whole in every group they are a sum; a part that is never more than its whole leaves a rest.
function sumsWithin({ whole, parts }: Bond, byName: ReadonlyMap<string, Line>, cells: Cell[]): Sum[] {
  const total = byName.get(whole)
  const lines = parts.flatMap((part) => byName.get(part) ?? []).filter(({ counts }) => counts[0]?.count !== 0)
  if (total === undefined || lines.length === 0 || lines.includes(total)) return []
  const groups = total.counts.flatMap((all, group) =>
    all === undefined || lines.some(({ counts }) => counts[group] === undefined)
      ? []
      : [{ group, rest: lines.reduce((rest, { counts }) => rest - (counts[group]?.count ?? 0), all.count) }],
  )
  if (groups.some(({ rest }) => rest < 0) || (parts.length > 1 && groups.some(({ rest }) => rest > 0)))
    return []
  return groups.map(({ group }) => {
    const own = lines.map(({ first }) => first + group)
    if (parts.length > 1) return { total: total.first + group, parts: own }
    cells.push({ count: 0, lo: 0, hi: UNBOUNDED, isTold: false, isSmall: false, isWhole: false })
    return { total: total.first + group, parts: [...own, cells.length - 1] }
  })
}
