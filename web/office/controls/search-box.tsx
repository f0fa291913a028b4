import { useEffect, useState } from 'preact/hooks'

/** So long after the last key the search begins. */
const PAUSE_MS = 300

/** A search whose words are told once somebody stops typing. */
export function SearchBox(props: { label: string; value: string; onSearch: (words: string) => void }) {
  const [typed, setTyped] = useState(props.value)
  useEffect(() => setTyped(props.value), [props.value])
  useEffect(() => {
    if (typed === props.value) return
    const timer = setTimeout(() => props.onSearch(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <label>
      {props.label}
      <input
        type="search"
        maxLength={100}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  )
}
