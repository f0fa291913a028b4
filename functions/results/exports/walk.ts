import { createHash } from 'node:crypto'
import { areaName } from '../../../shared/area-name.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { ResponseId } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import type { Decision, ReceivedBatch } from '../../../shared/results/received.ts'
import { recount } from '../../../shared/results/recount.ts'
import type { Judged } from '../../../shared/results/verdict.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { BatchHead } from '../../store/batch-heads.ts'
import type { RowExport } from '../../store/exports.ts'
import type { CountedCommune } from '../communes.ts'
import type { ResultsDeps } from '../deps.ts'
import type { Lease } from '../lease.ts'
import type { ResponseRow } from '../rows/columns.ts'
import { rowsOf } from '../rows/received-rows.ts'
import type { AreaPart } from './manifest.ts'
import { ExportRefusal } from './refusal.ts'

/** What reading the rows of a commune needs of the export that they go into. */
export type Walk = {
  deps: ResultsDeps
  asked: RowExport
  lease: Lease
  asOf: EpochMs
  versions: readonly SurveyVersion[]
}

/** What there is of a commune until the moment of the export, before any answer of it is read. */
export type Standing = {
  commune: CountedCommune
  heads: BatchHead[]
  decisions: Decision[]
  places: { hamlets: Named[]; teams: Named[] }
  /** Digest of the names that the rows give to places. */
  names: string
}

type Named = { id: string; name: string }

/** Which batches, decisions and places a commune has. */
export async function whatStands({ deps, asked, asOf }: Walk, commune: CountedCommune): Promise<Standing> {
  const [heads, decisions, hamlets, teams] = await Promise.all([
    deps.batchHeads.ofArea(asked.survey, commune.id),
    deps.decisions.ofArea(asked.survey, commune.id),
    deps.records.entries(asked.province, kinds.hamlets, commune.id),
    deps.records.entries(asked.province, kinds.teams, commune.id),
  ])
  const named = ({ record: { id, name } }: { record: Named }): Named => ({ id, name })
  const places = { hamlets: hamlets.map(named), teams: teams.map(named) }
  return {
    commune,
    heads: heads.filter(({ receivedAt }) => receivedAt <= asOf),
    decisions: decisions.filter(({ at }) => at <= asOf),
    places,
    names: createHash('sha256')
      .update(JSON.stringify([areaName(commune), places]))
      .digest('hex'),
  }
}

/** The same as the walk before took, whatever has come since. */
export function asBefore(standing: Standing, part: AreaPart | undefined): Standing {
  const batches = new Set<string>([...(part?.batches ?? []), ...(part?.unreadable ?? [])])
  const decisions = new Set(part?.decisions)
  return {
    ...standing,
    heads: standing.heads.filter(({ id }) => batches.has(id)),
    decisions: standing.decisions.filter(({ id }) => decisions.has(id)),
  }
}

/**
 * The rows of one commune that were asked for, and what the manifest says of it. `before` is what a fresh export goes on from,
 * where that had the commune. Throws `miscounted` where the store has more responses than were read, or fewer.
 */
export async function readRows(
  walk: Walk,
  standing: Standing,
  before: AreaPart | undefined,
): Promise<{ rows: ResponseRow[]; part: AreaPart }> {
  const { asked, asOf, versions } = walk
  const { commune, heads, decisions, places, names } = standing
  const { batches, unreadable } = await readBatches(walk, standing)
  const { judged } = recount(versions, batches, decisions, asOf)
  const stored = sumOf(heads, () => true)
  const missed = stored - judged.length - sumOf(heads, ({ id }) => unreadable.has(id))
  if (missed !== 0)
    throw new ExportRefusal('miscounted', `${commune.id}: ${missed} of ${stored} were not read`)

  const wanted = judged.filter(isWanted(asked, batches, decisions, before))
  const rows = rowsOf({ commune, ...places }, versions, wanted, decisions)
  return {
    rows,
    part: {
      area: commune.id,
      rows: rows.length,
      stored,
      batches: heads.map(({ id }) => id).filter((id) => !unreadable.has(id)),
      decisions: decisions.map(({ id }) => id),
      ...(unreadable.size === 0 ? {} : { unreadable: [...unreadable] }),
      names,
    },
  }
}

async function readBatches({ deps, asked, lease }: Walk, { commune, heads }: Standing) {
  const listed = new Set<string>(heads.map(({ id }) => id))
  const unreadable = new Set<string>()
  const batches: ReceivedBatch[] = []
  const found = deps.batches.ofArea(asked.survey, commune.id, (id, why) => {
    unreadable.add(id)
    const of = { export: asked.id, area: commune.id, batch: id }
    deps.log({ level: 'error', event: 'batch-unreadable', ...of, error: String(why) })
  })
  for await (const batch of found) {
    if (listed.has(batch.id)) batches.push(batch)
    await lease.hold()
  }
  return { batches, unreadable }
}

function sumOf(heads: readonly BatchHead[], counts: (head: BatchHead) => boolean): number {
  return heads.reduce((sum, head) => (counts(head) ? sum + head.n : sum), 0)
}

function isWanted(
  { rows, fresh }: RowExport,
  batches: readonly ReceivedBatch[],
  decisions: readonly Decision[],
  before: AreaPart | undefined,
): (entry: Judged) => boolean {
  const touched = fresh ? touchedSince(before, batches, decisions) : undefined
  return ({ response, verdict }) =>
    (rows === 'all' || verdict.is === 'counted') && (touched?.has(response.id) ?? true)
}

/** Responses of which something came that was not there before: themselves, a revision, or a decision on one. */
function touchedSince(
  before: AreaPart | undefined,
  batches: readonly ReceivedBatch[],
  decisions: readonly Decision[],
): ReadonlySet<ResponseId> {
  const known = new Set<string>(before === undefined ? [] : [...before.batches, ...before.decisions])
  const touched = new Set<ResponseId>()
  for (const { id, response } of decisions) if (!known.has(id)) touched.add(response)
  for (const { id, responses } of batches) {
    if (!known.has(id)) for (const response of responses) touched.add(response.id)
  }
  return touched
}
