import type { FeedbackLine } from '../../../shared/api/feedback.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { MINUTE } from '../../../shared/time.ts'
import { type Entry, lineOf } from '../../store/inbox.ts'
import type { OfficeDeps } from '../deps.ts'

/** No request takes so long: what was announced before has come, or does not come. */
const GRACE = MINUTE

/**
 * The line of an entry, whose case is looked at once: entries are written before the change that they announce. Nothing
 * where that never came; then the entry goes, or moves to where its case says.
 */
export async function seeThrough(
  { cases, inbox, clock }: Pick<OfficeDeps, 'cases' | 'inbox' | 'clock'>,
  area: AreaId,
  entry: Entry,
): Promise<FeedbackLine | undefined> {
  const { line, openedAt } = entry
  if (openedAt === undefined || clock() - openedAt < GRACE) return line
  const name = { survey: line.survey, area, id: line.id }
  const feedback = await cases.get(name.survey, area, name.id)
  if (feedback !== undefined) await inbox.mirror(name, feedback.handling)
  if (feedback !== undefined && inbox.isAt(name, feedback.handling, entry))
    return lineOf(name, feedback.handling)
  await inbox.drop(area, entry)
  return undefined
}
