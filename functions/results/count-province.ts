import type { Period } from '../../shared/periods.ts'
import type { Total } from '../../shared/results/gather.ts'
import { mergeTallies } from '../../shared/results/merge.ts'
import { type PeriodTotal, periodSums } from '../../shared/results/period-gather.ts'
import type { PeriodPart } from '../../shared/results/summarise-periods.ts'
import type { AreaTally } from '../../shared/results/tally.ts'
import type { Day } from '../../shared/time.ts'
import { type CountedPart, countCommune } from './commune.ts'
import type { AreaManifest } from './manifest.ts'
import type { RunFolder } from './output.ts'
import { silentCommunes } from './silent-communes.ts'
import type { Run } from './subject.ts'

/** A province counted: the sum of its communes, and what is kept of each. */
export type CountedProvince = {
  sum: AreaTally
  parts: CountedPart['part'][]
  /** What its periods are made of: these, and those that only households count of. */
  inPeriods: PeriodPart[]
  /** The province in a period, with its questions. */
  inPeriod: (period: Period) => Total
  /** The day of the first response, where there is any. */
  first: Day | undefined
  areas: AreaManifest[]
}

/**
 * Counts the communes one after another, in the order of their ids, so that only one is in memory at a time. With a folder
 * each has its summary written.
 */
export async function countProvince(
  run: Run,
  periodsFrom: (first: Day | undefined) => readonly Period[],
  folder?: RunFolder,
): Promise<CountedProvince> {
  const { lease, communes, layout } = run
  const sums = periodSums(layout)
  const parts: CountedPart['part'][] = []
  const areas: AreaManifest[] = []
  let sum = mergeTallies([])
  let first: Day | undefined
  await lease.progress(0, communes.length)
  for (const commune of communes) {
    const counted = await countCommune({ ...run, periodsFrom }, commune, folder)
    sum = mergeTallies([sum, counted.tally])
    sums.add(counted.periods)
    parts.push(counted.part)
    areas.push(counted.manifest)
    if (first === undefined || (counted.first ?? first) < first) first = counted.first
    await lease.progress(areas.length, communes.length)
  }
  return { sum, parts, inPeriods: [...parts, ...silentCommunes(run)], inPeriod: sums.of, first, areas }
}

/** The province in each of these periods. */
export function totalsOf({ inPeriod }: CountedProvince, periods: readonly Period[]): PeriodTotal[] {
  return periods.map((period) => ({ period, ...inPeriod(period) }))
}
