import { useState } from 'preact/hooks'
import { chooseLook, chosenLook } from '../looks.ts'
import type { Words } from './text/vi.ts'

/** Large words and a light or dark page, each chosen by one press and seen at once. */
export function Looks({ words }: { words: Words }) {
  return (
    <section>
      <h2>{words.looks}</h2>
      <LookChoice look="text" title={words.text} options={words.texts} />
      <LookChoice look="theme" title={words.theme} options={words.themes} />
    </section>
  )
}

function LookChoice(props: { look: 'text' | 'theme'; title: string; options: Record<string, string> }) {
  const { look, title, options } = props
  const [chosen, setChosen] = useState(() => chosenLook(look))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out on old phones.
    <div role="group" aria-label={title} class="card">
      <p class="label">{title}</p>
      {Object.entries(options).map(([value, label]) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={look}
            checked={value === chosen}
            onChange={() => {
              chooseLook(look, value)
              setChosen(value)
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}
