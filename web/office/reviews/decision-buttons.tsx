import { useState } from 'preact/hooks'
import type { ReviewKind, ReviewLine } from '../../../shared/api/reviews.ts'
import { FailureLine } from '../controls/failure-line.tsx'
import { useTask } from '../controls/task.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useWords } from './words.ts'

/** What may be decided on a form as it stands; the last word comes from the server. */
export function DecisionButtons(props: {
  line: ReviewLine
  onDecide: (kind: ReviewKind, reason?: string) => Promise<void>
}) {
  const { line, onDecide } = props
  const words = useWords()
  const task = useTask()
  const [asked, setAsked] = useState<'send-back' | 'exclude'>()
  const isHeld = line.verdict === 'held'
  const isOut = line.verdict === 'excluded'
  if (line.withdrawn === true) return <p>{words.withdrawn}</p>
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={task.busy}
          onClick={() => task.run(() => onDecide(isHeld ? 'release' : 'approve'))}
        >
          {isHeld ? words.kinds.release : isOut ? words.again : words.kinds.approve}
        </button>
        {line.team !== undefined && (
          <button type="button" onClick={() => setAsked('send-back')}>
            {words.kinds['send-back']}
          </button>
        )}
        {!isOut && (
          <button type="button" onClick={() => setAsked('exclude')}>
            {words.kinds.exclude}
          </button>
        )}
      </div>
      <FailureLine failure={task.failure} />
      {asked !== undefined && (
        <ReasonDialog
          kind={asked}
          onDecide={(reason) => onDecide(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
