import * as z from 'zod/mini'
import { SurveyId } from '../ids.ts'
import { Expression } from './expression.ts'

/** Words in every language that the survey has; Vietnamese always. */
export const LocalText = z.object({ vi: z.string(), en: z.exactOptional(z.string()) })
export type LocalText = z.infer<typeof LocalText>

export const Language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof Language>

export const QuestionCode = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/))
export type QuestionCode = z.infer<typeof QuestionCode>

export const Option = z.object({
  code: z.string().check(z.regex(/^[a-z0-9_]{1,40}$/)),
  label: LocalText,
  /** Choosing it clears the others: "none of these". */
  exclusive: z.exactOptional(z.boolean()),
})
export type Option = z.infer<typeof Option>

/** What every kind of question has. Names follow XLSForm. */
const common = {
  code: QuestionCode,
  section: z.string(),
  label: LocalText,
  help: z.exactOptional(LocalText),
  required: z.boolean(),
  /** Asked only when this is true; it may look back, never ahead. */
  relevant: z.exactOptional(Expression),
  /** Must hold once the question is answered. */
  constraint: z.exactOptional(z.object({ test: Expression, message: LocalText })),
  /** `basic` answers are personal data: kept apart from the batch and never in files (docs/rules.md, "Personal answers"). */
  privacy: z.enum(['none', 'basic', 'free_text']),
  retentionDays: z.exactOptional(z.int().check(z.positive())),
  /** The answer records consent: never preselected. */
  consentRecord: z.exactOptional(z.boolean()),
  /** Where the first value comes from, `hamlet.households`; the person may change it. */
  prefill: z.exactOptional(z.string()),
  /** Indicators that this question feeds. */
  feeds: z.array(z.string()),
}

const options = z.array(Option).check(z.minLength(1))

const range = {
  min: z.exactOptional(z.number()),
  max: z.exactOptional(z.number()),
}

/**
 * One entry for each kind of question; its answer stands behind it.
 * `hamlet` offers the team's hamlets, `household` is the code that the team gave a household of that hamlet.
 * `prefilled` is not shown: it keeps what a `prefill` gave, so that a change can be seen.
 */
export const Question = z.discriminatedUnion('type', [
  z.object({ type: z.literal('note'), ...common }), // no answer
  z.object({
    type: z.literal('single'),
    ...common,
    options,
    optionsFrom: z.exactOptional(z.string()),
  }), // "code"
  z.object({
    type: z.literal('multiple'),
    ...common,
    options,
    optionsFrom: z.exactOptional(z.string()),
  }), // ["code", …] in the order of the options
  z.object({ type: z.literal('scale'), ...common, options }), // "4"; "na" is no step of the scale
  z.object({ type: z.literal('integer'), ...common, ...range }), // 4
  z.object({ type: z.literal('decimal'), ...common, ...range }), // 2.5
  z.object({
    type: z.literal('text'),
    ...common,
    maxLength: z.int(),
    pattern: z.exactOptional(z.string()),
  }), // "…"
  z.object({ type: z.literal('phone'), ...common, pattern: z.string() }), // "0912345678"
  z.object({ type: z.literal('date'), ...common }), // "2026-11-21"
  z.object({ type: z.literal('time'), ...common }), // "08:30"
  z.object({ type: z.literal('hamlet'), ...common }), // HamletId
  z.object({ type: z.literal('household'), ...common, pattern: z.string() }), // "001"
  z.object({ type: z.literal('calculated'), ...common, calculation: Expression }), // number or text
  z.object({ type: z.literal('prefilled'), ...common, source: z.string() }), // number or text
])
export type Question = z.infer<typeof Question>
export type QuestionType = Question['type']

export const Section = z.object({
  code: z.string(),
  title: LocalText,
  relevant: z.exactOptional(Expression),
})
export type Section = z.infer<typeof Section>

/** A rule over several answers. A warning is shown and may be passed, an error may not. */
export const Check = z.object({
  code: z.string(),
  test: Expression,
  message: LocalText,
  severity: z.enum(['error', 'warning']),
})
export type Check = z.infer<typeof Check>

/** What one response is about, and how two responses about the same thing are known. */
export const Unit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('response') }),
  z.object({
    kind: z.literal('household'),
    /** Questions that together name the household within its area. */
    key: z.array(QuestionCode),
    /** Met and consenting: only such a visit can be a household's latest (docs/rules.md, "Every visit and the latest visit"). */
    interviewed: Expression,
  }),
  z.object({ kind: z.literal('team_month'), key: z.array(QuestionCode) }),
])
export type Unit = z.infer<typeof Unit>

/**
 * One published version of a survey: immutable, and every response is judged by the version that it names.
 * `parseVersion` also checks what a shape cannot say (codes unique, conditions that look back).
 */
export const SurveyVersion = z.object({
  survey: SurveyId,
  version: z.int().check(z.positive()),
  title: LocalText,
  notice: LocalText,
  languages: z.array(Language).check(z.minLength(1)),
  filledBy: z.enum(['member', 'leader', 'resident']),
  unit: Unit,
  sections: z.array(Section).check(z.minLength(1)),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(500)),
  checks: z.array(Check),
})
export type SurveyVersion = z.infer<typeof SurveyVersion>
