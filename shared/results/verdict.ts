import type { Author, SurveyResponse } from '../api/batches.ts'
import type { ResponseId, TeamId } from '../ids.ts'
import { type EpochMs, visitTime } from '../time.ts'
import { canonical } from './canonical.ts'
import { fits, type Versions } from './fitting.ts'
import { type Decision, Flag, flags, type ReceivedBatch } from './received.ts'

/**
 * What became of one received response. `held` names the first flag that keeps it from counting; `withdrawn` says that
 * the team itself has taken it back.
 */
export type Verdict =
  | { is: 'counted' | 'superseded' }
  | { is: 'excluded'; withdrawn?: true }
  | { is: 'held'; flag: Flag }

/** One response as it came in one batch; `place` is where it stood in there. */
export type Received = { response: SurveyResponse; batch: ReceivedBatch; place: number }

/** `visitedAt` is when the visit was: a correction is about the visit that it corrects, but a report is its last sender's word. */
export type Judged = Received & { verdict: Verdict; visitedAt: EpochMs }

/** What verdicts are based on besides the response itself. */
export type Law = { versions: Versions; decisions: Decisions }

const COUNTED: Verdict = { is: 'counted' }
const SUPERSEDED: Verdict = { is: 'superseded' }
const EXCLUDED: Verdict = { is: 'excluded' }
const WITHDRAWN: Verdict = { is: 'excluded', withdrawn: true }

/** The decisions that hold: the newest by id for each revision, and every response that was ever erased. */
export type Decisions = { newest: ReadonlyMap<string, Decision>; erased: ReadonlySet<ResponseId> }

/** The decisions taken until `asOf`, in any order. */
export function readDecisions(decisions: readonly Decision[], asOf: EpochMs): Decisions {
  const newest = new Map<string, Decision>()
  const erased = new Set<ResponseId>()
  for (const decision of decisions) {
    if (decision.at > asOf) continue
    const key = revisionKey(decision.response, decision.rev)
    const other = newest.get(key)
    if (other === undefined || other.id < decision.id) newest.set(key, decision)
    if (decision.kind === 'tombstone') erased.add(decision.response)
  }
  return { newest, erased }
}

/** Somebody looked at this revision and wants it counted, whatever held it. */
export function isReleased({ response }: Received, { newest }: Decisions): boolean {
  const kind = newest.get(revisionKey(response.id, response.rev))?.kind
  return kind === 'release' || kind === 'approve'
}

/**
 * Judges everything that was received under one response id, given in the order of receipt. The last revision
 * that is not held stands for the response; a held one waits beside it and hides nothing.
 */
export function judgeResponse(received: readonly Received[], law: Law): Judged[] {
  const isErased = received.some(({ response }) => law.decisions.erased.has(response.id))
  const entries = received.toSorted((a, b) => b.response.rev - a.response.rev) // stable: first received stays first
  const original = originalOf(entries)
  const judged = (entry: Received, verdict: Verdict) =>
    withVerdict(entry, verdict, isReport(entry, law) ? entry : (original ?? entry))
  if (isErased) return received.map((entry) => judged(entry, EXCLUDED))

  const team = original === undefined ? undefined : teamOf(original)
  let first: Received | undefined // of the revision under way
  let stands = false
  return entries.map((entry) => {
    if (first?.response.rev === entry.response.rev) return judged(entry, judgeCopy(entry, first))
    first = entry
    if (stands) return judged(entry, SUPERSEDED)
    const flag = firstHold(entry, team, law)
    const verdict = judgeRevision(entry, flag, law)
    const isSetAside = verdict === EXCLUDED && flag !== undefined
    stands = verdict.is !== 'held' && !isSetAside
    return judged(entry, verdict)
  })
}

/** Who wrote it: the team that the cookie proved, or else the one that the response claims. */
export function teamOf({ batch, response }: Pick<Received, 'response' | 'batch'>): TeamId | undefined {
  return batch.sender?.team ?? response.author?.team
}

/**
 * Who wrote it on which phone: the claim in the response, where it claims the team that sent it, for a team mate's phone
 * may bring it. Nothing where it claims another team, nor of a resident's.
 */
export function authorOf(entry: Pick<Received, 'response' | 'batch'>): Author | undefined {
  const { author } = entry.response
  return author?.team === teamOf(entry) ? author : undefined
}

/** Who made the visit, and on which phone: who is proven to have sent it, unless somebody else brought it in a rescue file. */
export function writerOf(entry: Pick<Received, 'response' | 'batch'>): Author | undefined {
  const { sender, rescuedBy } = entry.batch
  return rescuedBy === undefined ? (sender ?? entry.response.author) : (authorOf(entry) ?? sender)
}

function judgeRevision(entry: Received, flag: Flag | undefined, { versions, decisions }: Law): Verdict {
  const kind = decisions.newest.get(revisionKey(entry.response.id, entry.response.rev))?.kind
  if (kind === 'exclude' || kind === 'withdraw') return EXCLUDED
  if (!versions.has(entry.response.version)) return { is: 'held', flag: flag ?? 'unknown-version' }
  if (flag === undefined || isReleased(entry, decisions)) return isWithdrawal(entry) ? WITHDRAWN : COUNTED
  return { is: 'held', flag }
}

function withVerdict({ response, batch, place }: Received, verdict: Verdict, visit: Received): Judged {
  const { sentAt, receivedAt } = visit.batch
  const visitedAt = visitTime({ finishedAt: visit.response.finishedAt, sentAt, receivedAt })
  return { response, batch, place, verdict, visitedAt }
}

function isReport({ response }: Received, { versions }: Law): boolean {
  return versions.get(response.version)?.unit.kind === 'team_month'
}

/** The same pair of id and revision again: the content that was received first stands. */
function judgeCopy(entry: Received, original: Received): Verdict {
  const isSame = canonical(entry.response) === canonical(original.response)
  return isSame ? SUPERSEDED : { is: 'held', flag: 'same-revision-other-content' }
}

function firstHold(entry: Received, team: TeamId | undefined, { versions }: Law): Flag | undefined {
  const { response, batch } = entry
  const atReceipt = batch.flags[response.id] ?? []
  const version = versions.get(response.version)
  return holdingFlags.find((flag) => {
    // A withdrawal has no answers; those of another revision in its batch lend it their flag.
    if (flag === 'unfit-answers' && isWithdrawal(entry)) return false
    if (atReceipt.includes(flag)) return true
    if (flag === 'unknown-version') return version === undefined
    if (flag === 'foreign-author') return teamOf(entry) !== team
    return flag === 'unfit-answers' && version !== undefined && !fits(version, response.answers)
  })
}

function isWithdrawal({ response }: Received): boolean {
  return response.withdrawn === true
}

const holdingFlags = Flag.options.filter((flag) => flags[flag] === 'hold')

function originalOf(entries: readonly Received[]): Received | undefined {
  const lowest = entries.at(-1)?.response.rev
  return entries.find((entry) => entry.response.rev === lowest)
}

function revisionKey(response: ResponseId, rev: number): string {
  return `${response}#${rev}`
}
