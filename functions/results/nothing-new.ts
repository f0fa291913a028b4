import { createHash } from 'node:crypto'
import type { AreaId } from '../../shared/ids.ts'
import { type CalendarKind, periodOf } from '../../shared/periods.ts'
import { type Day, dayOf } from '../../shared/time.ts'
import type { Manifest } from './manifest.ts'
import type { Run } from './subject.ts'

/** Goes up with every release that makes other files of the same responses. */
const SHAPE = 1

/** Changes with whatever beside the register and what was received says how results are made and worded. */
export function rulesDigest({ survey, versions, specs }: Pick<Run, 'survey' | 'versions' | 'specs'>): string {
  const { title, scope, filledBy } = survey
  const rules = [SHAPE, title, scope, filledBy, versions.map(({ version }) => version), specs]
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex')
}

/**
 * Whether new results would say the same as those of `manifest` (docs/rules.md, "Nothing new, nothing written"): the same
 * rules, register, batches and decisions, none of the batches unreadable, and no day between that changes something by
 * itself. Reads keys alone, and no further than to the first commune with something new.
 */
export async function isNothingNew(run: Run, manifest: Manifest): Promise<boolean> {
  const { register, communes, asOf, lease } = run
  if (manifest.rulesDigest !== rulesDigest(run) || manifest.registerDigest !== register.digest) return false
  if (isDayOfChange(dayOf(manifest.asOf), dayOf(asOf), register)) return false
  if (communes.map(({ id }) => id).join() !== manifest.areas.map(({ area }) => area).join()) return false
  for (const area of manifest.areas) {
    if (!(await isKnown(run, area.area, area))) return false
    await lease.hold()
  }
  return true
}

// A batch that could not be read is among the stored and not among the counted: it is tried again by whatever release comes.
async function isKnown(
  { deps, job }: Run,
  area: AreaId,
  counted: { batches: readonly string[]; decisions: readonly string[] },
): Promise<boolean> {
  const [batches, decisions] = await Promise.all([
    deps.storedIds.batches(job.survey, area),
    deps.storedIds.decisions(job.survey, area),
  ])
  return isSame(batches, counted.batches) && isSame(decisions, counted.decisions)
}

function isSame(stored: readonly string[], counted: readonly string[]): boolean {
  const known = new Set(counted)
  return stored.length === counted.length && stored.every((id) => known.has(id))
}

/** The kinds of periods that end where others begin: of those a longer one ends with a shorter one. */
const TURNS: readonly CalendarKind[] = ['week', 'month', 'cut']

/**
 * Whether results of a day differ from those of an earlier one though nothing came: a week, month or state's month has begun
 * since, which has results of its own, or something in the register has begun or ended. A day of which nothing came needs none.
 */
export function isDayOfChange(
  before: Day,
  today: Day,
  { cutDay, days }: Pick<Run['register'], 'cutDay' | 'days'>,
): boolean {
  if (before === today) return false
  if (today < before) return true
  return (
    TURNS.some((kind) => periodOf(kind, before, cutDay).id !== periodOf(kind, today, cutDay).id) ||
    days.some((day) => before < day && day <= today)
  )
}
