import type { Question } from '../../../../shared/form/definition.ts'
import { useWords } from '../words.ts'

/** What only some kinds of question have: the range of numbers, the length of texts. */
export function KindFields({
  question,
  onChange,
}: {
  question: Question
  onChange: (question: Question) => void
}) {
  const words = useWords()
  if (question.type === 'integer' || question.type === 'decimal') {
    const { min, max, ...rest } = question
    const change = (range: { min?: number | undefined; max?: number | undefined }) =>
      onChange({
        ...rest,
        ...(range.min === undefined ? {} : { min: range.min }),
        ...(range.max === undefined ? {} : { max: range.max }),
      })
    return (
      <div class="row">
        <NumberBox label={words.edit.min} value={min} onChange={(value) => change({ min: value, max })} />
        <NumberBox label={words.edit.max} value={max} onChange={(value) => change({ min, max: value })} />
      </div>
    )
  }
  if (question.type === 'text') {
    return (
      <NumberBox
        label={words.edit.maxLength}
        value={question.maxLength}
        onChange={(value = 1) =>
          onChange({ ...question, maxLength: Math.min(1_000, Math.max(1, Math.round(value))) })
        }
      />
    )
  }
  return null
}

function NumberBox(props: {
  label: string
  value: number | undefined
  onChange: (value: number | undefined) => void
}) {
  return (
    <label>
      {props.label}
      <input
        type="number"
        value={props.value ?? ''}
        onChange={(event) => {
          const { value, valueAsNumber } = event.currentTarget
          props.onChange(value === '' || Number.isNaN(valueAsNumber) ? undefined : valueAsNumber)
        }}
      />
    </label>
  )
}
