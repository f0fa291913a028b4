import { Seal } from '../../../shared/audit/seal.ts'
import { asDay } from '../../../shared/calendar.ts'
import type { Day } from '../../../shared/time.ts'
import { objectKeys } from '../../store/keys.ts'
import type { LockedFiles } from '../../store/locked-files.ts'

/** What the bucket holds: days that have a file of entries, days that have a seal, and objects that are neither. */
type Sealed = { files: Day[]; seals: Day[]; strays: string[] }

/** Looks through the bucket, days in order. What names a day that cannot have been sealed before `today` is a stray. */
export async function sealedDays(sealed: LockedFiles, today: Day): Promise<Sealed> {
  const files: Day[] = []
  const seals: Day[] = []
  const strays: string[] = []
  for (const { key } of await sealed.list(FOLDER)) {
    const day = asDay(key.slice(FOLDER.length, FOLDER.length + 10))
    const isPossible = day !== undefined && OLDEST <= day && day < today
    if (isPossible && key === objectKeys.auditDay(day)) files.push(day)
    else if (isPossible && key === objectKeys.auditSeal(day)) seals.push(day)
    else strays.push(key)
  }
  return { files: files.sort(), seals: seals.sort(), strays: strays.sort() }
}

/** The seal of a day; nothing where there is none, or none that can be read as the seal of that day. */
export async function getSeal(sealed: LockedFiles, day: Day): Promise<Seal | undefined> {
  const text = await sealed.getText(objectKeys.auditSeal(day))
  if (text === undefined) return undefined
  const seal = Seal.safeParse(jsonOf(text))
  return seal.success && seal.data.day === day ? seal.data : undefined
}

const FOLDER = 'audit/'

/** There was no log before. */
const OLDEST = '2025-01-01'

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
