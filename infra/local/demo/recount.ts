import { randomBytes } from 'node:crypto'
import { jobStore } from '../../../functions/store/jobs.ts'
import type { Table } from '../../../functions/store/table.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { type AreaId, JobId, uuidV7 } from '../../../shared/ids.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import type { Handler } from '../lambda.ts'

/** Recounts every survey and the register in the given provinces through the results function, so that every page has something. */
export async function recount(table: Table, results: Handler, provinces: Iterable<AreaId>): Promise<void> {
  const jobs = jobStore(table, Date.now)
  for (const province of new Set(provinces)) {
    for (const survey of [...ownSurveys.map((own) => own.survey), REGISTER]) {
      const id = JobId.parse(uuidV7(Date.now(), randomBytes))
      await jobs.request({ survey, province, id, requestedBy: 'demo' })
      await results({ kind: 'recount', survey, province, job: id })
    }
  }
}
