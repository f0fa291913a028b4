import type { Case } from '../../../shared/feedback/case.ts'
import { contactKeptUntil } from '../../../shared/feedback/retention.ts'
import type { Feedback } from '../../store/cases.ts'
import { wantsEntry } from '../../store/inbox.ts'
import type { OfficeDeps } from '../deps.ts'

/** Lets a telephone number go when the case that is now `next` no longer needs it; nothing to do while nothing of that changes. */
export async function keepContact(
  { personal, clock }: Pick<OfficeDeps, 'personal' | 'clock'>,
  { batch: { survey, area, id }, handling }: Feedback,
  next: Case,
): Promise<void> {
  if (wantsEntry(handling) === wantsEntry(next) && handling.closedAt === next.closedAt) return
  const until = contactKeptUntil(next, clock())
  const batches = new Set([id, ...next.steps.flatMap((step) => step.batch ?? []), next.newest.batch])
  await Promise.all(Array.from(batches, (batch) => personal.keepUntil(survey, area, batch, until)))
}
