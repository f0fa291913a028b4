import { DAY, type EpochMs } from '../time.ts'
import { type Case, isOpenCase, isQuarantined } from './case.ts'

/** How long a contact is kept once nothing has to be done any more, so that one reopened can still be answered. */
export const CONTACT_AFTER_CLOSING = 90 * DAY

/** How long it is kept while somebody has to do something: a case left lying must not keep it for ever. */
const CONTACT_WHILE_OPEN = 400 * DAY

/** In which a request about one's own data is done (Luật 91/2025/QH15 and its decree); `answer` is in working days. */
export const LAW_DAYS = { answer: 2, withdraw: 15, correct: 10, erase: 20 } as const

/**
 * Until when the telephone number and the words as they were typed are kept: set when a case is opened, answered, closed,
 * cleared and reopened (`personal.keepUntil`). One in quarantine counts as open.
 */
export function contactKeptUntil(handling: Case, now: EpochMs): EpochMs {
  if (isOpenCase(handling) || isQuarantined(handling)) return now + CONTACT_WHILE_OPEN
  return (handling.closedAt ?? now) + CONTACT_AFTER_CLOSING
}
