import type { QuarantineJudged } from '../../../../shared/api/feedback.ts'

/** How judging one page of the quarantine after the other ended. */
export type Ended = 'all' | 'stopped' | 'stuck'

/** So many requests that judge nothing, one after the other, mean that the rest cannot be judged now. */
const MOST_EMPTY = 3

/**
 * Judges until nothing is left, somebody stops it, or it gets nowhere; tells how many were judged so far. Throws what
 * `judge` throws: what was judged until then stays judged, and beginning again goes on with the rest.
 */
export async function judgeAll(
  judge: () => Promise<QuarantineJudged>,
  watch: { isStopped: () => boolean; tell: (judged: number) => void },
): Promise<Ended> {
  let done = 0
  for (let empty = 0; empty < MOST_EMPTY; ) {
    if (watch.isStopped()) return 'stopped'
    const { judged, isMore } = await judge()
    done += judged
    watch.tell(done)
    if (!isMore) return 'all'
    empty = judged === 0 ? empty + 1 : 0
  }
  return 'stuck'
}
