import type { NamedGroup } from '../../../../shared/results/summary.ts'
import type { Place } from '../view.ts'

/** Communes that lay in one province before 1 July 2025; `name` is absent where the province had no others. */
export type TileGroup = { id: string; name?: string; tiles: Place[] }

// Communes of several former provinces stand last.
const MIXED = 'mixed'

/** A province's communes in the order of their codes, those of a former province together. */
export function tileGroups(
  communes: readonly Place[],
  former: readonly NamedGroup[] | undefined,
): TileGroup[] {
  const ordered = communes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const groups = new Map<string, Place[]>()
  for (const commune of ordered) {
    const id = commune.formerly ?? MIXED
    groups.set(id, [...(groups.get(id) ?? []), commune])
  }
  if (groups.size < 2) return [{ id: MIXED, tiles: ordered }]
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, tiles]) => {
      const name = former?.find((group) => group.id === id)?.name
      return { id, tiles, ...(name === undefined ? {} : { name }) }
    })
}
