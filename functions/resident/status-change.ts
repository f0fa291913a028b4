import type { AuditAct } from '../../shared/api/audit.ts'
import { type Case, RESIDENT } from '../../shared/feedback/case.ts'
import { contactKeptUntil } from '../../shared/feedback/retention.ts'
import { isRefusal, type Refusal } from '../../shared/feedback/stepping.ts'
import type { Feedback } from '../store/cases.ts'
import type { ResidentDeps } from './deps.ts'
import type { Opened } from './status-opened.ts'

/** Somebody else changed it twice meanwhile: trying again helps. */
export type Stale = 'stale'

/**
 * Takes a resident's step: written down first, then in the inbox, then in the case, and tried once more where an office
 * changed the case meanwhile. A step that changes nothing writes nothing.
 */
export async function changeCase(
  deps: ResidentDeps,
  opened: Opened,
  step: (handling: Case) => Case | Refusal,
): Promise<Case | Refusal | Stale> {
  const first = step(opened.feedback.handling)
  if (isRefusal(first) || first === opened.feedback.handling) return first
  await writeDown(deps, opened, 'resident-changed')
  return applyStep(deps, opened.feedback, step)
}

/** The same for what is written down already. */
export async function applyStep(
  deps: ResidentDeps,
  opened: Feedback,
  step: (handling: Case) => Case | Refusal,
): Promise<Case | Refusal | Stale> {
  let feedback = opened
  for (const _try of [1, 2]) {
    const { batch, handling } = feedback
    const next = step(handling)
    if (isRefusal(next) || next === handling) return next
    const name = { survey: batch.survey, area: batch.area, id: batch.id }
    await deps.inbox.announce(name, { ...next, rev: handling.rev + 1 })
    const changed = await deps.cases.change(feedback, next)
    if (changed !== 'stale') {
      await deps.inbox.mirror(name, changed, handling)
      const keptUntil = contactKeptUntil(changed, deps.clock())
      await deps.personal.keepUntil(name.survey, name.area, changed.newest.batch, keptUntil)
      return changed
    }
    feedback = await requireFeedback(deps, feedback)
    await deps.inbox.mirror(name, feedback.handling, next)
  }
  return 'stale'
}

/** The feedback as it is by now. */
export async function requireFeedback(
  { cases }: ResidentDeps,
  { batch: { survey, area, id } }: Feedback,
): Promise<Feedback> {
  const fresh = await cases.get(survey, area, id)
  if (fresh === undefined) throw new Error(`The feedback ${id} is gone.`)
  return fresh
}

/** Writes down what a resident is about to do: who it was, nobody knows. */
export function writeDown(
  { audit }: ResidentDeps,
  { poster, feedback }: Opened,
  act: AuditAct,
): Promise<void> {
  return audit.write({
    act,
    who: RESIDENT,
    role: RESIDENT,
    device: '-',
    province: poster.province,
    commune: poster.area,
    object: `${feedback.batch.survey}/${feedback.batch.id}`,
  })
}
