import type { TeamBrief } from '../../../shared/api/team.ts'
import type { SentBack } from '../../../shared/api/team-sheet.ts'
import type { ResponseId, SurveyId } from '../../../shared/ids.ts'
import type { ResponseLine } from '../db/records.ts'
import { revOf } from './own-visits.ts'

/** A visit that the office wants corrected, and of which survey it is. */
export type Returned = SentBack & { survey: SurveyId }

/** What the office sent back and this phone has not corrected since. */
export function returnedOf(
  brief: Pick<TeamBrief, 'sheets'> | undefined,
  own: readonly Pick<ResponseLine, 'id' | 'rev'>[],
): Returned[] {
  const revisions = new Map<ResponseId, number>()
  for (const line of own) revisions.set(line.id, Math.max(revOf(line), revisions.get(line.id) ?? 0))
  return (brief?.sheets ?? []).flatMap(({ survey, sentBack }) =>
    sentBack
      .filter(({ response, rev }) => (revisions.get(response) ?? 0) <= rev)
      .map((returned) => ({ ...returned, survey })),
  )
}
