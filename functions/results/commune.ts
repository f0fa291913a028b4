import { areaName } from '../../shared/area-name.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import type { AreaId } from '../../shared/ids.ts'
import type { Commune, Province } from '../../shared/register/present.ts'
import { registerFigures } from '../../shared/results/figures.ts'
import type { ReceivedBatch } from '../../shared/results/received.ts'
import { recount } from '../../shared/results/recount.ts'
import type { IndicatorSpec } from '../../shared/results/spec.ts'
import { type CommunePart, type Heading, summariseCommune } from '../../shared/results/summarise.ts'
import type { Legend } from '../../shared/results/summary.ts'
import { type AreaTally, tallyOf } from '../../shared/results/tally.ts'
import type { EpochMs } from '../../shared/time.ts'
import type { JobRef } from '../store/jobs.ts'
import type { Survey } from '../store/surveys.ts'
import type { ResultsDeps } from './deps.ts'
import type { Lease } from './lease.ts'
import type { AreaManifest } from './manifest.ts'
import type { RunFolder } from './output.ts'
import type { RowFiles } from './rows/files.ts'
import { rowsOf } from './rows/received-rows.ts'

/** What counting one commune needs of the run that it belongs to. */
export type CommuneRun = {
  deps: Pick<ResultsDeps, 'register' | 'batches' | 'decisions' | 'log'>
  job: JobRef
  lease: Lease
  asOf: EpochMs
  survey: Survey
  versions: readonly SurveyVersion[]
  specs: readonly IndicatorSpec[]
  legend: Legend
  folder: RunFolder
  rows: RowFiles
}

/**
 * Counts one commune: reads what it sent, writes its `communes/<area>.json` and its rows, and keeps of it only what
 * the province shows of it, what adds up, and what the manifest lists. Batches that cannot be read are named in the
 * log and the manifest and counted as such.
 */
export async function countCommune(
  run: CommuneRun,
  commune: Commune,
): Promise<{ part: CommunePart; tally: AreaTally; manifest: AreaManifest }> {
  const { deps, job, lease, asOf, versions, specs } = run
  const { id } = commune
  const hamlets = await deps.register.hamlets(job.province, id)
  const teams = await deps.register.teams(job.province, id)
  const unreadable: string[] = []
  const stored = deps.batches.ofArea(job.survey, id, (batch, why) => {
    unreadable.push(batch)
    deps.log({ level: 'error', event: 'batch-unreadable', job: job.id, area: id, batch, error: String(why) })
  })
  const batches = await receivedUntil(asOf, stored, lease)
  const decisions = await deps.decisions.ofArea(job.survey, id)

  const found = recount(versions, batches, decisions, asOf)
  const tally = tallyOf(versions, found, specs, unreadable.length)
  const summary = summariseCommune(headingOf(run, commune), tally, specs, { hamlets, teams })
  await run.folder.putJson(communeFile(id), summary)
  for (const row of rowsOf({ commune, hamlets, teams }, versions, found.judged, decisions)) {
    await run.rows.row(row)
    await lease.hold()
  }

  const { counts, all, days } = tally
  return {
    part: { id, name: areaName(commune), tally: { all }, figures: registerFigures({ hamlets, teams }) },
    tally: { counts, all, days },
    manifest: {
      area: id,
      counts,
      batches: batches.map((batch) => batch.id),
      ...(unreadable.length === 0 ? {} : { unreadable }),
      decisions: decisions.filter(({ at }) => at <= asOf).map((decision) => decision.id),
    },
  }
}

/** The file of a commune's summary within the run's folder. */
export function communeFile(commune: AreaId): string {
  return `communes/${commune}.json`
}

/** What every summary of a run starts with. */
export function headingOf(
  { survey, job, asOf, legend }: Pick<CommuneRun, 'survey' | 'job' | 'asOf' | 'legend'>,
  area: Commune | Province,
): Heading {
  return {
    survey: survey.id,
    title: survey.title,
    area: area.id,
    areaName: areaName(area),
    job: job.id,
    asOf,
    legend,
  }
}

async function receivedUntil(
  asOf: EpochMs,
  batches: AsyncIterable<ReceivedBatch>,
  lease: Lease,
): Promise<ReceivedBatch[]> {
  const received: ReceivedBatch[] = []
  for await (const batch of batches) {
    if (batch.receivedAt <= asOf) received.push(batch)
    await lease.hold()
  }
  return received
}
