import type { FeedbackLine } from '../../../shared/api/feedback.ts'
import { isQuarantined } from '../../../shared/feedback/case.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { useWords } from './words.ts'

type Stand = Pick<FeedbackLine, 'state' | 'held' | 'judged' | 'reopened' | 'settled'> & { erasedAt?: EpochMs }

/** Where the handling of a feedback stands, and what the resident said to it. */
export function StateText({ line }: { line: Stand }) {
  const words = useWords()
  const { state, reopened, settled, judged, erasedAt } = line
  if (erasedAt !== undefined) return <strong>{words.erased}</strong>
  if (judged === 'cleared') return <strong>{words.cleared}</strong>
  if (isQuarantined(line)) return <strong class="due soon">{words.quarantined}</strong>
  const isDone = state === 'answered' || state === 'closed'
  return (
    <>
      <strong>{words.states[state]}</strong>
      {isDone && settled !== undefined && <small>{settled ? words.settled : words.unsettled}</small>}
      {!isDone && reopened === true && <small>{words.reopened}</small>}
    </>
  )
}
