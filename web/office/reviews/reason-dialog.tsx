import { useState } from 'preact/hooks'
import { ConfirmDialog } from '../controls/confirm-dialog.tsx'
import { Field } from '../controls/field.tsx'
import { useWords } from './words.ts'

/** Asks for the reason that the volunteer will read. */
export function ReasonDialog(props: {
  kind: 'send-back' | 'exclude'
  /** So many forms at once; one without it. */
  count?: number
  onDecide: (reason: string) => Promise<void>
  onClose: () => void
}) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const { title, lead, reason: label, hint } = words.ask[props.kind]
  return (
    <ConfirmDialog
      title={title}
      confirm={words.kinds[props.kind]}
      isReady={reason.trim() !== ''}
      onConfirm={() => props.onDecide(reason)}
      onClose={props.onClose}
    >
      <p>{lead}</p>
      {props.count !== undefined && <p>{words.select.asked(props.count)}</p>}
      <Field label={label} hint={hint}>
        {(box) => (
          <textarea
            {...box}
            maxLength={500}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  )
}
