import * as z from 'zod/mini'
import { AreaId } from '../ids.ts'
import { canonical } from '../results/canonical.ts'
import { Day, EpochMs } from '../time.ts'

/** SHA-256 of a text in hex. What runs everywhere has no such function of its own, so it is passed in. */
export type Hash = (text: string) => string

/** What one partition of the log held of a day: a province's entries, or without one those that concern none. */
export const SealedPartition = z.object({
  province: z.exactOptional(AreaId),
  count: z.int().check(z.minimum(0)),
  digest: z.string(),
})
export type SealedPartition = z.infer<typeof SealedPartition>

/**
 * The seal over a day of the audit log. Its digest covers all the rest of it: the digest of the day before, so that no
 * day can be changed without all later ones, and by the partitions' digests every entry.
 */
export const Seal = z.object({
  day: Day,
  /** Digest of the day before; only the first seal has none. */
  previous: z.exactOptional(z.string()),
  entries: z.int().check(z.minimum(0)),
  partitions: z.array(SealedPartition),
  sealedAt: EpochMs,
  digest: z.string(),
})
export type Seal = z.infer<typeof Seal>

/** An entry as it is sealed: everything that is stored of it on one line, in an order that is always the same. */
export function lineOf(stored: object): string {
  return canonical(stored)
}

/** The lines of a day as one file. */
export function fileOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

/** Seals the lines of one partition, which come in the order of their keys. */
export function sealPartition(
  province: AreaId | undefined,
  lines: readonly string[],
  hash: Hash,
): SealedPartition {
  const sums = { count: lines.length, digest: hash(fileOf(lines)) }
  return province === undefined ? sums : { province, ...sums }
}

/** Seals a day behind the day before. */
export function sealDay(
  of: { day: Day; previous: string | undefined; partitions: SealedPartition[]; sealedAt: EpochMs },
  hash: Hash,
): Seal {
  const { day, previous, partitions, sealedAt } = of
  const body = {
    day,
    ...(previous === undefined ? {} : { previous }),
    entries: countOf(partitions),
    partitions,
    sealedAt,
  }
  return { ...body, digest: hash(canonical(body)) }
}

/** Whether nothing in the seal was changed after it was made. */
export function isIntact(seal: Seal, hash: Hash): boolean {
  const { digest, ...body } = seal
  return digest === hash(canonical(body)) && seal.entries === countOf(seal.partitions)
}

/** Whether two seals say the same, whenever they were made: two runs of one night may meet. */
export function saysTheSame(one: Seal, other: Seal): boolean {
  const said = ({ day, previous, partitions }: Seal) => canonical({ day, previous, partitions })
  return said(one) === said(other)
}

/** The lines of each partition in a day's file; nothing where the file is not the one that was sealed. */
export function linesOf(file: string, seal: Seal, hash: Hash): string[][] | undefined {
  const lines = file.split('\n')
  if (lines.pop() !== '' || lines.length !== countOf(seal.partitions)) return undefined
  const parts = seal.partitions.map(({ count }) => lines.splice(0, count))
  const isSealed = seal.partitions.every(({ digest }, i) => digest === hash(fileOf(parts[i] ?? [])))
  return isSealed ? parts : undefined
}

function countOf(partitions: readonly SealedPartition[]): number {
  return partitions.reduce((sum, { count }) => sum + count, 0)
}
