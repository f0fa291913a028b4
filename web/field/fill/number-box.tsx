import { useState } from 'preact/hooks'
import { tidyAnswer } from '../../../shared/form/tidy.ts'
import { useSpeech } from '../context.ts'
import type { ControlProps } from './controls.tsx'

/** A number to type, with large buttons for one less and one more: most answers are below ten. */
export function NumberBox({ question, answer, set }: ControlProps<'integer' | 'decimal'>) {
  const { t } = useSpeech()
  const { code, min = 0, max = Number.MAX_SAFE_INTEGER } = question
  const [typed, setTyped] = useState('')
  // A figure may change without being typed, with the month of its report.
  const text = tidyAnswer(question, typed) === answer ? typed : String(answer ?? '').replace('.', ',')
  const write = (next: string) => {
    setTyped(next)
    set(tidyAnswer(question, next))
  }
  // The first press on "+" gives the smallest number: 0 must be as easy to say as 1.
  const step = (by: number) => {
    const next = typeof answer === 'number' ? answer + by : min
    write(String(Math.min(max, Math.max(min, next))).replace('.', ','))
  }
  return (
    <div class="beside">
      <button type="button" aria-label={t.fill.less} onClick={() => step(-1)}>
        −
      </button>
      <input
        type="text"
        inputMode={question.type === 'integer' ? 'numeric' : 'decimal'}
        name={code}
        value={text}
        autocomplete="off"
        aria-labelledby={`label-${code}`}
        aria-describedby={`help-${code} issue-${code}`}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button type="button" aria-label={t.fill.more} onClick={() => step(1)}>
        +
      </button>
    </div>
  )
}
