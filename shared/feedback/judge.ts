import type { Day, EpochMs } from '../time.ts'
import { type Case, isOpenCase } from './case.ts'
import { type Refusal, withStep } from './stepping.ts'

/** What one person makes of a feedback in quarantine: it counts, or it does not. */
export type Judgement = 'release' | 'clear'

/**
 * The case once somebody has looked. A released one with something to answer is open until `due`, counted from now, for
 * nobody could have answered it before. Judging it the same way again gives the very case; the other way mends a mistake,
 * as long as nobody has answered it.
 */
export function judge(
  handling: Case,
  judgement: Judgement,
  { by, at, due }: { by: string; at: EpochMs; due: Day },
): Case | Refusal {
  if (handling.erasedAt !== undefined) return 'erased'
  if (handling.held === undefined || handling.state === 'answered' || handling.state === 'closed')
    return 'state'
  const judged = judgement === 'release' ? 'released' : 'cleared'
  if (handling.judged === judged) return handling
  const opens = judgement === 'release' && isOpenCase({ ...handling, judged })
  return withStep(
    handling,
    { at, by, kind: judgement, ...(opens ? { to: due } : {}) },
    { judged, ...(opens ? { due } : {}) },
  )
}
