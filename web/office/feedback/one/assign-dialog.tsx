import { useState } from 'preact/hooks'
import type { FeedbackView } from '../../../../shared/api/feedback.ts'
import { Field } from '../../controls/field.tsx'
import { byName } from '../../results/sort.ts'
import { useWords } from '../words.ts'
import type { Step } from './step.ts'
import { StepDialog } from './step-dialog.tsx'

/** Gives a feedback to somebody who may answer it. */
export function AssignDialog(props: {
  view: FeedbackView
  onStep: (step: Step) => Promise<void>
  onClose: () => void
}) {
  const { people, case: handling } = props.view
  const words = useWords().assign
  const [to, setTo] = useState('')
  const others = people
    .filter(({ email }) => email !== handling.assignee)
    .sort((a, b) => byName(a.name, b.name))
  return (
    <StepDialog
      title={words.title}
      confirm={words.confirm}
      isReady={to !== ''}
      onConfirm={() => props.onStep({ kind: 'assign', to })}
      onClose={props.onClose}
    >
      {others.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <Field label={words.to}>
          {(box) => (
            <select {...box} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
              <option value="">{words.pick}</option>
              {others.map(({ email, name }) => (
                <option key={email} value={email}>
                  {name} ({email})
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </StepDialog>
  )
}
