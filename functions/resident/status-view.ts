import type { Case, CaseStep } from '../../shared/feedback/case.ts'
import { mayCorrect, mayJudge } from '../../shared/feedback/resident-steps.ts'
import type { StatusPage, StatusStep } from '../../web/resident/status-page.ts'

/** What a resident may know of the handling of a feedback. */
export type StatusView = Pick<
  StatusPage,
  'receivedAt' | 'state' | 'due' | 'history' | 'mayJudge' | 'mayReopen' | 'mayCorrect' | 'mayErase' | 'erased'
>

/**
 * The handling as its resident may see it: never who did it, and not that it waits in quarantine or was cleared, for
 * whoever floods a commune must not learn what was noticed. Such a one goes on looking as it did when it came. Pure.
 */
export function viewOf(handling: Case): StatusView {
  const { receivedAt, state, due, erasedAt } = handling
  const isErased = erasedAt !== undefined
  return {
    receivedAt,
    state,
    ...(due === undefined ? {} : { due }),
    history: [{ at: receivedAt, kind: 'received' }, ...historyOf(handling)],
    mayJudge: mayJudge(handling) && handling.settled !== true,
    mayReopen: handling.reopened !== true,
    mayCorrect: mayCorrect(handling),
    mayErase: !isErased,
    ...(isErased ? { erased: true } : {}),
  }
}

/** What the resident sees of each kind of step; the others are the office's own. */
const shown: Partial<Record<CaseStep['kind'], StatusStep['kind']>> = {
  take: 'handling',
  reply: 'reply',
  close: 'closed',
  settled: 'settled',
  unsettled: 'unsettled',
  correct: 'corrected',
  erase: 'erased',
}

/** The kinds whose words were written for the resident to read. */
const FOR_RESIDENTS: ReadonlySet<CaseStep['kind']> = new Set(['reply', 'close'])

function historyOf({ steps }: Case): StatusStep[] {
  const history: StatusStep[] = []
  for (const { kind, at, text } of steps) {
    const seen = shown[kind]
    // Who takes it over from a colleague does not begin anew.
    if (seen === undefined || (seen === 'handling' && history.some((step) => step.kind === seen))) continue
    history.push({ at, kind: seen, ...(FOR_RESIDENTS.has(kind) && text !== undefined ? { text } : {}) })
  }
  return history
}
