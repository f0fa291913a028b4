/** One of several, or any: a filter. */
export function Pick(props: {
  label: string
  value: string
  any: string
  choices: readonly { value: string; label: string }[]
  onPick: (value: string) => void
}) {
  return (
    <label>
      {props.label}
      <select value={props.value} onChange={(event) => props.onPick(event.currentTarget.value)}>
        <option value="">{props.any}</option>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
