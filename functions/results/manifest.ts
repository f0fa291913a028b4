import * as z from 'zod/mini'
import { AreaId, BatchId, JobId, SurveyId } from '../../shared/ids.ts'
import { Counts } from '../../shared/results/summary.ts'
import { EpochMs } from '../../shared/time.ts'
import type { JobRef } from '../store/jobs.ts'
import { objectKeys } from '../store/keys.ts'
import type { ResultsDeps } from './deps.ts'
import { WrittenFile } from './output.ts'

/** What was counted of one commune. */
export const AreaManifest = z.object({
  area: AreaId,
  counts: Counts,
  batches: z.array(BatchId),
  /** Ids of stored batches that this release could not read, and so did not count. */
  unreadable: z.exactOptional(z.array(z.string())),
  decisions: z.array(z.string()),
})
export type AreaManifest = z.infer<typeof AreaManifest>

/**
 * `manifest.json`, the last file of a run: where it stands, the run's files are whole. It names every batch and
 * decision that went in, so that two runs can be compared, and every file with its digest.
 */
export const Manifest = z.object({
  job: JobId,
  survey: SurveyId,
  province: AreaId,
  asOf: EpochMs,
  versions: z.array(z.int()),
  /** Digests of the register, and of the indicators and the survey's words: with the ids below all that results depend on. */
  registerDigest: z.exactOptional(z.string()),
  rulesDigest: z.exactOptional(z.string()),
  counts: Counts,
  /** The run that LATEST named when this one began; `fresh` is what this one counted and that one did not. */
  previous: z.exactOptional(JobId),
  fresh: z.object({ batches: z.int(), decisions: z.int() }),
  areas: z.array(AreaManifest),
  files: z.array(WrittenFile),
})
export type Manifest = z.infer<typeof Manifest>

/** How many batches and decisions `areas` has beyond those of the run before. */
export function freshSince(
  previous: Manifest | undefined,
  areas: readonly AreaManifest[],
): Manifest['fresh'] {
  const before = new Set(previous?.areas.flatMap((area) => [...area.batches, ...area.decisions]))
  const fresh = (ids: readonly string[]) => ids.filter((id) => !before.has(id)).length
  return {
    batches: fresh(areas.flatMap((area) => area.batches)),
    decisions: fresh(areas.flatMap((area) => area.decisions)),
  }
}

/**
 * The manifest of the newest results. One that is gone or of another shape only means that everything is new; it must not
 * stop new results.
 */
export async function readLatestManifest(
  { jobs, files }: Pick<ResultsDeps, 'jobs' | 'files'>,
  { survey, province }: Pick<JobRef, 'survey' | 'province'>,
): Promise<Manifest | undefined> {
  const latest = await jobs.getLatest(survey, province)
  if (latest === undefined) return undefined
  const json = await files.getText(`${objectKeys.run(survey, province, latest.id)}manifest.json`)
  return json === undefined ? undefined : Manifest.safeParse(JSON.parse(json)).data
}
