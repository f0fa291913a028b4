import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useLanguage } from '../language.tsx'

/** A window over the page for one task. Escape and the cross close it; the keyboard stays inside, and goes back. */
export function Dialog(props: { title: string; onClose: () => void; children: ComponentChildren }) {
  const { text } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      else document.getElementById('content')?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <div class="dialog-head">
        <h2>{props.title}</h2>
        <button type="button" class="plain" onClick={props.onClose}>
          {text.close}
        </button>
      </div>
      {props.children}
    </dialog>
  )
}
