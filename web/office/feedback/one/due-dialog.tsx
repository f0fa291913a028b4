import { useState } from 'preact/hooks'
import { FARTHEST_DUE } from '../../../../shared/feedback/handle.ts'
import { Day, dayOf } from '../../../../shared/time.ts'
import { Field } from '../../controls/field.tsx'
import { useWords } from '../words.ts'
import type { Step } from './step.ts'
import { StepDialog } from './step-dialog.tsx'

/** Moves the day on which an answer is due. */
export function DueDialog(props: {
  due: Day | undefined
  onStep: (step: Step) => Promise<void>
  onClose: () => void
}) {
  const words = useWords().newDue
  const [typed, setTyped] = useState<string>(props.due ?? '')
  const today = dayOf(Date.now())
  const day = Day.safeParse(typed).data
  const farthest = dayOf(Date.now() + FARTHEST_DUE)
  const isRight = day !== undefined && day >= today && day <= farthest
  const isChanged = typed !== '' && typed !== props.due
  return (
    <StepDialog
      title={words.title}
      lead={words.lead}
      confirm={words.confirm}
      isReady={isRight && isChanged}
      onConfirm={async () => {
        if (day !== undefined) await props.onStep({ kind: 'due', to: day })
      }}
      onClose={props.onClose}
    >
      <Field label={words.day} problem={isChanged && !isRight ? words.wrong : undefined}>
        {(box) => (
          <input
            {...box}
            type="date"
            min={today}
            max={farthest}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
    </StepDialog>
  )
}
