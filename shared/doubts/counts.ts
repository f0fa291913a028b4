import type { ReviewLine, ReviewShow } from '../api/reviews.ts'

/** What of a line says where it belongs. */
type Standing = Pick<ReviewLine, 'verdict' | 'flags' | 'decision' | 'doubts' | 'withdrawn'>

/** Whether a response belongs among those that are shown so. The same in the office's page and behind it. Pure. */
export function isShownAs(show: ReviewShow, line: Standing): boolean {
  switch (show) {
    case 'held':
      return isHeld(line)
    case 'doubtful':
      return isDoubtful(line)
    case 'sent-back':
      return line.decision?.kind === 'send-back' && line.withdrawn !== true
    case 'all':
      return true
  }
}

/** How many responses belong to each. Pure. */
export function doubtCounts(lines: readonly Standing[]): Record<ReviewShow, number> {
  const count = (show: ReviewShow) => lines.filter((line) => isShownAs(show, line)).length
  return {
    held: count('held'),
    doubtful: count('doubtful'),
    'sent-back': count('sent-back'),
    all: lines.length,
  }
}

/** Whether somebody has said what becomes of it; a decision that was taken back says nothing. */
export function isDecided({ decision }: Pick<Standing, 'decision'>): boolean {
  return decision !== undefined && decision.kind !== 'reopen'
}

// It waits for somebody to say whether it counts.
function isHeld(line: Standing): boolean {
  if (line.verdict === 'held') return true
  return !isDecided(line) && line.flags.includes('same-revision-other-content')
}

// It counts, and nobody has looked at what is doubtful.
function isDoubtful(line: Standing): boolean {
  return line.verdict === 'counted' && line.doubts.length > 0 && !isDecided(line)
}
