import { useState } from 'preact/hooks'
import type { FeedbackSettings, FeedbackView } from '../../../../shared/api/feedback.ts'
import { useTask } from '../../controls/task.ts'
import { useWords } from '../words.ts'
import { type Act, actsOf } from './acts.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { DueDialog } from './due-dialog.tsx'
import type { Step } from './step.ts'
import { StepFailure } from './step-failure.tsx'
import { TagDialog } from './tag-dialog.tsx'

/** What can be done with a feedback as it stands, each behind its button. */
export function ActButtons(props: {
  me: string
  view: FeedbackView
  settings: FeedbackSettings | undefined
  isReplying: boolean
  onReply: () => void
  onStep: (step: Step) => Promise<void>
}) {
  const { view, onStep } = props
  const words = useWords()
  const task = useTask()
  const [asked, setAsked] = useState<Act>()
  const possible = actsOf(view.case, props.me)
  const close = () => setAsked(undefined)
  const press = (act: Act) => {
    if (act === 'take') void task.run(() => onStep({ kind: 'take' }))
    else if (act === 'reply') props.onReply()
    else setAsked(act)
  }
  const first = possible.includes('take') && view.case.assignee === undefined ? 'take' : 'reply'
  return (
    <>
      <div class="row acts">
        {possible.map((act) => (
          <button
            key={act}
            type="button"
            class={act === first && !props.isReplying ? 'primary' : ''}
            disabled={task.busy}
            onClick={() => press(act)}
          >
            {words.acts[act]}
          </button>
        ))}
      </div>
      <StepFailure failure={task.failure} />
      {asked === 'close' && <CloseDialog onStep={onStep} onClose={close} />}
      {asked === 'assign' && <AssignDialog view={view} onStep={onStep} onClose={close} />}
      {asked === 'due' && <DueDialog due={view.case.due} onStep={onStep} onClose={close} />}
      {asked === 'tag' && (
        <TagDialog tags={view.case.tags} settings={props.settings} onStep={onStep} onClose={close} />
      )}
    </>
  )
}
