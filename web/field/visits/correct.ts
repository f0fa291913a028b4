import type { TeamBrief } from '../../../shared/api/team.ts'
import type { Draft } from '../db/records.ts'
import { REVIEW } from '../fill/form.ts'
import type { Phone } from '../phone.ts'
import type { KnownResponse } from './load-response.ts'

/**
 * Begins the next revision of a form: a draft in the version that it was filled in with, with what was answered, at the
 * page where all answers are looked over. Rejects when it cannot be kept.
 */
export async function beginCorrection(
  phone: Pick<Phone, 'drafts' | 'clock'>,
  form: KnownResponse,
  { identity, hamlets }: Pick<TeamBrief, 'identity' | 'hamlets'>,
  reason: string,
): Promise<void> {
  const { id, survey, version, answers, startedAt, rev } = form
  const draft: Draft = {
    id,
    team: { identity, hamlets },
    survey,
    version,
    section: REVIEW,
    answers,
    startedAt,
    savedAt: phone.clock(),
    rev: rev + 1,
    reason,
  }
  await phone.drafts.save(draft)
}
