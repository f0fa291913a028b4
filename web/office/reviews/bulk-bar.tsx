import { useState } from 'preact/hooks'
import type { ReviewKind } from '../../../shared/api/reviews.ts'
import { FailureLine } from '../controls/failure-line.tsx'
import { useTask } from '../controls/task.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useWords } from './words.ts'

/** What may be decided on all selected forms at once, with one reason for all. */
export function BulkBar(props: {
  count: number
  /** Every one of them has a writer who can correct it; what a resident sent has none. */
  canSendBack: boolean
  onDecide: (kind: ReviewKind, reason?: string) => Promise<void>
  onClear: () => void
}) {
  const words = useWords()
  const task = useTask()
  const [asked, setAsked] = useState<'send-back' | 'exclude'>()
  const { count, onDecide } = props
  return (
    <section class="bulk" aria-label={words.select.bar}>
      <p role="status">{words.select.some(count)}</p>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={task.busy}
          onClick={() => task.run(() => onDecide('approve'))}
        >
          {words.kinds.approve}
        </button>
        {props.canSendBack && (
          <button type="button" disabled={task.busy} onClick={() => setAsked('send-back')}>
            {words.kinds['send-back']}
          </button>
        )}
        <button type="button" disabled={task.busy} onClick={() => setAsked('exclude')}>
          {words.kinds.exclude}
        </button>
        <button type="button" class="plain" onClick={props.onClear}>
          {words.select.none}
        </button>
      </div>
      <FailureLine failure={task.failure} />
      {asked !== undefined && (
        <ReasonDialog
          kind={asked}
          count={count}
          onDecide={(reason) => onDecide(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}
