import { type Case, RESIDENT } from '../../shared/feedback/case.ts'
import { erase } from '../../shared/feedback/resident-steps.ts'
import { LAW_DAYS } from '../../shared/feedback/retention.ts'
import { isRefusal } from '../../shared/feedback/stepping.ts'
import { ResponseId, uuidV7 } from '../../shared/ids.ts'
import { DAY, dayOf } from '../../shared/time.ts'
import type { Feedback } from '../store/cases.ts'
import type { ResidentDeps } from './deps.ts'
import { requireFeedback, type Stale, writeDown } from './status-change.ts'
import { batchesEver, isOnlyOf, type Opened } from './status-opened.ts'

/**
 * Erases what a resident said: out of the results, answers and contact gone from the table, and the clock set for copies
 * in files of rows. The case says last that it is erased: where anything fails before, asking again does it all again.
 */
export async function eraseFeedback(deps: ResidentDeps, opened: Opened): Promise<'erased' | Stale> {
  const { poster } = opened
  let { feedback } = opened
  const { survey, area, id } = feedback.batch
  if (feedback.handling.erasedAt !== undefined) return leaveInbox(deps, feedback)
  const askedAt = deps.clock()
  await writeDown(deps, opened, 'resident-erased')
  const due = dayOf(askedAt + LAW_DAYS.erase * DAY)
  await deps.erasures.begin({ survey, area, province: poster.province, id, askedAt, due })
  for (const _try of [1, 2]) {
    const { handling } = feedback
    await eraseContents(deps, feedback)
    const erased = erase(handling, deps.clock())
    if (isRefusal(erased)) throw new Error(`${id} cannot be erased: ${erased}.`)
    if (erased === handling) return leaveInbox(deps, feedback)
    await blankLine(deps, feedback, erased)
    const changed = await deps.cases.change(feedback, erased)
    if (changed !== 'stale') return leaveInbox(deps, { ...feedback, handling: changed })
    feedback = await requireFeedback(deps, feedback)
  }
  return 'stale'
}

async function eraseContents(deps: ResidentDeps, feedback: Feedback): Promise<void> {
  const { survey, area, id } = feedback.batch
  const at = deps.clock()
  await deps.decisions.put(survey, area, {
    id: uuidV7(at, deps.random),
    response: ResponseId.parse(id),
    rev: feedback.handling.newest.rev,
    kind: 'tombstone',
    by: RESIDENT,
    at,
  })
  for (const batch of batchesEver(feedback)) {
    const there = await deps.cases.getBatch(survey, area, batch)
    if (!isOnlyOf(feedback, there)) continue
    await deps.personal.erase(survey, area, batch)
    if (there !== undefined) await deps.cases.blank(there)
  }
}

/** Before the case says that it is erased: who asks again after that need not, so nothing may be left to do but the going. */
async function blankLine(
  { inbox }: ResidentDeps,
  { batch, handling }: Feedback,
  erased: Case,
): Promise<void> {
  const { erasedAt: _, ...blank } = erased
  const name = { survey: batch.survey, area: batch.area, id: batch.id }
  await inbox.mirror(name, { ...blank, rev: handling.rev })
}

/** Its line there repeats what was said. */
async function leaveInbox({ inbox }: ResidentDeps, { batch, handling }: Feedback): Promise<'erased'> {
  await inbox.mirror({ survey: batch.survey, area: batch.area, id: batch.id }, handling)
  return 'erased'
}
