import * as z from 'zod/mini'
import { Answers } from '../form/answers.ts'
import { AreaId, BatchId, DeviceId, MemberId, ResponseId, SurveyId, TeamId } from '../ids.ts'
import { EpochMs } from '../time.ts'

/** Largest batch, counted in bytes of JSON after Content-Encoding is undone. */
export const MAX_BATCH_BYTES = 256 * 1024
export const MAX_BATCH_RESPONSES = 50

/** The phone's clock when the request left it, in ms; outside the sealed bytes because a resend changes it. */
export const SENT_AT_HEADER = 'Sent-At'

/** Who says to have written it. The sender that the cookie proves is stored beside it. */
export const Author = z.object({ team: TeamId, member: MemberId, device: DeviceId })
export type Author = z.infer<typeof Author>

/** Names one series of running numbers: a phone that lost all it knew starts another one. */
export const LedgerId = z.string().check(z.regex(/^[0-9a-f]{8,32}$/))
export type LedgerId = z.infer<typeof LedgerId>

/** The series that the `seq` of a batch belong to, and the highest number of it that the phone had given for this survey. */
export const Ledger = z.object({ id: LedgerId, made: z.int().check(z.positive()) })
export type Ledger = z.infer<typeof Ledger>

/** One filled form. `seq` is the device's running number for this survey: 1, 2, 3…, so that gaps can be seen. */
export const SurveyResponse = z.looseObject({
  id: ResponseId,
  rev: z.int().check(z.minimum(1), z.maximum(10_000)),
  version: z.int().check(z.positive()),
  author: z.optional(Author), // a resident has none
  seq: z.optional(z.int().check(z.positive())),
  /** Why a revision after the first was made, in the writer's words. */
  reason: z.exactOptional(z.string().check(z.maxLength(500))),
  /** This revision takes the response back: nothing of it counts any more. */
  withdrawn: z.exactOptional(z.literal(true)),
  startedAt: EpochMs,
  finishedAt: EpochMs,
  answers: Answers,
})
export type SurveyResponse = z.infer<typeof SurveyResponse>

/**
 * What a phone seals and sends: up to 50 responses of one survey and one area, bytes that never change afterwards.
 * Unknown fields of a newer phone are kept, not dropped.
 */
export const Batch = z.looseObject({
  id: BatchId,
  survey: SurveyId,
  area: AreaId,
  sealedAt: EpochMs,
  ledger: z.exactOptional(Ledger),
  responses: z.array(SurveyResponse).check(z.minLength(1), z.maxLength(MAX_BATCH_RESPONSES)),
})
export type Batch = z.infer<typeof Batch>

/** 201 when this request stored the batch, 200 when an earlier one had. Either way it is safe to let go. */
export const BatchReceipt = z.object({
  id: BatchId,
  receivedAt: EpochMs,
  responses: z.int(),
  /** How many of the responses wait for a look before they count. */
  flagged: z.int(),
})
export type BatchReceipt = z.infer<typeof BatchReceipt>
