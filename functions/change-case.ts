import type { Case } from '../shared/feedback/case.ts'
import type { Cases, Feedback } from './store/cases.ts'
import { type CaseName, type Inbox, wantsEntry } from './store/inbox.ts'

/**
 * Puts `next` in place of the case that was read, and has the inbox say the same. The entry of a case that opens is
 * written before it, every other change of the inbox comes after: whatever breaks between, no case waits unseen.
 * `stale` where another change came first; then the inbox says what that one made of it. Gives the case as it is now.
 */
export async function changeCase(
  { cases, inbox }: { cases: Pick<Cases, 'get' | 'change'>; inbox: Inbox },
  feedback: Feedback,
  next: Case,
): Promise<Case | 'stale'> {
  const { survey, area, id } = feedback.batch
  const name: CaseName = { survey, area, id }
  const opens = wantsEntry(next) && !wantsEntry(feedback.handling)
  if (opens) await inbox.announce(name, { ...next, rev: feedback.handling.rev + 1 })
  const changed = await cases.change(feedback, next)
  if (changed !== 'stale') {
    await inbox.mirror(name, changed, feedback.handling)
    return changed
  }
  const newest = await cases.get(survey, area, id)
  if (newest !== undefined) await inbox.mirror(name, newest.handling, next)
  return 'stale'
}
