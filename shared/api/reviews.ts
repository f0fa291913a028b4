import * as z from 'zod/mini'
import { Doubt, DoubtCode } from '../doubts/doubt.ts'
import { DoubtRules } from '../doubts/rules.ts'
import { Answers } from '../form/answers.ts'
import { LocalText, SurveyVersion } from '../form/definition.ts'
import { AreaId, HamletId, MemberId, ResponseId, SurveyId, TeamId } from '../ids.ts'
import { Decision, Flag } from '../results/received.ts'
import { tidyText } from '../text.ts'
import { EpochMs } from '../time.ts'

/** What an office may decide on one revision of a response; `tombstone` is not among them. `reopen` takes back what was decided. */
export const ReviewKind = z.enum(['approve', 'send-back', 'exclude', 'release', 'reopen'])
export type ReviewKind = z.infer<typeof ReviewKind>

const Reason = z.pipe(
  z.string().check(z.maxLength(2_000)),
  z.pipe(z.transform(tidyText), z.string().check(z.minLength(1), z.maxLength(500))),
)

/** Whether a decision of this kind needs a reason; the volunteer reads it. */
const needsReason = (kind: ReviewKind): boolean => kind === 'send-back' || kind === 'exclude'

/** What the person saw: the revision, and with `seen` when it was last decided on, 0 for never. Where that has changed, nothing is decided. */
const Seen = { response: ResponseId, rev: z.int(), seen: z.exactOptional(z.int()) }

/** `POST /api/office/reviews/:survey/:province/:commune` */
export const ReviewRequest = z
  .object({
    ...Seen,
    kind: ReviewKind,
    reason: z.exactOptional(Reason),
  })
  .check(z.refine(({ kind, reason }) => !needsReason(kind) || reason !== undefined, 'A reason is needed.'))
export type ReviewRequest = z.infer<typeof ReviewRequest>

/** So many are decided on at once. */
export const MAX_DECISIONS = 100

/** `POST /api/office/reviews/:survey/:province/:commune/many`: the same for several, each as it was seen. */
export const ManyReviews = z
  .object({
    kind: ReviewKind,
    reason: z.exactOptional(Reason),
    responses: z.array(z.object(Seen)).check(z.minLength(1), z.maxLength(MAX_DECISIONS)),
  })
  .check(z.refine(({ kind, reason }) => !needsReason(kind) || reason !== undefined, 'A reason is needed.'))
export type ManyReviews = z.infer<typeof ManyReviews>

/** A decision as it is told: who, when, and with which words. */
const SaidDecision = z.object({
  kind: Decision.shape.kind,
  at: EpochMs,
  by: z.string(),
  reason: z.exactOptional(z.string()),
})

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
  decision: z.exactOptional(SaidDecision),
  /** What may deserve a look; nothing of what no longer counts. */
  doubts: z.array(Doubt),
})
export type ReviewLine = z.infer<typeof ReviewLine>

/** Those that wait for a look before they count, those that count and look doubtful, those that wait for a correction, or all. */
export const ReviewShow = z.enum(['held', 'doubtful', 'sent-back', 'all'])
export type ReviewShow = z.infer<typeof ReviewShow>

/** How many responses there are of each; one may be in several. */
const ReviewCounts = z.record(ReviewShow, z.int())

/** Which of them: of one doubt, one team, one member of it. */
export const ReviewFilter = z.object({
  doubt: z.exactOptional(DoubtCode),
  team: z.exactOptional(TeamId),
  member: z.exactOptional(MemberId),
})
export type ReviewFilter = z.infer<typeof ReviewFilter>

/**
 * `GET /api/office/reviews/:survey/:province/:commune?show=&doubt=&team=&member=&after=`: the last received first, `after` a
 * page's `next`. `counts` are of everything that came, `found` of what was looked for. `choices` is what can be looked for.
 */
export const ReviewPage = z.object({
  lines: z.array(ReviewLine),
  next: z.exactOptional(z.string()),
  counts: ReviewCounts,
  found: z.int(),
  choices: z.object({
    doubts: z.array(z.object({ code: DoubtCode, count: z.int() })),
    teams: z.array(
      z.object({
        id: TeamId,
        name: z.string(),
        members: z.array(z.object({ id: MemberId, name: z.string() })),
      }),
    ),
  }),
})
export type ReviewPage = z.infer<typeof ReviewPage>

/** What was decided, and on what nothing was, with why: the rest stands, whatever became of one. */
export const ManyReviewed = z.object({
  done: z.array(ReviewLine),
  refused: z.array(
    z.object({ response: ResponseId, code: z.enum(['changed-meanwhile', 'not-found', 'store-busy']) }),
  ),
})
export type ManyReviewed = z.infer<typeof ManyReviewed>

/**
 * `GET /api/office/reviews/:survey/:province?after=`: how many of each there are, commune by commune in the order of their
 * ids, a few at a time: each is counted when it is asked for.
 */
export const ReviewOverview = z.object({
  communes: z.array(z.object({ id: AreaId, name: z.string(), counts: ReviewCounts })),
  next: z.exactOptional(AreaId),
})
export type ReviewOverview = z.infer<typeof ReviewOverview>

/** `GET /api/office/reviews/:survey/:province/:commune/:response`: its answers, less the personal ones. */
export const ReviewedResponse = z.object({
  survey: SurveyId,
  area: AreaId,
  line: ReviewLine,
  answers: Answers,
  /** What the answers mean; not of a version that nobody knows. */
  version: z.exactOptional(SurveyVersion),
  hamlets: z.array(z.object({ id: HamletId, name: z.string() })),
  /** Everything that was ever decided on it, the newest first. */
  history: z.array(z.extend(SaidDecision, { rev: z.int() })),
  /** What the responses are called that a doubt compares it with. */
  others: z.array(ReviewLine),
})
export type ReviewedResponse = z.infer<typeof ReviewedResponse>

/**
 * `GET` and `POST /api/office/surveys/:survey/doubts`: by which rules its responses look doubtful. Who changes them names the
 * `rev` that was read; what no rule can take is left out.
 */
export const DoubtRulesView = z.object({
  rules: DoubtRules,
  /** Who edits the survey may change them. */
  mayEdit: z.boolean(),
  /** Every rule that can say something of the survey, in order; the words of a declared one are its own. */
  standing: z.array(
    z.object({
      id: z.string(),
      isOn: z.boolean(),
      words: z.exactOptional(LocalText),
      unit: z.exactOptional(LocalText),
      threshold: z.exactOptional(z.object({ is: z.number(), least: z.number(), most: z.number() })),
    }),
  ),
})
export type DoubtRulesView = z.infer<typeof DoubtRulesView>
