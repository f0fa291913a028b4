import type { ReviewKind } from '../../../shared/api/reviews.ts'
import { isDecided } from '../../../shared/doubts/counts.ts'
import { type ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import type { Decision } from '../../../shared/results/received.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'
import type { Newest } from './lines.ts'
import type { Reviewed } from './received.ts'

/** One revision as the person saw it: `seen` is when it was last decided on, 0 for never. */
export type Seen = { response: ResponseId; rev: number; seen?: number }

/** What is decided, and why. */
export type Verdict = { kind: ReviewKind; reason?: string }

/** Throws `changed-meanwhile` where the line is no longer what the person saw, or there is nothing to release or take back. */
export function requireUnchanged(line: Newest['line'], { rev, seen }: Seen, kind: ReviewKind): void {
  const isOther = line.rev !== rev || (seen !== undefined && seen !== (line.decision?.at ?? 0))
  const isVain = (kind === 'release' && line.verdict !== 'held') || (kind === 'reopen' && !isDecided(line))
  if (isOther || isVain) throw new Problem('changed-meanwhile')
}

/** Writes down what is decided on a line, then decides it: one more event behind those before. Gives the event. */
export async function putDecision(
  deps: OfficeDeps,
  desk: Desk,
  { survey, province, commune }: Reviewed,
  { line }: Newest,
  { kind, reason }: Verdict,
): Promise<Decision> {
  const { response, rev } = line
  // The newest decision holds, and time orders them: one that was seen stays behind, though its server's clock was ahead.
  const at = Math.max(deps.clock(), (line.decision?.at ?? 0) + 1)
  const id = uuidV7(at, deps.random)
  const why = reason === undefined ? {} : { reason }
  const decision: Decision = { id, response, rev, kind, by: desk.actor.email, at, ...why }
  await desk.record({
    act: 'review',
    object: `${survey.id} ${response}#${rev} ${kind}`,
    area: { province, commune },
    before: line.decision,
    after: decision,
  })
  await deps.decisions.put(survey.id, commune, decision)
  return decision
}
