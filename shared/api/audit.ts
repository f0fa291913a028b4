import * as z from 'zod/mini'
import { AreaId } from '../ids.ts'
import { EpochMs } from '../time.ts'

/** Everything that is written down: every change, sign-in, refusal, view of people's names, and download. */
export const AuditAct = z.enum([
  'sign-in',
  'sign-in-refused',
  'sign-out',
  'refused',
  'see-members',
  'see-audit',
  'export-audit',
  'see-responses',
  'review',
  'see-feedback',
  'see-contact',
  'answer-feedback',
  'judge-feedback',
  'resident-changed',
  'resident-erased',
  'change-posters',
  'rescue',
  'download',
  'recount',
  'export',
  'write-report',
  'change-rules',
  'change-register',
  'change-settings',
  'plan-import',
  'import',
  'invite',
  'join',
  'end-phones',
  'change-staff',
  'end-sessions',
  'create-survey',
  'edit-survey',
  'publish-survey',
  'change-survey',
])
export type AuditAct = z.infer<typeof AuditAct>

/** One thing that somebody did or was refused, written before it was done and never changed. */
export const AuditEntry = z.object({
  id: z.string(),
  at: EpochMs,
  act: AuditAct,
  /** An e-mail; a phone's public id; `system` or `operator` for commands. */
  who: z.string(),
  role: z.string(),
  /** The session or phone it was done with: a public name of it, no secret. */
  device: z.string(),
  province: z.exactOptional(AreaId),
  commune: z.exactOptional(AreaId),
  /** What it was done to: `hamlets/32059@2025-07-01/h1`, `responses.csv`, the action that was refused. */
  object: z.string(),
  /** SHA-256 of the record as it was and as it was to be. */
  before: z.exactOptional(z.string()),
  after: z.exactOptional(z.string()),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** `2026-11`: the log is read by months of Vietnam. */
export const AuditMonth = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/**
 * What is looked for in a month: the log of one province, or without one of what concerns none; of these entries those of
 * a person and an act, and with `q` in any of their words. `after` goes on behind the page that gave it as `next`.
 */
export const AuditSearch = z.object({
  province: z.exactOptional(AreaId),
  who: z.exactOptional(z.string().check(z.maxLength(254))),
  act: z.exactOptional(AuditAct),
  q: z.exactOptional(z.string().check(z.maxLength(200))),
  after: z.exactOptional(z.string().check(z.maxLength(200))),
})
export type AuditSearch = z.infer<typeof AuditSearch>

/**
 * `GET /api/office/audit/:month?province=&who=&act=&q=&after=`: newest first. With `next` there may be more, though no
 * entry of this page was among those looked for.
 */
export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.exactOptional(z.string()) })
export type AuditPage = z.infer<typeof AuditPage>
