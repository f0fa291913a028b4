import type { Action } from '../../shared/access.ts'
import type { ResultFile } from '../../shared/api/office.ts'
import { DAY, dayOf, type EpochMs } from '../../shared/time.ts'
import type { Job, JobRef } from '../store/jobs.ts'
import { rowFiles } from '../store/keys.ts'

/** What one must be allowed to do to have this file. */
export function actionFor(file: ResultFile): Action {
  return hasRows(file) ? 'download-rows' : 'download-summary'
}

/** The files of a run that still stand in the bucket: those with rows go after 30 days. */
export function standingFiles({ files, asOf = 0 }: Job, now: EpochMs): Job['files'] {
  return files.filter(({ name }) => !hasRows(name) || now < asOf + rowFiles.days * DAY)
}

/** `hh_digital_visit-96-2026-11-21-summary.xlsx`: told apart in a folder of downloads, and sorted there by day. */
export function downloadName(job: Omit<JobRef, 'id'>, asOf: EpochMs, file: ResultFile): string {
  const [code] = job.province.split('@')
  return `${job.survey}-${code}-${dayOf(asOf)}-${file}`
}

function hasRows(file: ResultFile): boolean {
  return file.startsWith('responses.')
}
