import type { ComponentChildren } from 'preact'
import { useLanguage } from '../language.tsx'
import { Dialog } from './dialog.tsx'
import { FailureLine } from './failure-line.tsx'
import { useTask } from './task.ts'

/** Says what would be done and does it at a second press; stays open with the reason where that fails. */
export function ConfirmDialog(props: {
  title: string
  /** What the button says: the act. */
  confirm: string
  /** False while something is still to be filled in. */
  isReady?: boolean
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
      <div class="form">
        {props.children}
        <FailureLine failure={task.failure} />
        <div class="buttons">
          <button type="button" onClick={props.onClose}>
            {text.cancel}
          </button>
          <button
            type="button"
            class="primary"
            disabled={task.busy || props.isReady === false}
            onClick={confirm}
          >
            {props.confirm}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
