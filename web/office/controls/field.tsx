import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'

/** A labelled box of a form with its hint, and what is wrong with it once that is known. */
export function Field(props: {
  label: string
  hint?: string
  problem?: string | undefined
  /** Gets what ties the box to its label and messages. */
  children: (box: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ComponentChildren
}): JSX.Element {
  const id = useId()
  const { label, hint, problem } = props
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
      {props.children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': problem !== undefined })}
      <p id={`${id}-about`} class={problem === undefined ? 'quiet' : 'problem'}>
        {problem ?? hint ?? ''}
      </p>
    </div>
  )
}
