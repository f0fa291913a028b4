import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { MemberId, SurveyId, TeamId } from '../../../shared/ids.ts'
import { householdGathering } from '../../../shared/results/households.ts'
import { type LedgerCount, ledgersOf } from '../../../shared/results/ledger.ts'
import type { Decision, ReceivedBatch } from '../../../shared/results/received.ts'
import { journeyOf, recount } from '../../../shared/results/recount.ts'
import { returnedOf } from '../../../shared/results/sent-back.ts'
import { figureGathering } from '../../../shared/results/team-figures.ts'
import { type Received, writerOf } from '../../../shared/results/verdict.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { CommuneSheet } from '../../store/sheets.ts'

/** A member has one phone, or two; who claims to have more may not fill the sheet of a whole commune. */
const MAX_LEDGERS = 20

/** Of a team, whose phones may claim members that nobody knows. */
const MAX_OF_TEAM = 300

/** Counts what the phones of a commune are told of one survey. Pure, and the same whatever the order of `batches`. */
export function countCommune(
  survey: SurveyId,
  versions: readonly SurveyVersion[],
  batches: readonly ReceivedBatch[],
  decisions: readonly Decision[],
  asOf: EpochMs,
): CommuneSheet {
  const { counted, judged } = recount(versions, batches, decisions, asOf)
  const households = householdGathering()
  const figures = figureGathering(survey, versions, asOf)
  const visits = new Map<TeamId, Map<MemberId, number>>()
  for (const response of counted) {
    const way = journeyOf(response)
    households.add(response.version, way)
    const writer = writerHere(response)
    if (writer === undefined) continue
    const { team, member } = writer
    figures.add(team, response, way)
    const members = visits.get(team) ?? new Map<MemberId, number>()
    visits.set(team, members.set(member, (members.get(member) ?? 0) + 1))
  }
  const byMonth = figures.read()
  return {
    hamlets: households.read(),
    teams: [...visits].sort(byKey).map(([id, members]) => ({
      id,
      members: [...members].sort(byKey).map(([id, visits]) => ({ id, visits })),
      figures: byMonth.get(id) ?? {},
    })),
    ledgers: lastOfEach(ledgersOf(batches.filter(isFromHere), asOf)).map(stateOf),
    sentBack: returnedOf(judged, decisions, asOf).flatMap(({ sentBack, entry }) => {
      const writer = writerHere(entry)
      return writer === undefined ? [] : [{ ...sentBack, team: writer.team, member: writer.member }]
    }),
  }
}

/** Who made the visit, of the teams of the commune that it is about. */
function writerHere(entry: Received) {
  return isFromHere(entry.batch) ? writerOf(entry) : undefined
}

// A team is known by its id within its commune only: one of elsewhere may bear the same.
function isFromHere({ sender, area }: ReceivedBatch): boolean {
  return sender === undefined || sender.area === area
}

/** Of each member, and of each team, the ledgers that were heard of last, in the order in which they came. */
function lastOfEach(ledgers: readonly LedgerCount[]): LedgerCount[] {
  const places = new Map<string, number>()
  const isAmong = (most: number, whose: string) => {
    const place = places.get(whose) ?? 0
    places.set(whose, place + 1)
    return place < most
  }
  const kept = ledgers
    .toSorted((a, b) => b.lastReceivedAt - a.lastReceivedAt) // stable: the same whatever came first
    .filter(({ team, member }) => isAmong(MAX_LEDGERS, `${team} ${member}`) && isAmong(MAX_OF_TEAM, team))
  const isKept = new Set(kept)
  return ledgers.filter((ledger) => isKept.has(ledger))
}

function stateOf({ doubled: _, ...state }: LedgerCount): CommuneSheet['ledgers'][number] {
  return state
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
