import { differences } from '../../../shared/audit/difference.ts'
import { lineOf, linesOf, type Seal, sealPartition } from '../../../shared/audit/seal.ts'
import { monthOf } from '../../../shared/calendar.ts'
import { digest } from '../../secrets.ts'
import { objectKeys } from '../../store/keys.ts'
import type { Finding } from './report.ts'
import type { Partition, SealSources } from './sources.ts'

type Month = {
  partition: Partition
  month: string
  /** Days that have no seal: not yet, or no longer. Of their entries nothing can be said. */
  unsealed: ReadonlySet<string>
}

/**
 * Compares one month of one partition with the seals of its days, holding one day at a time. The sums that were sealed
 * say whether a day is the same; only where it is not, its file is fetched to name the entries.
 */
export async function compareMonth(
  sources: SealSources,
  seals: ReadonlyMap<string, Seal>,
  { partition, month, unsealed }: Month,
): Promise<Finding[]> {
  const findings: Finding[] = []
  const present = new Set<string>()
  for await (const { day, lines } of daysOf(sources, partition, month)) {
    present.add(day)
    const seal = seals.get(day)
    if (seal !== undefined) findings.push(...(await compareDay(sources, seal, partition, lines)))
    else if (!unsealed.has(day)) findings.push(...added(day, lines))
  }
  for (const [day, seal] of seals) {
    if (monthOf(seal.day) === month && !present.has(day))
      findings.push(...(await compareDay(sources, seal, partition, [])))
  }
  return findings
}

// Keys begin with the day, so what belongs together comes together.
async function* daysOf({ audit }: SealSources, partition: Partition, month: string) {
  let day: string | undefined
  let lines: string[] = []
  for await (const entry of audit.storedOfMonth(partition, month)) {
    const next = entry.sk.slice(0, 10)
    if (day !== undefined && next !== day) {
      yield { day, lines }
      lines = []
    }
    day = next
    lines.push(lineOf(entry))
  }
  if (day !== undefined) yield { day, lines }
}

async function compareDay(
  { sealed }: SealSources,
  seal: Seal,
  partition: Partition,
  lines: readonly string[],
): Promise<Finding[]> {
  const place = seal.partitions.findIndex(({ province }) => province === partition)
  const now = sealPartition(partition, lines, digest)
  const then = seal.partitions[place] ?? sealPartition(partition, [], digest)
  if (now.digest === then.digest) return []

  const { day } = seal
  if (place === -1) return added(day, lines)
  const file = await sealed.getText(objectKeys.auditDay(day))
  const were = file === undefined ? undefined : linesOf(file, seal, digest)?.[place]
  if (were === undefined) return [{ what: 'entries-differ', day, partition }]
  return differences(were, lines).map((difference) => ({ ...difference, day }))
}

function added(day: string, lines: readonly string[]): Finding[] {
  return differences([], lines).map((difference) => ({ ...difference, day }))
}
