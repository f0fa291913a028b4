import { chainFaults } from '../../../shared/audit/chain.ts'
import { linesOf, type Seal } from '../../../shared/audit/seal.ts'
import { addDays, daysFrom, monthsFrom } from '../../../shared/calendar.ts'
import { type Day, dayOf } from '../../../shared/time.ts'
import { digest } from '../../secrets.ts'
import { objectKeys } from '../../store/keys.ts'
import { firstDayWithEntries, LOOK_BACK } from './days.ts'
import type { Finding, Report } from './report.ts'
import { getSeal, sealedDays } from './seals.ts'
import { type Partition, partitionsOf, type SealSources } from './sources.ts'
import { compareMonth } from './verify-table.ts'
import { compareUnsealedFile } from './verify-unsealed.ts'

/**
 * Reads the whole log and every seal anew and says where they differ. Yesterday's seal may still be due: the night's run
 * makes it. Writes nothing.
 */
export async function verifyAudit(sources: SealSources): Promise<Report> {
  const today = dayOf(sources.clock())
  const due = addDays(today, -2)
  const days = await sealedDays(sources.sealed, today)
  const { seals, unreadable } = await readSeals(sources, days.seals)
  const chain = [...seals.values()]
  const partitions = await everyPartition(sources, chain)
  const findings: Finding[] = unreadable.map((day) => ({ what: 'seal-unreadable', day }))
  findings.push(...days.strays.map(strayAt))

  const [first] = [...days.seals, ...days.files].sort()
  if (first === undefined) {
    const day = await firstDayWithEntries(sources, partitions, due)
    if (day !== undefined) findings.push({ what: 'nothing-sealed', day })
  } else {
    const faults = chainFaults(chain, { first, until: due }, digest)
    findings.push(...faults.filter(({ day }) => !unreadable.includes(day)))
    findings.push(...(await compareFiles(sources, chain)))
    for (const day of days.files.filter((day) => !seals.has(day)))
      findings.push(...(await compareUnsealedFile(sources, partitions, day)))

    const unsealed = new Set(daysFrom(first, today).filter((day) => !seals.has(day)))
    for (const month of monthsFrom(addDays(first, -LOOK_BACK), today)) {
      for (const partition of partitions)
        findings.push(...(await compareMonth(sources, seals, { partition, month, unsealed })))
    }
  }
  return { findings, days: chain.length, entries: entriesOf(chain), ...spanOf(chain) }
}

function strayAt(object: string): Finding {
  return { what: 'stray-object', day: object.split('/')[1]?.slice(0, 10) ?? '', object }
}

async function readSeals({ sealed }: SealSources, days: readonly Day[]) {
  const seals = new Map<Day, Seal>()
  const unreadable: Day[] = []
  for (const day of days) {
    const seal = await getSeal(sealed, day)
    if (seal === undefined) unreadable.push(day)
    else seals.set(day, seal)
  }
  return { seals, unreadable }
}

async function compareFiles({ sealed }: SealSources, chain: readonly Seal[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const seal of chain) {
    const { day } = seal
    const file = await sealed.getText(objectKeys.auditDay(day))
    if (file === undefined) findings.push({ what: 'file-missing', day })
    else if (linesOf(file, seal, digest) === undefined) findings.push({ what: 'file-changed', day })
  }
  return findings
}

// A seal may name a province that the register no longer knows.
async function everyPartition(sources: SealSources, seals: readonly Seal[]): Promise<Partition[]> {
  const sealed = seals.flatMap(({ partitions }) => partitions.map(({ province }) => province))
  return [...new Set([...(await partitionsOf(sources)), ...sealed])]
}

function entriesOf(seals: readonly Seal[]): number {
  return seals.reduce((sum, { entries }) => sum + entries, 0)
}

function spanOf(seals: readonly Seal[]): Pick<Report, 'span'> {
  const [first] = seals
  const last = seals.at(-1)
  return first === undefined || last === undefined ? {} : { span: { first: first.day, last: last.day } }
}
