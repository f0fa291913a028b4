import * as z from 'zod/mini'
import { SurveyResponse } from '../../../shared/api/batches.ts'
import { Identity, InvitationSecret, JoinNonce, TeamHamlet } from '../../../shared/api/team.ts'
import { Answers } from '../../../shared/form/answers.ts'
import { AreaId, BatchId, HamletId, ResponseId, SurveyId } from '../../../shared/ids.ts'
import { EpochMs } from '../../../shared/time.ts'

/** Who fills a form in, and for which hamlets. */
export const Team = z.object({ identity: Identity, hamlets: z.array(TeamHamlet) })
export type Team = z.infer<typeof Team>

/** A form that is being filled in, the team that began it, and the section that was last on the screen. */
export const Draft = z.object({
  id: ResponseId,
  team: Team,
  survey: SurveyId,
  version: z.int(),
  section: z.string(),
  answers: Answers,
  startedAt: EpochMs,
  savedAt: EpochMs,
  /** 2 and more: it corrects a form that was finished before; `reason` says why. */
  rev: z.exactOptional(z.int()),
  reason: z.exactOptional(z.string()),
})
export type Draft = z.infer<typeof Draft>

/** Which household a form is about, and whether somebody was met there who consented. */
export const VisitedHousehold = z.object({ hamlet: HamletId, code: z.string(), isMet: z.boolean() })
export type VisitedHousehold = z.infer<typeof VisitedHousehold>

/** The key of one revision in the stores of drafts, finished and ended forms. */
export const revisionKey = (id: ResponseId, rev = 1): string => (rev === 1 ? id : `${id}#${rev}`)

/** What lists say of a form: "Hộ 001 · Thôn Đông". */
export const ResponseLine = z.object({
  id: ResponseId,
  label: z.string(),
  finishedAt: EpochMs,
  /** 2 and more: a correction. Absent is 1. */
  rev: z.exactOptional(z.int()),
  household: z.exactOptional(VisitedHousehold),
  withdrawn: z.exactOptional(z.literal(true)),
})
export type ResponseLine = z.infer<typeof ResponseLine>

/** A finished form that is not sealed yet. `bytes` is the length of its JSON in UTF-8. */
export const FinishedResponse = z.object({
  id: ResponseId,
  survey: SurveyId,
  area: AreaId,
  label: z.string(),
  bytes: z.int(),
  household: z.exactOptional(VisitedHousehold),
  response: SurveyResponse,
})
export type FinishedResponse = z.infer<typeof FinishedResponse>

/** What can be read of a finished form without opening its answers. */
export const FinishedLine = z.object({
  id: ResponseId,
  survey: SurveyId,
  area: AreaId,
  label: z.string(),
  household: z.exactOptional(VisitedHousehold),
  response: z.object({
    rev: z.int(),
    finishedAt: EpochMs,
    withdrawn: z.exactOptional(z.literal(true)),
  }),
})
export type FinishedLine = z.infer<typeof FinishedLine>

/** What says of a batch, in the clear, whether and when it is sent. */
const sending = {
  id: BatchId,
  survey: SurveyId,
  area: AreaId,
  sealedAt: EpochMs,
  resealed: z.boolean(),
  /** How often the server broke over it: the batch that did so least often is sent first. */
  stumbles: z.exactOptional(z.int()),
  /** It was sent, and no answer came: the server may have it. */
  doubtful: z.exactOptional(z.literal(true)),
  acknowledgedAt: z.exactOptional(EpochMs),
  setAside: z.exactOptional(z.object({ at: EpochMs, status: z.int(), code: z.string() })),
}
export const Sending = z.object(sending)

/** What can be read of a batch without opening its body: phones hold all of its responses under the name `visits`. */
export const BatchLine = z.object({ ...sending, visits: z.array(ResponseLine) })
export type BatchLine = z.infer<typeof BatchLine>

/**
 * A sealed batch. `body` is what goes over the wire, character by character; without `acknowledgedAt` and `setAside`
 * it waits to be sent. `resealed`: it already carries a new id after a conflict, which happens once.
 */
export const SealedBatch = z.object({ ...sending, visits: z.array(ResponseLine), body: z.string() })
export type SealedBatch = z.infer<typeof SealedBatch>

/** The invitation that this phone took or is taking; the nonce is kept so that a lost reply burns no place. */
export const Invitation = z.object({
  secret: InvitationSecret,
  nonce: JoinNonce,
  acceptedAt: z.exactOptional(EpochMs),
})
export type Invitation = z.infer<typeof Invitation>

/** Who may send, where the browser has no Web Locks. */
export const Lease = z.object({ holder: z.string(), until: EpochMs })
export type Lease = z.infer<typeof Lease>
