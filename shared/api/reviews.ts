import * as z from 'zod/mini'
import { Answers } from '../form/answers.ts'
import { SurveyVersion } from '../form/definition.ts'
import { AreaId, HamletId, MemberId, ResponseId, SurveyId, TeamId } from '../ids.ts'
import { Decision, Flag } from '../results/received.ts'
import { tidyText } from '../text.ts'
import { EpochMs } from '../time.ts'

/** What an office may decide on one revision of a response; `tombstone` is not among them. */
export const ReviewKind = z.enum(['approve', 'send-back', 'exclude', 'release'])
export type ReviewKind = z.infer<typeof ReviewKind>

const Reason = z.pipe(
  z.string().check(z.maxLength(2_000)),
  z.pipe(z.transform(tidyText), z.string().check(z.minLength(1), z.maxLength(500))),
)

/** Whether a decision of this kind needs a reason; the volunteer reads it. */
const needsReason = (kind: ReviewKind): boolean => kind === 'send-back' || kind === 'exclude'

/** `POST /api/office/reviews/:survey/:province/:commune` */
export const ReviewRequest = z
  .object({
    response: ResponseId,
    rev: z.int(),
    kind: ReviewKind,
    reason: z.exactOptional(Reason),
  })
  .check(z.refine(({ kind, reason }) => !needsReason(kind) || reason !== undefined, 'A reason is needed.'))
export type ReviewRequest = z.infer<typeof ReviewRequest>

/** A received response in a list: the newest revision, what became of it, and the last decision on it. */
export const ReviewLine = z.object({
  response: ResponseId,
  rev: z.int(),
  version: z.int(),
  /** What tells it from the others: hamlet and household code. */
  label: z.string(),
  team: z.exactOptional(TeamId),
  teamName: z.string(),
  member: z.exactOptional(MemberId),
  memberName: z.string(),
  visitedAt: EpochMs,
  receivedAt: EpochMs,
  verdict: z.enum(['counted', 'superseded', 'excluded', 'held']),
  flags: z.array(Flag),
  withdrawn: z.exactOptional(z.literal(true)),
  /** It came in a rescue file: the phone of a team mate, or the e-mail of who took it in. */
  rescuedBy: z.exactOptional(z.string()),
  /** The writer's own words for a correction or withdrawal. */
  reason: z.exactOptional(z.string()),
  decision: z.exactOptional(
    z.object({
      kind: Decision.shape.kind,
      at: EpochMs,
      by: z.string(),
      reason: z.exactOptional(z.string()),
    }),
  ),
})
export type ReviewLine = z.infer<typeof ReviewLine>

/** Those that wait for a look, those that wait for a correction, or all. */
export const ReviewShow = z.enum(['held', 'sent-back', 'all'])
export type ReviewShow = z.infer<typeof ReviewShow>

/** `GET /api/office/reviews/:survey/:province/:commune?show=&after=`: the last received first, `after` a page's `next`. */
export const ReviewPage = z.object({ lines: z.array(ReviewLine), next: z.exactOptional(z.string()) })
export type ReviewPage = z.infer<typeof ReviewPage>

/** `GET /api/office/reviews/:survey/:province/:commune/:response`: its answers, less the personal ones. */
export const ReviewedResponse = z.object({
  survey: SurveyId,
  area: AreaId,
  line: ReviewLine,
  answers: Answers,
  /** What the answers mean; not of a version that nobody knows. */
  version: z.exactOptional(SurveyVersion),
  hamlets: z.array(z.object({ id: HamletId, name: z.string() })),
})
export type ReviewedResponse = z.infer<typeof ReviewedResponse>
