import { useId, useState } from 'preact/hooks'
import { matches } from '../results/sort.ts'

/** As many boxes as are drawn at once; the search finds the others. */
const DRAWN = 100
/** From so many on there is a search. */
const LONG = 12

export type Choice = { id: string; label: string; note?: string | undefined }

/** Several of a list to be ticked, with a search where the list is long. */
export function CheckList(props: {
  label: string
  hint?: string
  problem?: string | undefined
  searchLabel: string
  more: (hidden: number) => string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const id = useId()
  const [search, setSearch] = useState('')
  const { choices, chosen, problem } = props
  const found = choices.filter(({ label, note }) => matches(`${label} ${note ?? ''}`, search))
  const drawn = found.slice(0, DRAWN)
  const toggle = (choice: string) =>
    props.onChange(chosen.includes(choice) ? chosen.filter((each) => each !== choice) : [...chosen, choice])
  return (
    <fieldset class={problem === undefined ? 'field' : 'field wrong'} aria-describedby={`${id}-about`}>
      <legend>{props.label}</legend>
      {choices.length > LONG && (
        <input
          type="search"
          aria-label={props.searchLabel}
          placeholder={props.searchLabel}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault() // it would send the form around it
          }}
        />
      )}
      <ul class="checks">
        {drawn.map((choice) => (
          <li key={choice.id}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.includes(choice.id)}
                aria-invalid={problem !== undefined}
                onChange={() => toggle(choice.id)}
              />
              <span>
                {choice.label}
                {choice.note !== undefined && <small>{choice.note}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > drawn.length && <p class="quiet">{props.more(found.length - drawn.length)}</p>}
      <p id={`${id}-about`} class={problem === undefined ? 'quiet' : 'problem'}>
        {problem ?? props.hint ?? ''}
      </p>
    </fieldset>
  )
}
