import type { ReviewLine } from '../../../shared/api/reviews.ts'
import { doubtsOf } from '../../../shared/doubts/examine.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { ResponseId } from '../../../shared/ids.ts'
import { type Decision, Flag } from '../../../shared/results/received.ts'
import { authorOf, type Judged, readDecisions, teamOf } from '../../../shared/results/verdict.ts'
import { visitTime } from '../../../shared/time.ts'
import type { ReceivedHere } from './received.ts'

/** Names of the register by id, also of what has ended; members stand under `<team>/<member>`. */
export type Names = Record<'hamlets' | 'teams' | 'members', ReadonlyMap<string, string>>

/** A response's line, and the newest revision that it is made of. */
export type Newest = { line: Omit<ReviewLine, 'label' | 'teamName' | 'memberName'>; entry: Judged }

/**
 * The newest revision of every response, what became of it, the last decision on it, and what is doubtful: the last received
 * first. What no longer counts is compared with nothing. Pure.
 */
export function newestFirst(received: Omit<ReceivedHere, 'batches'>): Newest[] {
  const found = newestOf(received)
  const standing = found.flatMap(({ entry, line }) => (line.verdict === 'excluded' ? [] : [entry]))
  const doubts = doubtsOf(standing, received.versions, received.rules)
  return found.map(({ entry, line }) => ({
    entry,
    line: { ...line, doubts: doubts.get(line.response) ?? [] },
  }))
}

function newestOf({ judged, decisions }: Pick<ReceivedHere, 'judged' | 'decisions'>): Newest[] {
  const { newest: last, erased } = readDecisions(decisions, Number.MAX_SAFE_INTEGER)
  const newest = new Map<ResponseId, Judged>()
  const disputed = new Set<ResponseId>()
  for (const entry of judged) {
    const { id } = entry.response
    if (!newest.has(id)) newest.set(id, entry) // of each response the newest revision comes first
    if (isOtherContent(entry)) disputed.add(id)
  }
  return Array.from(newest.values(), (entry) => {
    const { id, rev } = entry.response
    const decision = last.get(`${id}#${rev}`)
    const isErased = erased.has(id)
    return { entry, line: lineOf(entry, { decision, isErased, isDisputed: disputed.has(id) }) }
  }).sort(byReceipt)
}

/** The line as it is shown: with the names that the register has. */
export function named({ line, entry }: Newest, names: Names, versions: readonly SurveyVersion[]): ReviewLine {
  const team = line.team ?? ''
  return {
    ...line,
    label: labelOf(entry, names.hamlets, versions),
    teamName: names.teams.get(team) ?? '',
    memberName: names.members.get(`${team}/${line.member ?? ''}`) ?? '',
  }
}

/** A decision as it is told. */
export function wordsOf({ kind, at, by, reason }: Decision): NonNullable<ReviewLine['decision']> {
  return { kind, at, by, ...(reason === undefined ? {} : { reason }) }
}

function lineOf(
  entry: Judged,
  said: { decision: Decision | undefined; isErased: boolean; isDisputed: boolean },
): Newest['line'] {
  const { response, batch, verdict } = entry
  const { id, rev, version, finishedAt, withdrawn, reason } = response
  const { receivedAt, sentAt, rescuedBy } = batch
  const team = teamOf(entry)
  const member = authorOf(entry)?.member ?? batch.sender?.member
  const { decision } = said
  return {
    response: id,
    rev,
    version,
    ...(team === undefined ? {} : { team }),
    ...(member === undefined ? {} : { member }),
    visitedAt: visitTime({ finishedAt, sentAt, receivedAt }),
    receivedAt,
    verdict: verdict.is,
    flags: flagsOf(entry, said.isDisputed),
    ...(withdrawn === true ? { withdrawn } : {}),
    ...(rescuedBy === undefined ? {} : { rescuedBy }),
    ...(reason === undefined || said.isErased ? {} : { reason }),
    ...(decision === undefined ? {} : { decision: wordsOf(decision) }),
    doubts: [],
  }
}

// Those of the receipt, and those that only a recount can see.
function flagsOf({ response, batch, verdict }: Judged, isDisputed: boolean): Flag[] {
  const seen = new Set(batch.flags[response.id] ?? [])
  if (verdict.is === 'held') seen.add(verdict.flag)
  if (isDisputed) seen.add('same-revision-other-content')
  return Flag.options.filter((flag) => seen.has(flag))
}

function isOtherContent({ verdict }: Judged): boolean {
  return verdict.is === 'held' && verdict.flag === 'same-revision-other-content'
}

function labelOf(
  { response: { version: number, answers } }: Judged,
  hamlets: Names['hamlets'],
  versions: readonly SurveyVersion[],
): string {
  const version = versions.find((one) => one.version === number)
  if (version === undefined || version.unit.kind === 'response') return ''
  const parts = version.unit.key.flatMap((code) => {
    const answer = answers[code]
    return answer === undefined ? [] : [hamlets.get(String(answer)) ?? String(answer)]
  })
  return parts.join(' · ')
}

function byReceipt({ line: a }: Newest, { line: b }: Newest): number {
  return b.receivedAt - a.receivedAt || (a.response < b.response ? 1 : -1)
}
