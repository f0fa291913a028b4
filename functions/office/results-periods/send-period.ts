import type { Context } from 'hono'
import type { PeriodId } from '../../../shared/periods.ts'
import { Problem } from '../../../shared/problems.ts'
import { periodFile } from '../../results/names.ts'
import type { JobRef } from '../../store/jobs.ts'
import { objectKeys } from '../../store/keys.ts'
import type { OfficeDeps } from '../deps.ts'

/** Sends a period's file as the run wrote it; `not-found` where the run has no such period. */
export async function sendPeriod(
  { files }: Pick<OfficeDeps, 'files'>,
  c: Context,
  run: JobRef,
  id: PeriodId,
): Promise<Response> {
  const json = await files.getText(objectKeys.run(run.survey, run.province, run.id) + periodFile(id))
  if (json === undefined) throw new Problem('not-found')
  return c.body(json, 200, { 'Content-Type': 'application/json; charset=utf-8' })
}
