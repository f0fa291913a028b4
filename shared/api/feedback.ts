import * as z from 'zod/mini'
import { Case, CaseState, MAX_TAGS, Tag } from '../feedback/case.ts'
import { FeedbackSettings } from '../feedback/settings.ts'
import { Answers } from '../form/answers.ts'
import { LocalText, SurveyVersion } from '../form/definition.ts'
import { AreaId, BatchId, HamletId, SurveyId } from '../ids.ts'
import { tidyText } from '../text.ts'
import { Day, EpochMs } from '../time.ts'

/** One feedback in a list: what is needed to choose it, and no more. */
export const FeedbackLine = z.extend(
  z.pick(Case, {
    rev: true,
    state: true,
    place: true,
    hamlet: true,
    receivedAt: true,
    topic: true,
    rating: true,
    excerpt: true,
    wantsAnswer: true,
    held: true,
    judged: true,
    due: true,
    assignee: true,
    tags: true,
    settled: true,
    reopened: true,
  }),
  { id: BatchId, survey: SurveyId },
)
export type FeedbackLine = z.infer<typeof FeedbackLine>

/**
 * `open`: waits for somebody, the first due first. `late`: of these, past their day. `mine`: of these, given to whoever asks.
 * `quarantine`: left out of results until somebody judges it. `all`: of one survey, the last received first.
 */
export const FeedbackShow = z.enum(['open', 'late', 'mine', 'quarantine', 'all'])
export type FeedbackShow = z.infer<typeof FeedbackShow>

/**
 * `GET /api/office/feedback/:province/:commune?show=&survey=&topic=&tag=&state=&after=`: a page of some 50, `after` a page's
 * `next`. With `next` there may be more, though this page is short. `all` needs a survey.
 */
export const FeedbackPage = z.object({
  lines: z.array(FeedbackLine),
  next: z.exactOptional(z.string()),
  /** What the topics of these surveys are called. */
  topics: z.array(z.object({ survey: SurveyId, code: z.string(), label: LocalText })),
})
export type FeedbackPage = z.infer<typeof FeedbackPage>

/**
 * `GET /api/office/feedback/:province`: how much waits in each commune that the person may answer for, never more than
 * `COUNTED_TO` each. What is late is the province's to see to.
 */
export const FeedbackOverview = z.object({
  asOf: EpochMs,
  communes: z.array(
    z.object({ id: AreaId, name: z.string(), open: z.int(), late: z.int(), quarantine: z.int() }),
  ),
})
export type FeedbackOverview = z.infer<typeof FeedbackOverview>
export const COUNTED_TO = 1_000

/**
 * `GET /api/office/feedback/:province/late?after=`: what is late in the whole province, commune by commune, the longest
 * waiting of each first: what has been escalated.
 */
export const LatePage = z.object({
  lines: z.array(z.extend(FeedbackLine, { commune: AreaId, communeName: z.string() })),
  next: z.exactOptional(z.string()),
})
export type LatePage = z.infer<typeof LatePage>

/** `GET /api/office/feedback/:province/:commune/:survey/:id`: without the telephone number. */
export const FeedbackView = z.object({
  id: BatchId,
  survey: SurveyId,
  area: AreaId,
  case: Case,
  /** Masked, less the personal ones; empty once they are erased. */
  answers: Answers,
  version: z.exactOptional(SurveyVersion),
  /** A telephone number, or words as they were before they were masked, can be looked at. */
  hasContact: z.boolean(),
  /** To whom it can be given. */
  people: z.array(z.object({ email: z.string(), name: z.string() })),
})
export type FeedbackView = z.infer<typeof FeedbackView>

/** `POST …/:id/contact`: what is kept apart, written down as seen. Gone 90 days after the case was closed. */
export const FeedbackContact = z.object({ answers: Answers })
export type FeedbackContact = z.infer<typeof FeedbackContact>

const Words = z.pipe(
  z.string().check(z.maxLength(8_000)),
  z.pipe(z.transform(tidyText), z.string().check(z.minLength(1), z.maxLength(2_000))),
)

/**
 * `POST …/:id`: one step. Answers `FeedbackView`; `changed-meanwhile` where `rev` is not the newest, `unfit-step` where its
 * state does not allow it (`feedback/handle.ts`), `unknown-assignee` where that person may not answer there, `out-of-scope`
 * where the day of a late one is moved by anybody but the province.
 */
export const FeedbackStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('take'), rev: z.int() }),
  z.object({ kind: z.literal('assign'), rev: z.int(), to: z.string().check(z.maxLength(254)) }),
  z.object({ kind: z.literal('reply'), rev: z.int(), text: Words }),
  z.object({ kind: z.literal('close'), rev: z.int(), text: Words }),
  z.object({ kind: z.literal('due'), rev: z.int(), to: Day }),
  z.object({ kind: z.literal('tag'), rev: z.int(), tags: z.array(Tag).check(z.maxLength(MAX_TAGS)) }),
])
export type FeedbackStep = z.infer<typeof FeedbackStep>

/** So many are judged by one request; a page asks on until nothing is left. */
export const MAX_JUDGED = 100

/**
 * `POST /api/office/feedback/:province/:commune/quarantine`: releases or clears those named, or the next `MAX_JUDGED` of
 * all that came until `until`. Doing it again changes nothing.
 */
export const JudgeQuarantine = z.object({
  judgement: z.enum(['release', 'clear']),
  chosen: z.union([
    z.object({
      cases: z
        .array(z.object({ survey: SurveyId, id: BatchId }))
        .check(z.minLength(1), z.maxLength(MAX_JUDGED)),
    }),
    z.object({ until: EpochMs }),
  ]),
})
export type JudgeQuarantine = z.infer<typeof JudgeQuarantine>
export const QuarantineJudged = z.object({ judged: z.int(), isMore: z.boolean() })
export type QuarantineJudged = z.infer<typeof QuarantineJudged>

/** `GET` and `POST /api/office/feedback/:province/settings`; saving names the rev that was read and answers the new one. */
export { FeedbackSettings }

/**
 * `GET /api/office/feedback/:province/:commune/examples?survey=&topic=&rating=&after=`: what was said, to read: masked, without
 * who and where exactly; the last received first. Quarantined and erased ones are not among them.
 */
export const Examples = z.object({
  examples: z.array(
    z.object({
      receivedAt: EpochMs,
      topic: z.exactOptional(z.string()),
      rating: z.exactOptional(z.string()),
      hamlet: z.exactOptional(HamletId),
      text: z.string(),
      state: CaseState,
    }),
  ),
  next: z.exactOptional(z.string()),
})
export type Examples = z.infer<typeof Examples>
