import * as z from 'zod/mini'
import { AreaId, JobId, SurveyId } from '../../shared/ids.ts'

/**
 * What starts the results function: the office asks for one recount whose job it has already written down, or the
 * night's schedule asks for all of them, and for the seal over the day before.
 */
export const ResultsEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recount'), survey: SurveyId, province: AreaId, job: JobId }),
  z.object({ kind: z.literal('nightly') }),
  z.object({ kind: z.literal('seal-audit') }),
])
export type ResultsEvent = z.infer<typeof ResultsEvent>
