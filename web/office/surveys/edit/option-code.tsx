import { useEffect, useState } from 'preact/hooks'

/** The code of an option. It is taken over when the box is left; what is empty or another option's is put back. */
export function OptionCode(props: {
  label: string
  code: string
  taken: readonly string[]
  onChange: (code: string) => void
}) {
  const [typed, setTyped] = useState(props.code)
  useEffect(() => setTyped(props.code), [props.code])
  return (
    <input
      class="code"
      aria-label={props.label}
      value={typed}
      maxLength={40}
      autocomplete="off"
      onInput={(event) => setTyped(event.currentTarget.value.toLowerCase().replace(/[^a-z0-9_]/g, ''))}
      onBlur={() => {
        if (typed === props.code) return
        if (typed === '' || props.taken.includes(typed)) setTyped(props.code)
        else props.onChange(typed)
      }}
    />
  )
}
