import type { SentBack } from '../api/team-sheet.ts'
import type { ResponseId } from '../ids.ts'
import type { EpochMs } from '../time.ts'
import type { Decision } from './received.ts'
import { type Judged, readDecisions } from './verdict.ts'

/** A revision that waits for its writer's correction, and how it came. */
export type Returned = { sentBack: SentBack; entry: Judged }

/**
 * What the office has sent back until `asOf` and nobody has corrected since: the newest revision of its response, unless
 * that took the response back or it was erased. `judged` as a recount gives it. The last sent back comes first. Pure.
 */
export function returnedOf(
  judged: readonly Judged[],
  decisions: readonly Decision[],
  asOf: EpochMs,
): Returned[] {
  const { newest, erased } = readDecisions(decisions, asOf)
  const seen = new Set<ResponseId>()
  const returned: Returned[] = []
  for (const entry of judged) {
    const { id, rev, version, startedAt, answers, withdrawn } = entry.response
    if (seen.has(id)) continue // of each response the newest revision comes first
    seen.add(id)
    const decision = newest.get(`${id}#${rev}`)
    if (decision?.kind !== 'send-back' || withdrawn === true || erased.has(id)) continue
    const { reason = '', at } = decision
    returned.push({ entry, sentBack: { response: id, rev, version, startedAt, answers, reason, at } })
  }
  return returned.sort(
    ({ sentBack: a }, { sentBack: b }) => b.at - a.at || (a.response < b.response ? -1 : 1),
  )
}
