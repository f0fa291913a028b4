import type { SurveyVersion } from '../form/definition.ts'
import { type Journey, journey } from '../form/journey.ts'
import type { ResponseId, TeamId } from '../ids.ts'
import type { EpochMs } from '../time.ts'
import { byNumber, keepFitting } from './fitting.ts'
import { type Decision, Flag, flags, type ReceivedBatch } from './received.ts'
import type { Counts } from './summary.ts'
import {
  isReleased,
  type Judged,
  judgeResponse,
  type Law,
  type Received,
  readDecisions,
  teamOf,
} from './verdict.ts'

/** A response that counts: the version that judges it, when the visit was and which team made it. */
export type Counted = Received & {
  version: SurveyVersion
  /** Somebody released it, so some of its answers may not fit. */
  released: boolean
  visitedAt: EpochMs
  team: TeamId | undefined
}

export type Recount = {
  counts: Counts
  /** Everything received, as often as it was received, each with its verdict. */
  judged: Judged[]
  /** What counts, each response once, in order of visit time; ties by receipt, then batch id. */
  counted: Counted[]
}

/**
 * Decides for every response received until `asOf`, of one survey and area, whether it counts (docs/rules.md,
 * "Same answer once"). Pure, and the same whatever the order of `batches` and `decisions`.
 *
 * A response is known by its id and revision. A decision names the revision that it judges, and the newest one by
 * id holds: `release` and `approve` count what was held; `exclude` and `withdraw` end the response, or only set
 * the revision aside where it was held anyway; `tombstone` ends the response for ever, later revisions too. A revision
 * that its team has `withdrawn` ends the response where it would have counted, and until a later one takes its place.
 */
export function recount(
  versions: readonly SurveyVersion[],
  batches: Iterable<ReceivedBatch>,
  decisions: readonly Decision[],
  asOf: EpochMs,
): Recount {
  const law: Law = { versions: byNumber(versions), decisions: readDecisions(decisions, asOf) }
  const inTime = [...batches].filter((batch) => batch.receivedAt <= asOf).sort(byReceipt)
  const received = new Map<ResponseId, Received[]>()
  for (const batch of inTime) {
    for (const [place, response] of batch.responses.entries()) {
      const entry = { response, batch, place }
      const others = received.get(response.id)
      if (others === undefined) received.set(response.id, [entry])
      else others.push(entry)
    }
  }

  const judged: Judged[] = []
  const counted: Counted[] = []
  for (const entries of received.values()) {
    for (const entry of judgeResponse(entries, law)) {
      judged.push(entry)
      const version = law.versions.get(entry.response.version)
      if (entry.verdict.is === 'counted' && version !== undefined) counted.push(describe(entry, version, law))
    }
  }
  return {
    counts: { batches: inTime.length, ...countVerdicts(judged) },
    judged,
    counted: counted.sort(byVisit),
  }
}

/** What a counted response asked and answered. Made when it is needed: kept for a whole area it would fill memory. */
export function journeyOf({ response, version, released }: Counted): Journey {
  return released ? keepFitting(version, response.answers) : journey(version, response.answers)
}

function describe(entry: Judged, version: SurveyVersion, { decisions }: Law): Counted {
  const { response, batch, place, visitedAt } = entry
  return {
    response,
    batch,
    place,
    version,
    released: isReleased(entry, decisions),
    visitedAt,
    team: teamOf(entry),
  }
}

function countVerdicts(judged: readonly Judged[]): Omit<Counts, 'batches'> {
  const sum = { counted: 0, superseded: 0, excluded: 0 }
  let withdrawn = 0
  const held = new Map<Flag, number>()
  const noted = new Map<Flag, number>()
  for (const { verdict, response, batch } of judged) {
    if (verdict.is === 'held') {
      add(held, verdict.flag)
      continue
    }
    sum[verdict.is] += 1
    if (verdict.is === 'excluded' && verdict.withdrawn === true) withdrawn += 1
    if (verdict.is !== 'counted') continue
    for (const flag of batch.flags[response.id] ?? []) if (flags[flag] === 'note') add(noted, flag)
  }
  return {
    received: judged.length,
    ...sum,
    ...(withdrawn === 0 ? {} : { withdrawn }),
    held: byFlag(held),
    noted: byFlag(noted),
  }
}

function add(counts: Map<Flag, number>, flag: Flag): void {
  counts.set(flag, (counts.get(flag) ?? 0) + 1)
}

function byFlag(counts: ReadonlyMap<Flag, number>): Counts['held'] {
  const inOrder: Counts['held'] = {}
  for (const flag of Flag.options) {
    const n = counts.get(flag)
    if (n !== undefined) inOrder[flag] = n
  }
  return inOrder
}

function byReceipt(a: ReceivedBatch, b: ReceivedBatch): number {
  return a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : Number(a.id > b.id))
}

function byVisit(a: Counted, b: Counted): number {
  return a.visitedAt - b.visitedAt || byReceipt(a.batch, b.batch) || a.place - b.place
}
