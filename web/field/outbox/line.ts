import type { FinishedLine, ResponseLine } from '../db/records.ts'

/** What lists say of a finished form. */
export function lineOf({ id, label, household, response }: FinishedLine): ResponseLine {
  const { finishedAt, rev, withdrawn } = response
  return {
    id,
    label,
    finishedAt,
    ...(rev === 1 ? {} : { rev }),
    ...(household === undefined ? {} : { household }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
  }
}
