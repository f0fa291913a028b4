import { useState } from 'preact/hooks'
import { Field } from '../../controls/field.tsx'
import { useWords } from '../words.ts'
import type { Step } from './step.ts'
import { StepDialog } from './step-dialog.tsx'

/** Closes a feedback with the reason that the resident reads. */
export function CloseDialog(props: { onStep: (step: Step) => Promise<void>; onClose: () => void }) {
  const words = useWords().close
  const [reason, setReason] = useState('')
  return (
    <StepDialog
      title={words.title}
      lead={words.lead}
      confirm={words.confirm}
      isReady={reason.trim() !== ''}
      onConfirm={() => props.onStep({ kind: 'close', text: reason })}
      onClose={props.onClose}
    >
      <Field label={words.reason} hint={words.hint}>
        {(box) => (
          <textarea
            {...box}
            maxLength={2_000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
    </StepDialog>
  )
}
