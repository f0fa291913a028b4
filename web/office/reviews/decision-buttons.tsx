import { useState } from 'preact/hooks'
import type { ReviewKind, ReviewLine } from '../../../shared/api/reviews.ts'
import { isDecided } from '../../../shared/doubts/counts.ts'
import { FailureLine } from '../controls/failure-line.tsx'
import { useTask } from '../controls/task.ts'
import { isDecidable } from './decidable.ts'
import { KeyButton } from './key-button.tsx'
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
  if (!isDecidable(line)) return <p>{words.withdrawn}</p>
  const isHeld = line.verdict === 'held'
  const isOut = line.verdict === 'excluded'
  const kind = line.decision?.kind
  const isApproved = !isHeld && !isOut && (kind === 'approve' || kind === 'release')
  const approving = isHeld ? words.kinds.release : isOut ? words.again : words.kinds.approve
  const does = (what: ReviewKind) => task.run(() => onDecide(what))
  return (
    <>
      <div class="row">
        {!isApproved && (
          <KeyButton
            number="1"
            class="primary"
            busy={task.busy}
            onPress={() => does(isHeld ? 'release' : 'approve')}
          >
            {approving}
          </KeyButton>
        )}
        {line.team !== undefined && (
          <KeyButton number="2" busy={task.busy} onPress={() => setAsked('send-back')}>
            {words.kinds['send-back']}
          </KeyButton>
        )}
        {!isOut && (
          <KeyButton number="3" busy={task.busy} onPress={() => setAsked('exclude')}>
            {words.kinds.exclude}
          </KeyButton>
        )}
        {isDecided(line) && kind !== 'withdraw' && kind !== 'tombstone' && (
          <KeyButton number="4" class="plain" busy={task.busy} onPress={() => does('reopen')}>
            {words.kinds.reopen}
          </KeyButton>
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
