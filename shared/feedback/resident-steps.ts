import type { BatchId } from '../ids.ts'
import type { Day, EpochMs } from '../time.ts'
import { type Case, RESIDENT } from './case.ts'
import { type Refusal, standstill, withStep } from './stepping.ts'

/** So often a resident may correct one feedback: each correction is a batch of its own. */
export const MAX_CORRECTIONS = 10

/** So many may break off besides. */
const MAX_BEGUN = 10

/** Whether the resident may say that it is settled, or once that it is not. */
export function mayJudge({ state, ...handling }: Case): boolean {
  return handling.erasedAt === undefined && (state === 'answered' || state === 'closed')
}

/** The resident says that the answer helped. Saying so twice gives the very case. */
export function settle(handling: Case, at: EpochMs): Case | Refusal {
  const refused = standstill(handling)
  if (refused !== undefined) return refused
  if (!mayJudge(handling)) return 'state'
  if (handling.settled === true) return handling
  return withStep(handling, { at, by: RESIDENT, kind: 'settled' }, { settled: true })
}

/** The resident says, once and in words, that it is not settled: it is opened again until `due`. */
export function unsettle(
  handling: Case,
  text: string,
  { at, due }: { at: EpochMs; due: Day },
): Case | Refusal {
  const refused = standstill(handling)
  if (refused !== undefined) return refused
  if (!mayJudge(handling)) return 'state'
  if (handling.reopened === true) return 'too-many'
  const { closedAt: _, ...open } = handling
  return withStep(
    open,
    { at, by: RESIDENT, kind: 'unsettled', text, to: due },
    { state: 'handling', settled: false, reopened: true, due },
  )
}

/** What a correction makes of what lists show; `due` where there is something to answer now. */
export type Corrected = Pick<Case, 'newest' | 'excerpt' | 'wantsAnswer' | 'topic' | 'rating'> & { due?: Day }

/**
 * Whether the resident may put it right: until it is answered or closed, for an answer must go on standing beside what it
 * answers. In quarantine and cleared too: nobody may learn from this page that it is.
 */
export function mayCorrect({ state, steps, erasedAt, begun = [] }: Case): boolean {
  const corrections = steps.filter(({ kind }) => kind === 'correct').length
  const isRoom = corrections < MAX_CORRECTIONS && begun.length <= MAX_BEGUN
  return erasedAt === undefined && state !== 'answered' && state !== 'closed' && isRoom
}

/**
 * Names a correction before anything of it is stored, with a revision of its own: whatever breaks off, it is known what has
 * to be erased, and no later one is taken for it. The very case where it is named already.
 */
export function beginCorrection(handling: Case, batch: BatchId): Case | Refusal {
  if (handling.erasedAt !== undefined) return 'erased'
  const { begun = [] } = handling
  if (begun.some((one) => one.batch === batch)) return handling
  if (!mayCorrect(handling)) return 'state'
  return { ...handling, begun: [...begun, { batch, rev: lastRevision(handling) + 1 }] }
}

/** The last revision under which answers of it may be stored. */
export function lastRevision({ newest, begun = [] }: Case): number {
  return Math.max(newest.rev, ...begun.map(({ rev }) => rev))
}

/**
 * The resident's answers are now those of `newest`. One that had nothing to answer waits for an answer where it has by
 * now; anything else stays as it stands, in quarantine too.
 */
export function correct(handling: Case, { due, ...said }: Corrected, at: EpochMs): Case | Refusal {
  if (handling.erasedAt !== undefined) return 'erased'
  if (!mayCorrect(handling)) return 'state'
  const { topic: _, rating: __, ...rest } = handling
  const begun = (handling.begun ?? []).filter(({ batch }) => batch !== said.newest.batch)
  const opens = handling.state === 'noted' && due !== undefined
  return withStep(
    rest,
    { at, by: RESIDENT, kind: 'correct', batch: said.newest.batch },
    { ...said, begun, ...(opens ? { state: 'received', due } : {}) },
  )
}

/** The resident took it back: nothing is left of what anybody wrote. Doing it twice gives the very case. */
export function erase(handling: Case, at: EpochMs): Case | Refusal {
  if (handling.erasedAt !== undefined) return handling
  const { topic: _, rating: __, ...rest } = handling
  const steps = handling.steps.map(({ text, ...step }) => (step.kind === 'tag' ? withoutTo(step) : step))
  return withStep(
    { ...rest, steps },
    { at, by: RESIDENT, kind: 'erase' },
    { excerpt: '', tags: [], wantsAnswer: false, erasedAt: at },
  )
}

function withoutTo({ to, ...step }: Case['steps'][number]): Case['steps'][number] {
  return step
}
