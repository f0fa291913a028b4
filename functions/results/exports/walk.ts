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
import type { AreaIds, AreaPart } from './manifest.ts'
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
  /** Of all of these. */
  digest: string
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
  return standingOf({
    commune,
    heads: heads.filter(({ receivedAt }) => receivedAt <= asOf),
    decisions: decisions.filter(({ at }) => at <= asOf),
    places: { hamlets: hamlets.map(named), teams: teams.map(named) },
  })
}

function standingOf(seen: Omit<Standing, 'digest'>): Standing {
  const hash = createHash('sha256').update(JSON.stringify([areaName(seen.commune), seen.places]))
  for (const { id } of [...seen.heads, ...seen.decisions]) hash.update(`${id}\n`)
  return { ...seen, digest: hash.digest('hex') }
}

/** The same as the walk before took, whatever has come since. */
export function asBefore(standing: Standing, { batches, decisions }: AreaIds): Standing {
  const known = new Set<string>([...batches, ...decisions])
  return {
    ...standing,
    heads: standing.heads.filter(({ id }) => known.has(id)),
    decisions: standing.decisions.filter(({ id }) => known.has(id)),
  }
}

/** The rows that were asked for of one commune, one after another, and what is to be written down of it. */
export type CommuneRows = { rows: Iterable<ResponseRow>; part: AreaPart; ids: AreaIds }

/**
 * Reads one commune. `before` is what a fresh export goes on from, where that had the commune. Throws `miscounted` where the
 * store has more responses than were read, or fewer.
 */
export async function readRows(
  walk: Walk,
  standing: Standing,
  before: AreaIds | undefined,
): Promise<CommuneRows> {
  const { asked, asOf, versions } = walk
  const { commune, heads, decisions, places, digest } = standing
  const { batches, unreadable } = await readBatches(walk, standing)
  const { judged } = recount(versions, batches, decisions, asOf)
  const stored = sumOf(heads, () => true)
  const missed = stored - judged.length - sumOf(heads, ({ id }) => unreadable.has(id))
  if (missed !== 0)
    throw new ExportRefusal('miscounted', `${commune.id}: ${missed} of ${stored} were not read`)

  const wanted = judged.filter(isWanted(asked, batches, decisions, before))
  const bad = unreadable.size === 0 ? {} : { unreadable: [...unreadable] }
  return {
    rows: rowsOf({ commune, ...places }, versions, wanted, decisions),
    part: { area: commune.id, rows: wanted.length, stored, ...bad, digest },
    ids: {
      batches: batches.map(({ id }) => id),
      decisions: decisions.map(({ id }) => id),
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
  before: AreaIds | undefined,
): (entry: Judged) => boolean {
  const touched = fresh ? touchedSince(before, batches, decisions) : undefined
  // Who adds one file to the next must be told of what stood in the last one and counts no longer.
  const had = new Set<string>(fresh ? before?.batches : [])
  return ({ response, verdict, batch }) =>
    (rows === 'all' || verdict.is === 'counted' || had.has(batch.id)) && (touched?.has(response.id) ?? true)
}

/** Responses of which something came that was not there before: themselves, a revision, or a decision on one. */
function touchedSince(
  before: AreaIds | undefined,
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
