import * as z from 'zod/mini'
import { Language } from '../form/definition.ts'
import { AreaId, ExportId, SurveyId } from '../ids.ts'
import { EpochMs } from '../time.ts'

/** `spss` is a CSV with the syntax file that reads it. A codebook comes with every format. */
export const ExportFormat = z.enum(['csv', 'xlsx', 'parquet', 'spss'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** What an answer of choice is written as: its code, or its label in a language of the survey. */
export const ExportValues = z.union([z.literal('codes'), Language])
export type ExportValues = z.infer<typeof ExportValues>

/** `POST /api/office/exports`: has files made with one row for each response. Answers 202 with the export to follow. */
export const ExportRequest = z.object({
  survey: SurveyId,
  province: AreaId,
  /** Only this commune's. */
  commune: z.exactOptional(AreaId),
  format: ExportFormat,
  values: ExportValues,
  /** Everything that was received, each with what became of it, or only what counts. */
  rows: z.enum(['all', 'counted']),
  /** Only what is new or was decided anew since the last such export that this person downloaded. */
  fresh: z.boolean(),
})
export type ExportRequest = z.infer<typeof ExportRequest>

/** `miscounted`: the files have not as many rows as the store has responses. `broken` is ours, and the log says what. */
export const ExportProblem = z.enum([
  'unknown-survey',
  'unknown-province',
  'miscounted',
  'export-not-started',
  'broken',
])
export type ExportProblem = z.infer<typeof ExportProblem>

/** `GET /api/office/exports/:survey/:province/:id` */
export const ExportView = z.extend(ExportRequest, {
  id: ExportId,
  state: z.enum(['queued', 'running', 'done', 'failed']),
  requestedAt: EpochMs,
  asOf: z.exactOptional(EpochMs),
  /** Communes done, of how many. */
  progress: z.object({ done: z.int(), of: z.int() }),
  /** Rows in the files. */
  count: z.exactOptional(z.int()),
  files: z.array(z.object({ name: z.string(), bytes: z.int() })),
  /** Since when it is new, for a fresh one. */
  since: z.exactOptional(EpochMs),
  downloadedAt: z.exactOptional(EpochMs),
  /** Its files stand until then. */
  filesUntil: z.exactOptional(EpochMs),
  problem: z.exactOptional(ExportProblem),
})
export type ExportView = z.infer<typeof ExportView>

/** `GET /api/office/exports/:survey/:province`: this person's, the newest first, as long as their files stand. */
export const ExportList = z.object({ exports: z.array(ExportView) })
export type ExportList = z.infer<typeof ExportList>
