import type { TeamBrief } from '../../../shared/api/team.ts'
import type { ResponseId, SurveyId } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { OutboxContents, OutboxLines } from '../db/finished.ts'
import type { Read } from '../db/read.ts'
import type { Draft, ResponseLine } from '../db/records.ts'
import { lineOf } from './line.ts'

/**
 * On the phone and not sealed; sealed and not sent; received by the server; refused by it; received, and sent back by
 * the office to be corrected.
 */
type ResponseState = 'on-phone' | 'waiting' | 'sent' | 'set-aside' | 'needs-fix'

type Line = ResponseLine & { survey: SurveyId; state: ResponseState }

export type Overview = {
  /** Each form that is still on the phone once, by its newest revision; the latest first. */
  forms: Line[]
  /** Forms of which any revision is not sent yet, and such that the server refused. */
  waiting: number
  setAside: number
  unreadable: number
  lastSentAt: EpochMs | undefined
}

/**
 * What the screen says of the outbox; computed from the stored facts each time, so that it cannot drift. The brief says
 * what was sent back.
 */
export function overviewOf(contents: OutboxLines, brief?: Pick<TeamBrief, 'sheets'>): Overview {
  const { finished, batches, unreadable } = contents
  const revisions: Line[] = [
    ...finished.map((form) => ({ ...lineOf(form), survey: form.survey, state: 'on-phone' as const })),
    ...batches.flatMap((batch) =>
      batch.visits.map((line) => ({ ...line, survey: batch.survey, state: stateOf(batch) })),
    ),
  ]
  const newest = new Map<ResponseId, Line>()
  for (const line of revisions) {
    if (revOf(line) > revOf(newest.get(line.id))) newest.set(line.id, line)
  }
  const sentBack = new Map(
    brief?.sheets?.flatMap((sheet) => sheet.sentBack.map(({ response, rev }) => [response, rev])),
  )
  const forms = [...newest.values()].map((line) =>
    (sentBack.get(line.id) ?? 0) < revOf(line) ? line : { ...line, state: 'needs-fix' as const },
  )
  const count = (...states: ResponseState[]) =>
    new Set(revisions.filter(({ state }) => states.includes(state)).map(({ id }) => id)).size
  const received = batches.flatMap((batch) => batch.acknowledgedAt ?? [])
  return {
    forms: forms.sort((a, b) => b.finishedAt - a.finishedAt),
    waiting: count('on-phone', 'waiting'),
    setAside: count('set-aside'),
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

const revOf = (line: ResponseLine | undefined): number => (line === undefined ? 0 : (line.rev ?? 1))

function stateOf(batch: OutboxLines['batches'][number]): ResponseState {
  if (batch.acknowledgedAt !== undefined) return 'sent'
  return batch.setAside === undefined ? 'waiting' : 'set-aside'
}
