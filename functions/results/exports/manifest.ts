import * as z from 'zod/mini'
import { ExportRequest } from '../../../shared/api/exports.ts'
import { AreaId, ExportId } from '../../../shared/ids.ts'
import { EpochMs } from '../../../shared/time.ts'
import { WrittenFile } from '../output.ts'

/** What went in of one commune. */
export const AreaPart = z.object({
  area: AreaId,
  /** Rows of it in the file. */
  rows: z.int(),
  /** Responses that its batches hold, by the store's own count. */
  stored: z.int(),
  /** Stored batches that this release could not read: their responses are not in the file. */
  unreadable: z.exactOptional(z.array(z.string())),
  /** Of all that goes into its rows: batches, decisions, names of places. */
  digest: z.string(),
})
export type AreaPart = z.infer<typeof AreaPart>

/** `communes/<area>.json`: which batches and decisions went in of one commune; unreadable ones did not. */
export const AreaIds = z.object({ batches: z.array(z.string()), decisions: z.array(z.string()) })
export type AreaIds = z.infer<typeof AreaIds>

/** The file of a commune's ids within the export's folder. They stand apart, so that memory is bounded by one commune. */
export function idsFile(area: AreaId): string {
  return `communes/${area}.json`
}

/**
 * `manifest.json`, the last file of an export: where it stands, the files are whole. What went in, here and in the files of
 * communes, is what the next export of the same person is compared with, so it outlives the files of rows.
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
