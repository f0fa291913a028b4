import type { SurveyId } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { OutboxContents } from '../db/finished.ts'
import type { Read } from '../db/read.ts'
import type { Draft, ResponseLine } from '../db/records.ts'

/** On the phone and not sealed, sealed and not sent, received by the server, or refused by it. */
type ResponseState = 'on-phone' | 'waiting' | 'sent' | 'set-aside'

export type Overview = {
  /** All forms that are still on the phone, the latest first. */
  forms: (ResponseLine & { survey: SurveyId; state: ResponseState })[]
  waiting: number
  setAside: number
  unreadable: number
  lastSentAt: EpochMs | undefined
}

/** What the screen says of the outbox; computed from the stored facts each time, so that it cannot drift. */
export function overviewOf({ finished, batches, unreadable }: OutboxContents): Overview {
  const forms: Overview['forms'] = [
    ...finished.map(({ id, survey, label, response }) => ({
      id,
      survey,
      label,
      finishedAt: response.finishedAt,
      state: 'on-phone' as const,
    })),
    ...batches.flatMap((batch) =>
      batch.visits.map((form) => ({ ...form, survey: batch.survey, state: stateOf(batch) })),
    ),
  ]
  const received = batches.flatMap((batch) => batch.acknowledgedAt ?? [])
  return {
    forms: forms.sort((a, b) => b.finishedAt - a.finishedAt),
    waiting: forms.filter(({ state }) => state === 'on-phone' || state === 'waiting').length,
    setAside: forms.filter(({ state }) => state === 'set-aside').length,
    unreadable: unreadable.length,
    lastSentAt: received.length === 0 ? undefined : Math.max(...received),
  }
}

/**
 * Everything that the server does not have, forms that are not finished included, as text for a file: the last resort when a phone cannot send.
 * Sealed bodies stand in it as they are.
 */
export function exportUnsent({ finished, batches, unreadable }: OutboxContents, drafts: Read<Draft>): string {
  const unsent = batches.filter((batch) => batch.acknowledgedAt === undefined)
  const all = { drafts: drafts.records, finished, batches: unsent }
  return JSON.stringify({ ...all, unreadable: [...unreadable, ...drafts.unreadable] }, null, 1)
}

function stateOf(batch: OutboxContents['batches'][number]): ResponseState {
  if (batch.acknowledgedAt !== undefined) return 'sent'
  return batch.setAside === undefined ? 'waiting' : 'set-aside'
}
