import type { Question } from '../../../../shared/form/definition.ts'
import { useWords } from '../words.ts'

const classes = ['none', 'basic', 'free_text'] as const

/** Whether answers are personal data, and for how many days those are kept. */
export function PrivacyFields(props: { question: Question; onChange: (question: Question) => void }) {
  const { question, onChange } = props
  const words = useWords()
  const change = (value: string) => {
    const privacy = classes.find((one) => one === value) ?? 'none'
    const { retentionDays: _, ...rest } = question
    onChange(privacy === 'basic' ? { ...rest, privacy, retentionDays: 90 } : { ...rest, privacy })
  }
  return (
    <div class="row">
      <label>
        {words.edit.privacy}
        <select value={question.privacy} onChange={(event) => change(event.currentTarget.value)}>
          {classes.map((one) => (
            <option key={one} value={one}>
              {words.edit.privacies[one]}
            </option>
          ))}
        </select>
      </label>
      {question.privacy === 'basic' && (
        <label>
          {words.edit.retention}
          <input
            type="number"
            min={1}
            value={question.retentionDays ?? 90}
            onChange={(event) => {
              const days = Math.max(1, Math.round(event.currentTarget.valueAsNumber || 90))
              onChange({ ...question, retentionDays: days })
            }}
          />
        </label>
      )}
    </div>
  )
}
