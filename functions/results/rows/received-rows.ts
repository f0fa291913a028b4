import { areaName } from '../../../shared/area-name.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { ResponseId } from '../../../shared/ids.ts'
import type { Commune } from '../../../shared/register/present.ts'
import { type Decision, type Flag, posterOf } from '../../../shared/results/received.ts'
import { type Judged, teamOf, writerOf } from '../../../shared/results/verdict.ts'
import type { ResponseRow } from './columns.ts'

/** A commune with what stands in it, and what did. */
export type Place = { commune: Commune; hamlets: readonly Named[]; teams: readonly Named[] }

type Named = { id: string; name: string }

/**
 * The rows of one area one after another, by visit time: every response as often as it was received, so that nothing collected is
 * hidden. The words of an erased response are left out even where a late revision brought some again.
 */
export function* rowsOf(
  place: Place,
  versions: readonly SurveyVersion[],
  judged: readonly Judged[],
  decisions: readonly Decision[],
): Generator<ResponseRow> {
  const describe = describer(place, versions, erasedBy(decisions))
  for (const entry of judged.toSorted(byVisit)) yield describe(entry)
}

function describer(
  { commune, hamlets, teams }: Place,
  versions: readonly SurveyVersion[],
  erased: ReadonlySet<ResponseId>,
) {
  const hamletNames = new Map<string, string>(hamlets.map(({ id, name }) => [id, name]))
  const teamNames = new Map<string, string>(teams.map(({ id, name }) => [id, name]))
  const hamletQuestions = new Map(
    versions.map(({ version, questions }) => [
      version,
      questions.find(({ type }) => type === 'hamlet')?.code,
    ]),
  )
  const area = { code: commune.code, name: areaName(commune) }

  return (entry: Judged): ResponseRow => {
    const { response, batch, verdict, visitedAt } = entry
    const writer = writerOf(entry)
    const isErased = erased.has(response.id)
    const answers = isErased ? {} : response.answers
    const poster = posterOf(entry)
    const hamlet = answers[hamletQuestions.get(response.version) ?? ''] ?? poster.hamlet
    return {
      id: response.id,
      rev: response.rev,
      version: response.version,
      verdict,
      flags: flagsOf(entry),
      visitedAt,
      receivedAt: batch.receivedAt,
      area,
      hamlet: typeof hamlet === 'string' ? named(hamlet, hamletNames) : undefined,
      team: named(teamOf(entry), teamNames),
      member: writer?.member,
      device: writer?.device,
      seq: response.seq,
      withdrawn: response.withdrawn === true,
      reason: isErased ? undefined : response.reason,
      place: poster.place,
      answers,
    }
  }
}

// The receipt's, and the one that only the recount could see.
function flagsOf({ response, batch, verdict }: Judged): readonly Flag[] {
  const atReceipt = batch.flags[response.id] ?? []
  return verdict.is === 'held' && !atReceipt.includes(verdict.flag) ? [...atReceipt, verdict.flag] : atReceipt
}

function named(id: string | undefined, names: ReadonlyMap<string, string>) {
  return id === undefined ? undefined : { id, name: names.get(id) ?? '' }
}

function erasedBy(decisions: readonly Decision[]): ReadonlySet<ResponseId> {
  return new Set(decisions.filter(({ kind }) => kind === 'tombstone').map(({ response }) => response))
}

function byVisit(a: Judged, b: Judged): number {
  const [one, other] = [a.response, b.response]
  if (a.visitedAt !== b.visitedAt) return a.visitedAt - b.visitedAt
  if (one.id !== other.id) return one.id < other.id ? -1 : 1
  return one.rev - other.rev
}
