import type { SurveyId } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { Read } from '../db/read.ts'
import type { Draft, VisitLine } from '../db/records.ts'
import type { OutboxContents } from '../db/visits.ts'

/** On the phone and not sealed, sealed and not sent, received by the server, or refused by it. */
type VisitState = 'on-phone' | 'waiting' | 'sent' | 'set-aside'

export type Overview = {
  /** All visits that are still on the phone, the latest first. */
  visits: (VisitLine & { survey: SurveyId; state: VisitState })[]
  waiting: number
  setAside: number
  unreadable: number
  lastSentAt: EpochMs | undefined
}

/** What the screen says of the outbox; computed from the stored facts each time, so that it cannot drift. */
export function overviewOf({ finished, batches, unreadable }: OutboxContents): Overview {
  const visits: Overview['visits'] = [
    ...finished.map(({ id, survey, label, response }) => ({
      id,
      survey,
      label,
      finishedAt: response.finishedAt,
      state: 'on-phone' as const,
    })),
    ...batches.flatMap((batch) =>
      batch.visits.map((visit) => ({ ...visit, survey: batch.survey, state: stateOf(batch) })),
    ),
  ]
  const received = batches.flatMap((batch) => batch.acknowledgedAt ?? [])
  return {
    visits: visits.sort((a, b) => b.finishedAt - a.finishedAt),
    waiting: visits.filter(({ state }) => state === 'on-phone' || state === 'waiting').length,
    setAside: visits.filter(({ state }) => state === 'set-aside').length,
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

function stateOf(batch: OutboxContents['batches'][number]): VisitState {
  if (batch.acknowledgedAt !== undefined) return 'sent'
  return batch.setAside === undefined ? 'waiting' : 'set-aside'
}
