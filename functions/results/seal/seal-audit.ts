import {
  fileOf,
  lineOf,
  type Seal,
  type SealedPartition,
  saysTheSame,
  sealDay,
  sealPartition,
} from '../../../shared/audit/seal.ts'
import { addDays, daysFrom } from '../../../shared/calendar.ts'
import { type Day, dayOf } from '../../../shared/time.ts'
import { digest } from '../../secrets.ts'
import { objectKeys } from '../../store/keys.ts'
import { firstDayWithEntries, lastWholeDay } from './days.ts'
import { getSeal, sealedDays } from './seals.ts'
import { type Partition, partitionsOf, type SealSources } from './sources.ts'

/**
 * Seals every day of the audit log that is over and has no seal yet, in order, nights that were missed included. Rejects,
 * and seals no further, where the bucket holds something else than the table: nothing there is ever written over.
 */
export async function sealAudit(sources: SealSources): Promise<void> {
  const last = lastWholeDay(sources.clock())
  const partitions = await partitionsOf(sources)
  const newest = await newestSeal(sources)
  const first =
    newest === undefined
      ? ((await firstDayWithEntries(sources, partitions, last)) ?? last)
      : addDays(newest.day, 1)

  let previous = newest?.digest
  for (const day of daysFrom(first, last)) {
    const seal = await sealOneDay(sources, partitions, { day, previous })
    previous = seal.digest
  }
}

async function newestSeal({ sealed, clock }: SealSources): Promise<Seal | undefined> {
  const day = (await sealedDays(sealed, dayOf(clock()))).seals.at(-1)
  return day === undefined ? undefined : requireSeal({ sealed }, day)
}

/** The file of entries comes before the seal: where the seal stands, both do. */
async function sealOneDay(
  { audit, sealed, clock }: SealSources,
  partitions: readonly Partition[],
  { day, previous }: { day: Day; previous: string | undefined },
): Promise<Seal> {
  const lines: string[] = []
  const sums: SealedPartition[] = []
  for (const partition of partitions) {
    const own: string[] = []
    for await (const entry of audit.storedOfDay(partition, day)) own.push(lineOf(entry))
    sums.push(sealPartition(partition, own, digest))
    for (const line of own) lines.push(line)
  }

  const file = fileOf(lines)
  const name = objectKeys.auditDay(day)
  // A run that was interrupted, or another one at the same time, may have put it there.
  if ((await sealed.putOnce(name, file, JSON_LINES)) === 'taken' && (await sealed.getText(name)) !== file)
    throw new Error(`${name} holds other entries than the table.`)

  const seal = sealDay({ day, previous, partitions: sums, sealedAt: clock() }, digest)
  const outcome = await sealed.putOnce(objectKeys.auditSeal(day), JSON.stringify(seal), 'application/json')
  if (outcome === 'put') return seal
  const standing = await requireSeal({ sealed }, day)
  if (!saysTheSame(standing, seal)) throw new Error(`${day} is sealed, and not as the table has it.`)
  return standing
}

async function requireSeal({ sealed }: Pick<SealSources, 'sealed'>, day: Day): Promise<Seal> {
  const seal = await getSeal(sealed, day)
  if (seal === undefined) throw new Error(`${objectKeys.auditSeal(day)} cannot be read.`)
  return seal
}

const JSON_LINES = 'application/x-ndjson; charset=utf-8'
