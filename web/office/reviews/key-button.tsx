import type { ComponentChildren } from 'preact'

/** A button that a number presses as well, which stands on it. */
export function KeyButton(props: {
  number: '1' | '2' | '3' | '4'
  class?: string
  busy: boolean
  onPress: () => void
  children: ComponentChildren
}) {
  return (
    <button
      type="button"
      class={props.class ?? ''}
      data-key={props.number}
      aria-keyshortcuts={props.number}
      disabled={props.busy}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  )
}
