import type { AreaId, SurveyId } from '../../shared/ids.ts'
import { ExportId, JobId } from '../../shared/ids.ts'
import type { EpochMs } from '../../shared/time.ts'
import type { RowExport } from '../store/exports.ts'
import { objectKeys } from '../store/keys.ts'
import type { ResultsDeps } from './deps.ts'

/** `new`: begun after the answers were gone. `under-way`: may still be written by somebody who read before. */
type CopyStanding = 'old' | 'new' | 'under-way'

/** A file with rows of single responses, and whether it may have what was there before a moment. */
export type RowCopy = { key: string; standing: CopyStanding; export?: ExportId }

type Place = { survey: SurveyId; province: AreaId }

/**
 * The files of rows of a survey in a province: those of exports, but for such as are of another commune than `areas`, and those
 * that runs of earlier releases wrote.
 */
export async function rowCopies(
  deps: ResultsDeps,
  place: Place,
  areas: ReadonlySet<AreaId>,
  from: EpochMs,
): Promise<RowCopy[]> {
  return [...(await copiesInExports(deps, place, areas, from)), ...(await copiesInRuns(deps, place, from))]
}

async function copiesInExports(
  deps: ResultsDeps,
  { survey, province }: Place,
  areas: ReadonlySet<AreaId>,
  from: EpochMs,
): Promise<RowCopy[]> {
  const copies: RowCopy[] = []
  for (const { key, folder } of await rowFilesIn(deps, objectKeys.exports(survey, province))) {
    const id = ExportId.safeParse(folder).data
    const one = id && (await deps.exports.getExport({ survey, province, id }))
    if (one?.commune !== undefined && !areas.has(one.commune)) continue
    copies.push({
      key,
      standing: standingOf(one, from, deps.clock()),
      ...(id === undefined ? {} : { export: id }),
    })
  }
  return copies
}

async function copiesInRuns(
  deps: ResultsDeps,
  { survey, province }: Place,
  from: EpochMs,
): Promise<RowCopy[]> {
  const copies: RowCopy[] = []
  for (const { key, folder } of await rowFilesIn(deps, objectKeys.runs(survey, province))) {
    const id = JobId.safeParse(folder).data
    const job = id && (await deps.jobs.getJob(survey, province, id))
    copies.push({ key, standing: standingOf(job, from, deps.clock()) })
  }
  return copies
}

async function rowFilesIn({ files }: ResultsDeps, prefix: string) {
  return (await files.list(prefix)).flatMap(({ key }) => {
    const [folder = '', name] = key.slice(prefix.length).split('/')
    return name?.startsWith('responses') ? { key, folder } : []
  })
}

// One that failed is written anew if it is tried again; of one that nobody knows any more nothing is said for it.
function standingOf(
  one: Pick<RowExport, 'state' | 'asOf' | 'leaseUntil'> | undefined,
  from: EpochMs,
  now: EpochMs,
): CopyStanding {
  if (one?.state === 'done' && (one.asOf ?? 0) >= from) return 'new'
  return one?.state === 'running' && (one.leaseUntil ?? 0) > now ? 'under-way' : 'old'
}
