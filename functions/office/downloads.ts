import { extname } from 'node:path'
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

/** `tong-hop_hh-digital-visit_96_2026-11-21.xlsx`: an officer sees what it is, of which survey, province and day. */
export function downloadName(job: Omit<JobRef, 'id'>, asOf: EpochMs, file: ResultFile): string {
  const [code] = job.province.split('@')
  return [plainNames[file], job.survey.replaceAll('_', '-'), code, dayOf(asOf)].join('_') + extname(file)
}

// Vietnamese without its marks: every disk, e-mail and old computer keeps it.
const plainNames: Record<ResultFile, string> = {
  'summary.xlsx': 'tong-hop',
  'responses.csv': 'tung-phieu',
  'responses.xlsx': 'tung-phieu',
  'codebook.xlsx': 'so-ma',
}

function hasRows(file: ResultFile): boolean {
  return file.startsWith('responses.')
}
