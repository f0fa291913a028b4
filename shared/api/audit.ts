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
  'download',
  'recount',
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

/** `GET /api/office/audit/:month?province=&who=&act=&after=`: newest first. Without a province, what concerns none. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.exactOptional(z.string()) })
export type AuditPage = z.infer<typeof AuditPage>
