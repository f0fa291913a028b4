import { areaName } from '../../shared/area-name.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import type { AreaId } from '../../shared/ids.ts'
import { kinds } from '../../shared/register/kinds.ts'
import { type Commune, hamletOn, type Province, teamOn } from '../../shared/register/present.ts'
import { type CommuneRegister, registerFigures } from '../../shared/results/figures.ts'
import type { ReceivedBatch } from '../../shared/results/received.ts'
import { recount } from '../../shared/results/recount.ts'
import type { IndicatorSpec } from '../../shared/results/spec.ts'
import { type CommunePart, type Heading, summariseCommune } from '../../shared/results/summarise.ts'
import { missingOf } from '../../shared/results/summarise-ledgers.ts'
import type { Legend } from '../../shared/results/summary.ts'
import { type AreaTally, tallyOf } from '../../shared/results/tally.ts'
import { dayOf, type EpochMs } from '../../shared/time.ts'
import type { JobRef } from '../store/jobs.ts'
import type { Survey } from '../store/surveys.ts'
import type { CountedCommune } from './communes.ts'
import type { ResultsDeps } from './deps.ts'
import type { Lease } from './lease.ts'
import { readLedgers } from './ledgers.ts'
import type { AreaManifest } from './manifest.ts'
import type { RunFolder } from './output.ts'
import type { RowFiles } from './rows/files.ts'
import { rowsOf } from './rows/received-rows.ts'

/** What counting one commune needs of the run that it belongs to. */
export type CommuneRun = {
  deps: Pick<ResultsDeps, 'records' | 'batches' | 'decisions' | 'log'>
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
  commune: CountedCommune,
): Promise<{ part: CommunePart; tally: AreaTally; manifest: AreaManifest }> {
  const { deps, job, lease, asOf, versions, specs } = run
  const { id } = commune
  const unreadable: string[] = []
  const stored = deps.batches.ofArea(job.survey, id, (batch, why) => {
    unreadable.push(batch)
    deps.log({ level: 'error', event: 'batch-unreadable', job: job.id, area: id, batch, error: String(why) })
  })
  const batches = await receivedUntil(asOf, stored, lease)
  const decisions = await deps.decisions.ofArea(job.survey, id)

  const found = recount(versions, batches, decisions, asOf)
  const tally = tallyOf(versions, found, specs, unreadable.length)
  const register = await readRegister(run, commune, found.counted.length)
  const ledgers = await readLedgers(run, id, register.teams, batches)
  const summary = summariseCommune(headingOf(run, commune), tally, specs, register, ledgers)
  await run.folder.putJson(communeFile(id), summary)
  for (const row of rowsOf({ commune, ...register }, versions, found.judged, decisions)) {
    await run.rows.row(row)
    await lease.hold()
  }

  const { counts, all, days } = tally
  return {
    part: {
      ...{ id, name: areaName(commune), tally: { all }, figures: registerFigures(register) },
      missing: missingOf(ledgers ?? []),
    },
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

// Who is no more keeps the name, but has no households: those are in another's charge by now, or in another commune.
async function readRegister(
  { deps, job, asOf }: CommuneRun,
  { id, isPresent, isAsked }: CountedCommune,
  counted: number,
): Promise<CommuneRegister> {
  const day = dayOf(asOf)
  // Where the survey is asked no longer, what was collected before still counts, and so do the households.
  const hasHouseholds = isPresent && (isAsked || counted > 0)
  const [hamlets, teams] = await Promise.all([
    deps.records.entries(job.province, kinds.hamlets, id),
    deps.records.entries(job.province, kinds.teams, id),
  ])
  return {
    hamlets: hamlets.map(({ record }) => ({
      id: record.id,
      name: record.name,
      households: hasHouseholds ? (hamletOn(record, day)?.households ?? 0) : 0,
    })),
    teams: teams.map(({ record }) => ({
      id: record.id,
      name: record.name,
      hamlets: teamOn(record, day)?.hamlets ?? [],
    })),
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
