import * as z from 'zod/mini'
import { Ledger, SurveyResponse } from '../api/batches.ts'
import { AreaId, BatchId, DeviceId, MemberId, ResponseId, SurveyId, TeamId } from '../ids.ts'
import { EpochMs } from '../time.ts'

/**
 * Why a received response deserves a look. `hold`: not counted until somebody releases it.
 * `note`: counted, and shown. Nothing is ever refused or dropped for these (docs/rules.md, "Poison never blocks").
 */
export const flags = {
  'unknown-survey': 'hold',
  'survey-closed': 'hold',
  'outside-scope': 'hold',
  'unknown-version': 'hold',
  'foreign-area': 'hold',
  'foreign-author': 'hold',
  'unfit-answers': 'hold',
  'same-revision-other-content': 'hold',
  /** A resident's, and something about how it came was strange (`shared/feedback/suspicion.ts`). */
  suspect: 'hold',
  'clock-skew': 'note',
  'unclean-text': 'note',
} as const

export type Flag = keyof typeof flags

const flagNames = Object.keys(flags).filter((name): name is Flag => name in flags)
export const Flag = z.enum(flagNames)

/** Who the cookie proved. A resident's feedback has no sender. */
const Sender = z.object({
  device: DeviceId,
  member: MemberId,
  team: TeamId,
  area: AreaId,
})

/** A batch as the store gives it back: what was sealed, less personal answers, and what the receipt added. */
export const ReceivedBatch = z.object({
  id: BatchId,
  survey: SurveyId,
  area: AreaId,
  sealedAt: EpochMs,
  responses: z.array(SurveyResponse),
  receivedAt: EpochMs,
  sentAt: z.exactOptional(EpochMs),
  sender: z.exactOptional(Sender),
  ledger: z.exactOptional(Ledger),
  /** Brought by somebody else, in a rescue file: the phone of another member, or an office. */
  rescuedBy: z.exactOptional(z.string()),
  /** Flags seen at the receipt, by response; those of the whole batch stand under each of its responses. */
  flags: z.record(ResponseId, z.array(Flag)),
})
export type ReceivedBatch = z.infer<typeof ReceivedBatch>

/**
 * Where the poster hangs by which a resident's response came. Nothing of a member's, who answers for the hamlet: what else
 * a phone may have sealed into its response is not believed.
 */
export function posterOf({
  response,
  batch,
}: {
  response: SurveyResponse
  batch: Pick<ReceivedBatch, 'sender' | 'rescuedBy'>
}): { hamlet?: string; place?: string } {
  if (batch.sender !== undefined || batch.rescuedBy !== undefined) return {}
  const { hamlet, place } = response
  return {
    ...(typeof hamlet === 'string' ? { hamlet } : {}),
    ...(typeof place === 'string' ? { place } : {}),
  }
}

/**
 * A later judgement on one revision of one response. The newest one (by id, which sorts by time) holds; `reopen` takes those
 * before it back, as if nobody had decided.
 */
export const Decision = z.object({
  id: z.string(),
  response: ResponseId,
  rev: z.int(),
  kind: z.enum(['approve', 'send-back', 'exclude', 'withdraw', 'release', 'reopen', 'tombstone']),
  by: z.string(),
  at: EpochMs,
  reason: z.exactOptional(z.string()),
})
export type Decision = z.infer<typeof Decision>
