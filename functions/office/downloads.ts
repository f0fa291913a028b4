import type { Action } from '../../shared/access.ts'
import type { ResultFile } from '../../shared/api/office.ts'
import { dayOf, type EpochMs } from '../../shared/time.ts'
import type { JobRef } from '../store/jobs.ts'

/** What one must be allowed to do to have this file. */
export function actionFor(file: ResultFile): Action {
  return file.startsWith('responses.') ? 'download-rows' : 'download-summary'
}

/** `hh_digital_visit-96-2026-11-21-summary.xlsx`: told apart in a folder of downloads, and sorted there by day. */
export function downloadName(job: Omit<JobRef, 'id'>, asOf: EpochMs, file: ResultFile): string {
  const [code] = job.province.split('@')
  return `${job.survey}-${code}-${dayOf(asOf)}-${file}`
}
