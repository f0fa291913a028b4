import { useRef, useState } from 'preact/hooks'
import type { PosterView } from '../../../shared/api/posters.ts'
import { Dialog } from '../controls/dialog.tsx'
import { Field } from '../controls/field.tsx'
import { useWords } from './words.ts'

/** What the QR code says, to be sent instead of shown. */
export function LinkDialog({ poster, onClose }: { poster: PosterView; onClose: () => void }) {
  const words = useWords()
  const box = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'not-copied'>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(poster.link)
      setOutcome('copied')
    } catch {
      // Refused, or too old a browser: the link is marked, so that it is copied by hand.
      box.current?.select()
      setOutcome('not-copied')
    }
  }
  return (
    <Dialog title={words.linkNamed(poster.place)} onClose={onClose}>
      <div class="form">
        <p>{words.linking.lead}</p>
        <Field label={words.linking.address}>
          {(attributes) => <input {...attributes} ref={box} type="url" readOnly value={poster.link} />}
        </Field>
        <p>
          {words.linking.word} <span class="check-word">{poster.word}</span>
        </p>
        <p role="status">{outcome !== undefined && words.linking.outcomes[outcome]}</p>
        <div class="buttons">
          <button type="button" class="primary" onClick={copy}>
            {words.linking.copy}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
