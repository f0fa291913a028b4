import * as z from 'zod/mini'
import { AreaId, ExportId, ImportId, JobId, SurveyId } from '../../shared/ids.ts'

/**
 * What starts the results function: the office asks for one recount, export or import that it has already written down, or
 * the night's schedule asks for all recounts, and for the seal over the day before.
 */
export const ResultsEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recount'), survey: SurveyId, province: AreaId, job: JobId }),
  z.object({ kind: z.literal('export'), survey: SurveyId, province: AreaId, id: ExportId }),
  z.object({ kind: z.literal('import'), province: AreaId, id: ImportId }),
  z.object({ kind: z.literal('nightly') }),
  z.object({ kind: z.literal('seal-audit') }),
])
export type ResultsEvent = z.infer<typeof ResultsEvent>
