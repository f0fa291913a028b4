import type { ComponentChildren } from 'preact'
import { Field } from '../../controls/field.tsx'

/** A box bound to a field of a form. */
export type Bound<Value> = { value: Value; problem: string | undefined; onChange: (value: Value) => void }

type Words = { label: string; hint?: string }

/** A line of text; `number` brings up the digits on a phone. */
export function TextBox(props: Words & Bound<string> & { kind?: 'text' | 'number' | 'url' }) {
  const { kind = 'text', value, onChange, ...words } = props
  return (
    <Field {...words}>
      {(box) => (
        <input
          {...box}
          type="text"
          inputMode={kind === 'number' ? 'decimal' : kind}
          autocomplete="off"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** A day. */
export function DayBox(props: Words & Bound<string> & { min?: string }) {
  const { value, onChange, min, ...words } = props
  return (
    <Field {...words}>
      {(box) => (
        <input
          {...box}
          type="date"
          value={value}
          {...(min === undefined ? {} : { min })}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** One of a few things. */
export function SelectBox<Value extends string>(
  props: Words & Bound<Value> & { options: readonly { id: Value; label: string }[] },
) {
  const { value, onChange, options, ...words } = props
  return (
    <Field {...words}>
      {(box) => (
        <select
          {...box}
          value={value}
          onChange={(event) => {
            const chosen = options.find(({ id }) => id === event.currentTarget.value)
            if (chosen !== undefined) onChange(chosen.id)
          }}
        >
          {options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Two boxes beside each other where there is room. */
export function Pair({ children }: { children: ComponentChildren }) {
  return <div class="pair">{children}</div>
}
