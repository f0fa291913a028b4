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
})
export type ImportView = z.infer<typeof ImportView>
