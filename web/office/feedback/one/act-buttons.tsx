import { useState } from 'preact/hooks'
import { can } from '../../../../shared/access.ts'
import type { FeedbackSettings, FeedbackView } from '../../../../shared/api/feedback.ts'
import type { Me } from '../../../../shared/api/office.ts'
import { isOpenCase } from '../../../../shared/feedback/case.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import { dayOf } from '../../../../shared/time.ts'
import { useTask } from '../../controls/task.ts'
import { useWords } from '../words.ts'
import { type Act, actsOf } from './acts.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { DueDialog } from './due-dialog.tsx'
import type { Judgement, Step } from './step.ts'
import { StepFailure } from './step-failure.tsx'
import { TagDialog } from './tag-dialog.tsx'

/** What can be done with a feedback as it stands, each behind its button. */
export function ActButtons(props: {
  me: Me
  province: AreaId
  view: FeedbackView
  settings: FeedbackSettings | undefined
  isReplying: boolean
  onReply: () => void
  onStep: (step: Step) => Promise<void>
  onJudge: (judgement: Judgement) => Promise<void>
}) {
  const { me, province, view, onStep } = props
  const words = useWords()
  const task = useTask()
  const [asked, setAsked] = useState<Act>()
  const possible = actsOf(view.case, {
    email: me.staff.email,
    isOfProvince: can(me.staff, 'answer-feedback', { province }),
    today: dayOf(Date.now()),
  })
  const close = () => setAsked(undefined)
  const press = (act: Act) => {
    if (act === 'take') void task.run(() => onStep({ kind: 'take' }))
    else if (act === 'release' || act === 'clear') void task.run(() => props.onJudge(act))
    else if (act === 'reply') props.onReply()
    else setAsked(act)
  }
  const isOpen = isOpenCase(view.case)
  const first = !isOpen ? 'release' : view.case.assignee === undefined ? 'take' : 'reply'
  if (possible.length === 0) return null
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
            {words.acts[act === 'reply' && !isOpen ? 'replyAgain' : act]}
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
