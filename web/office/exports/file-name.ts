import * as z from 'zod/mini'

/** The files that an export can have (`functions/results/exports/names.ts`). */
export const ExportFileName = z.enum([
  'responses.csv',
  'responses-long.csv',
  'responses.xlsx',
  'responses.parquet',
  'responses.sps',
  'codebook.xlsx',
])
export type ExportFileName = z.infer<typeof ExportFileName>
