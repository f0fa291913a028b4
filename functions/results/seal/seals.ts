import { asDay } from '../../../shared/audit/calendar.ts'
import { Seal } from '../../../shared/audit/seal.ts'
import type { Day } from '../../../shared/time.ts'
import { objectKeys } from '../../store/keys.ts'
import type { LockedFiles } from '../../store/locked-files.ts'

/** The days of which the bucket has a file of entries, and those of which it has a seal, in order. */
export async function sealedDays(sealed: LockedFiles): Promise<{ files: Day[]; seals: Day[] }> {
  const names = new Set((await sealed.list(FOLDER)).map(({ key }) => key))
  const days = [...names].flatMap((name) => {
    const day = asDay(name.slice(FOLDER.length, FOLDER.length + 10))
    return day === undefined ? [] : [day]
  })
  const all = [...new Set(days)].sort()
  return {
    files: all.filter((day) => names.has(objectKeys.auditDay(day))),
    seals: all.filter((day) => names.has(objectKeys.auditSeal(day))),
  }
}

/** The seal of a day; nothing where there is none, or none that can be read as the seal of that day. */
export async function getSeal(sealed: LockedFiles, day: Day): Promise<Seal | undefined> {
  const text = await sealed.getText(objectKeys.auditSeal(day))
  if (text === undefined) return undefined
  const seal = Seal.safeParse(jsonOf(text))
  return seal.success && seal.data.day === day ? seal.data : undefined
}

const FOLDER = 'audit/'

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
