import { addDays, daysFrom } from '../calendar.ts'
import type { Day } from '../time.ts'
import { type Hash, isIntact, type Seal } from './seal.ts'

/**
 * What is wrong with a chain of seals: one is missing, was changed after it was made, or does not follow from the one
 * before it.
 */
export type ChainFault = { what: 'seal-missing' | 'seal-changed' | 'chain-broken'; day: Day }

/** Looks through seals in the order of days; every day of the span must have one, and those behind it may. */
export function chainFaults(
  seals: readonly Seal[],
  span: { first: Day; until: Day },
  hash: Hash,
): ChainFault[] {
  const byDay = new Map(seals.map((seal) => [seal.day, seal]))
  const last = seals.at(-1)?.day ?? span.until
  return daysFrom(span.first, last > span.until ? last : span.until).flatMap((day): ChainFault[] => {
    const seal = byDay.get(day)
    if (seal === undefined) return [{ what: 'seal-missing', day }]
    const faults: ChainFault[] = isIntact(seal, hash) ? [] : [{ what: 'seal-changed', day }]
    if (!follows(seal, byDay.get(addDays(day, -1)), span.first)) faults.push({ what: 'chain-broken', day })
    return faults
  })
}

// Of the link to a seal that is missing nothing can be said; the first of all has none.
function follows(seal: Seal, before: Seal | undefined, first: Day): boolean {
  if (seal.day === first) return seal.previous === undefined
  return before === undefined || seal.previous === before.digest
}
