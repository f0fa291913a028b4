import type { AnswerValue } from '../../../shared/form/answers.ts'

/** Radio buttons or tick boxes, each a whole row to press. */
export function Choice(props: {
  kind: 'radio' | 'checkbox'
  name: string
  choices: { code: string; label: string }[]
  chosen: readonly (AnswerValue | undefined)[]
  choose: (code: string) => void
}) {
  const { kind, name, choices, chosen, choose } = props
  return (
    <div class="choices">
      {choices.map(({ code, label }) => (
        <label key={code} class="choice">
          <input
            type={kind}
            name={name}
            value={code}
            checked={chosen.includes(code)}
            onChange={() => choose(code)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}
