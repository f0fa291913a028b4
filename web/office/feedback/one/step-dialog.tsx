import type { ComponentChildren } from 'preact'
import { Dialog } from '../../controls/dialog.tsx'
import { useTask } from '../../controls/task.ts'
import { useLanguage } from '../../language.tsx'
import { StepFailure } from './step-failure.tsx'

/** A window for one step with a feedback. It stays open, with all that was typed, until the step is taken. */
export function StepDialog(props: {
  title: string
  lead?: string
  confirm: string
  isReady: boolean
  onConfirm: () => Promise<void>
  onClose: () => void
  children: ComponentChildren
}) {
  const { text } = useLanguage()
  const task = useTask()
  const confirm = () =>
    task.run(async () => {
      await props.onConfirm()
      props.onClose()
    })
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (props.isReady) void confirm()
        }}
      >
        {props.lead !== undefined && <p>{props.lead}</p>}
        {props.children}
        <StepFailure failure={task.failure} />
        <div class="buttons">
          <button type="button" onClick={props.onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="primary" disabled={task.busy || !props.isReady}>
            {props.confirm}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
