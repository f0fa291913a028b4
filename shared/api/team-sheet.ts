import * as z from 'zod/mini'
import { Answers } from '../form/answers.ts'
import { DeviceId, HamletId, MemberId, ResponseId, SurveyId } from '../ids.ts'
import { EpochMs } from '../time.ts'
import { LedgerId } from './batches.ts'

/**
 * What a device has numbered and what of it has arrived, of one survey. A number that nobody ever told the server of
 * cannot be missed: what was finished after the last batch is unknown here.
 */
export const LedgerState = z.object({
  device: DeviceId,
  member: MemberId,
  memberName: z.string(),
  ledger: LedgerId,
  /** The highest number that the server knows of. */
  made: z.int(),
  received: z.int(),
  /** The numbers that did not come, ascending, at most `MAX_MISSING`. */
  missing: z.array(z.int()),
  lastReceivedAt: EpochMs,
})
export type LedgerState = z.infer<typeof LedgerState>

export const MAX_MISSING = 200

/** A visit that the office wants corrected; the answers as they arrived, less the personal ones. */
export const SentBack = z.object({
  response: ResponseId,
  rev: z.int(),
  version: z.int(),
  startedAt: EpochMs,
  answers: Answers,
  /** The reviewer's words. */
  reason: z.string(),
  at: EpochMs,
})
export type SentBack = z.infer<typeof SentBack>

/** One survey of households as the server has it for one team; what is still on phones is not in it. */
export const TeamSheet = z.object({
  survey: SurveyId,
  asOf: EpochMs,
  /** Household codes by hamlet: `done` met and consenting; `revisit` tried, and nobody has been met yet. */
  hamlets: z.array(z.object({ id: HamletId, done: z.array(z.string()), revisit: z.array(z.string()) })),
  /** Counted visits of this member, and of the whole team. */
  mine: z.int(),
  team: z.int(),
  /** Of this member's phones; for a leader, of all the team's. */
  ledgers: z.array(LedgerState),
  /** Of this member's visits. */
  sentBack: z.array(SentBack),
})
export type TeamSheet = z.infer<typeof TeamSheet>
