import type { ReviewKind, ReviewLine } from '../../../shared/api/reviews.ts'
import { isDecided } from '../../../shared/doubts/counts.ts'

/** What makes a form again what it was before a decision. */
export type Undo = { kind: ReviewKind; reason?: string }

/**
 * The decision that puts back what held before: the same again, or that there is none. What was released is approved, which
 * counts it as well. Pure.
 */
export function undoOf(before: Pick<ReviewLine, 'decision'>): Undo {
  const { decision } = before
  if (decision === undefined || !isDecided(before)) return { kind: 'reopen' }
  const { kind, reason } = decision
  if (kind === 'approve' || kind === 'release') return { kind: 'approve' }
  if (kind === 'send-back' || kind === 'exclude') return { kind, ...(reason === undefined ? {} : { reason }) }
  return { kind: 'reopen' }
}

/** The same for several forms: those that need the same are done together. Pure. */
export function undoOfMany(before: readonly ReviewLine[]): { undo: Undo; lines: ReviewLine[] }[] {
  const groups = new Map<string, { undo: Undo; lines: ReviewLine[] }>()
  for (const line of before) {
    const undo = undoOf(line)
    const key = `${undo.kind}\n${undo.reason ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { undo, lines: [line] })
    else group.lines.push(line)
  }
  return [...groups.values()]
}
