import { type Case, type CaseStep, isQuarantined, MAX_STEPS } from './case.ts'

/**
 * Why a step cannot be taken: the state does not allow it, it waits in quarantine or was cleared, its resident took it
 * back, it has had too many steps of this kind, or the day named is not one.
 */
export type Refusal = 'state' | 'quarantined' | 'erased' | 'too-many' | 'unfit-day'

/** So many are kept free for the steps that end a case, judge it or take it back: those are never refused for room. */
const KEPT_FREE = 12

/** The case after a step that changed `changes`, or without the step where it has had too many that end nothing. */
export function withStep(handling: Case, step: CaseStep, changes: Partial<Case>): Case | Refusal {
  const room = isEnding(handling, step) ? MAX_STEPS : MAX_STEPS - KEPT_FREE
  if (handling.steps.length >= room) return 'too-many'
  return { ...handling, ...changes, steps: [...handling.steps, step] }
}

/** Why nobody may take any step but the judging of it and the taking back. */
export function standstill(handling: Case): Refusal | undefined {
  if (handling.erasedAt !== undefined) return 'erased'
  return isQuarantined(handling) || handling.judged === 'cleared' ? 'quarantined' : undefined
}

export function isRefusal(result: Case | Refusal): result is Refusal {
  return typeof result === 'string'
}

// A case is answered or closed twice at most, reopened once, called settled twice, and erased once.
function isEnding({ state, judged }: Case, { kind }: CaseStep): boolean {
  if (kind === 'reply' || kind === 'close') return state === 'received' || state === 'handling'
  if (kind === 'release' || kind === 'clear') return judged === undefined
  return kind === 'settled' || kind === 'unsettled' || kind === 'erase'
}
