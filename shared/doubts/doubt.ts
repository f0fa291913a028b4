import * as z from 'zod/mini'
import { LocalText, QuestionCode } from '../form/definition.ts'
import { ResponseId } from '../ids.ts'

/** How much a doubt weighs: `strong` rarely has an honest reason, `mild` often has one. */
export const Severity = z.enum(['strong', 'mild'])
export type Severity = z.infer<typeof Severity>

const common = { severity: Severity }
/** Other responses that it was compared with, the first few of them. */
const others = z.array(ResponseId)

/**
 * Why a received response may deserve a look, with the numbers that it was compared with. A doubt never holds a response and
 * says nothing of the person who wrote it: somebody looks, and decides.
 */
export const Doubt = z.discriminatedUnion('code', [
  /** So many seconds for so many questions; `usual` seconds for as many in this commune, where that is known. */
  z.object({
    code: z.literal('too-fast'),
    ...common,
    seconds: z.int(),
    questions: z.int(),
    usual: z.exactOptional(z.int()),
  }),
  /** So many hours from the first question to the last. */
  z.object({ code: z.literal('too-slow'), ...common, hours: z.int() }),
  /** Every step of so many scales is the same. */
  z.object({
    code: z.literal('straight-line'),
    ...common,
    scales: z.int(),
    step: z.string(),
    questions: z.array(QuestionCode),
  }),
  /** Number far from what the commune otherwise answers: `median` of `values` answers. */
  z.object({
    code: z.literal('outlier'),
    ...common,
    question: QuestionCode,
    value: z.number(),
    median: z.number(),
    values: z.int(),
  }),
  /** Answers that hardly go together: a check that was passed over, or a rule of `implausible.ts`, in its own words. */
  z.object({
    code: z.literal('implausible'),
    ...common,
    rule: z.string(),
    words: LocalText,
    questions: z.array(QuestionCode),
  }),
  /** Another member wrote down an interview with the same household on the same day. */
  z.object({ code: z.literal('same-household-day'), ...common, others }),
  /** The same member wrote the same household down again after so many minutes. */
  z.object({ code: z.literal('same-household-soon'), ...common, minutes: z.int(), others }),
  /** So many answers, and another response of that day has all of them too. */
  z.object({ code: z.literal('twin'), ...common, answers: z.int(), others }),
  /** One member sent so many responses that differ in nothing but the household. */
  z.object({ code: z.literal('repeated'), ...common, times: z.int(), others }),
  /** So many responses from one phone within an hour. */
  z.object({ code: z.literal('rush'), ...common, times: z.int() }),
  /** Finished at this hour of the night, 0 to 23. */
  z.object({ code: z.literal('night'), ...common, hour: z.int() }),
])
export type Doubt = z.infer<typeof Doubt>
export type DoubtCode = Doubt['code']

/** Every code, in the order in which they are shown. */
export const doubtCodes = [
  'implausible',
  'same-household-day',
  'same-household-soon',
  'twin',
  'repeated',
  'too-fast',
  'rush',
  'outlier',
  'straight-line',
  'night',
  'too-slow',
] as const satisfies DoubtCode[]

export const DoubtCode = z.enum(doubtCodes)

/** The questions at whose answers a doubt is shown; none where it is about the response as a whole. */
export function questionsOf(doubt: Doubt): readonly string[] {
  if (doubt.code === 'outlier') return [doubt.question]
  return doubt.code === 'implausible' || doubt.code === 'straight-line' ? doubt.questions : []
}

/** The responses that it was compared with. */
export function othersOf(doubt: Doubt): readonly ResponseId[] {
  return 'others' in doubt ? doubt.others : []
}
