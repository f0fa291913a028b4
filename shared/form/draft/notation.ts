import * as z from 'zod/mini'
import { LocalText, Option, QuestionCode } from '../definition.ts'

/** A comparison of the draft notation: with a value, a list of values, or the answer to another question. */
export const Comparison = z.object({
  q: QuestionCode,
  op: z.enum(['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'includes', 'not_includes']),
  value: z.exactOptional(z.union([z.string(), z.number(), z.array(z.string())])),
  ref: z.exactOptional(QuestionCode),
})
export type Comparison = z.infer<typeof Comparison>

export const Condition = z.union([
  z.object({ all: z.array(Comparison) }),
  z.object({ any: z.array(Comparison) }),
  z.object({ prefill_changed: z.array(QuestionCode) }),
  Comparison,
])
export type Condition = z.infer<typeof Condition>

export const DraftQuestion = z.object({
  code: QuestionCode,
  type: z.enum(['single', 'multi', 'int', 'decimal', 'scale5', 'text', 'phone', 'code']),
  section: z.string(),
  label: LocalText,
  help: z.exactOptional(LocalText),
  required: z.boolean(),
  show_if: z.exactOptional(Condition),
  options: z.exactOptional(z.array(Option)),
  options_from: z.exactOptional(z.string()),
  na_option: z.exactOptional(z.boolean()),
  min: z.exactOptional(z.number()),
  max: z.exactOptional(z.number()),
  pattern: z.exactOptional(z.string()),
  max_length: z.exactOptional(z.int()),
  prefill: z.exactOptional(z.string()),
  privacy: z.enum(['none', 'basic', 'free_text']),
  retention_days: z.exactOptional(z.int()),
  consent_record: z.exactOptional(z.boolean()),
  feeds: z._default(z.array(z.string()), []),
})
export type DraftQuestion = z.infer<typeof DraftQuestion>

/** The notation `survey-def-draft-1` in which the first four surveys were written. */
export const Draft = z.object({
  schema: z.literal('survey-def-draft-1'),
  code: z.string(),
  version: z.int(),
  title: LocalText,
  notice: LocalText,
  missing_value_rule: z.exactOptional(LocalText),
  filled_by: z.enum(['team_member', 'team_leader', 'resident']),
  unit: z.enum(['household_visit', 'team_month', 'feedback', 'service_use']),
  sections: z.array(z.object({ code: z.string(), title: LocalText })),
  questions: z.array(DraftQuestion),
  checks: z.array(
    z.object({
      code: z.string(),
      expr: z.string(),
      severity: z._default(z.enum(['error', 'warning']), 'error'),
      message: LocalText,
    }),
  ),
})
export type Draft = z.infer<typeof Draft>
