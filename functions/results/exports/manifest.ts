import * as z from 'zod/mini'
import { ExportRequest } from '../../../shared/api/exports.ts'
import { AreaId, BatchId, ExportId } from '../../../shared/ids.ts'
import { EpochMs } from '../../../shared/time.ts'
import { WrittenFile } from '../output.ts'

/** What went in of one commune. */
export const AreaPart = z.object({
  area: AreaId,
  /** Rows of it in the file. */
  rows: z.int(),
  /** Responses that its batches hold, by the store's own count. */
  stored: z.int(),
  batches: z.array(BatchId),
  decisions: z.array(z.string()),
  /** Stored batches that this release could not read: not among `batches`, their responses not in the file. */
  unreadable: z.exactOptional(z.array(z.string())),
  /** Of the names that the rows give to places. */
  names: z.string(),
})
export type AreaPart = z.infer<typeof AreaPart>

/**
 * `manifest.json`, the last file of an export: where it stands, the files are whole. The batches and decisions that went in
 * are what the next export of the same person is compared with, so it outlives the files of rows.
 */
export const ExportManifest = z.extend(ExportRequest, {
  id: ExportId,
  asOf: EpochMs,
  /** Which of our ways to write the files: another release may have another. */
  layout: z.int(),
  versions: z.array(z.int()),
  count: z.int(),
  stored: z.int(),
  /** The export that a fresh one goes on from. */
  base: z.exactOptional(ExportId),
  areas: z.array(AreaPart),
  files: z.array(WrittenFile),
})
export type ExportManifest = z.infer<typeof ExportManifest>

export const MANIFEST = 'manifest.json'

/** To be counted up when the same responses give other files. */
export const LAYOUT = 1
