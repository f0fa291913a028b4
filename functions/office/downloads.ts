import { extname } from 'node:path'
import { ResultFile, type ResultsView } from '../../shared/api/office.ts'
import { dayOf, type EpochMs } from '../../shared/time.ts'
import type { Job, JobRef } from '../store/jobs.ts'

/** The files of a run that this release knows. */
export function standingFiles({ files }: Job): ResultsView['files'] {
  return files.flatMap(({ name, bytes }) => {
    const known = ResultFile.safeParse(name)
    return known.success ? [{ name: known.data, bytes }] : []
  })
}

/** `tong-hop_hh-digital-visit_96_2026-11-21.xlsx`: an officer sees what it is, of which survey, province and day. */
export function downloadName(job: Omit<JobRef, 'id'>, asOf: EpochMs, file: ResultFile): string {
  const [code] = job.province.split('@')
  return [plainNames[file], job.survey.replaceAll('_', '-'), code, dayOf(asOf)].join('_') + extname(file)
}

// Vietnamese without its marks: every disk, e-mail and old computer keeps it.
const plainNames: Record<ResultFile, string> = {
  'summary.xlsx': 'tong-hop',
  'summary-protected.xlsx': 'tong-hop-cong-bo',
  'codebook.xlsx': 'so-ma',
}
