import * as z from 'zod/mini'
import { ImportId } from '../ids.ts'
import { SheetIssue } from '../register/import/sheet.ts'
import { EpochMs } from '../time.ts'

/** What an import would do, before anything is done. */
export const ImportPlan = z.object({
  id: ImportId,
  /** The file's own name. */
  file: z.string(),
  sheets: z.array(z.object({ name: z.string(), added: z.int(), changed: z.int(), same: z.int() })),
  /** The first of the changes, in words: enough to see that it is the right file. */
  changes: z.array(
    z.object({
      sheet: z.string(),
      row: z.int(),
      kind: z.enum(['added', 'changed']),
      name: z.string(),
      fields: z.array(z.object({ title: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  /** Everything to mend, at most 500 of it; with any, nothing can be imported. */
  issues: z.array(SheetIssue),
  issueCount: z.int(),
})
export type ImportPlan = z.infer<typeof ImportPlan>

/** How far an import is. It is whole when it is `done`, and begins again by itself where it was interrupted. */
export const ImportView = z.object({
  id: ImportId,
  file: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  requestedAt: EpochMs,
  requestedBy: z.string(),
  done: z.int(),
  of: z.int(),
  /** Entries that somebody else changed after the file was looked at: they stay as they are. Absent: none. */
  left: z.exactOptional(z.object({ count: z.int(), names: z.array(z.string()) })),
})
export type ImportView = z.infer<typeof ImportView>

/** `GET /api/office/register/:province/imports`: the last few, newest first; a coordinator sees the own commune's. */
export const ImportList = z.object({ imports: z.array(ImportView) })
export type ImportList = z.infer<typeof ImportList>
