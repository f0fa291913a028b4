import { useEffect, useRef } from 'preact/hooks'
import type { FeedbackSettings } from '../../../../shared/api/feedback.ts'
import type { Language } from '../../../../shared/form/definition.ts'
import { Field } from '../../controls/field.tsx'
import { useTask } from '../../controls/task.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import { StepFailure } from './step-failure.tsx'
import { TemplatePick } from './template-pick.tsx'

const MOST_CHARACTERS = 2_000
/** From so few on it is said how many are left. */
const FEW_LEFT = 300

/** A reply is written here, from a template or not, beside what the resident will see. */
export function ReplyPanel(props: {
  language: Language
  settings: FeedbackSettings | undefined
  /** Kept by the page, so that nothing that happens to the panel loses it. */
  text: string
  onText: (text: string) => void
  onSend: (text: string) => Promise<void>
  onClose: () => void
}) {
  const { language, text: typed, onText } = props
  const { text, language: mine } = useLanguage()
  const words = useWords()
  const task = useTask()
  const panel = useRef<HTMLElement>(null)
  const left = MOST_CHARACTERS - typed.length
  useEffect(() => panel.current?.querySelector<HTMLElement>('select, textarea')?.focus(), [])
  return (
    <section ref={panel} class="part reply" aria-label={words.reply.title}>
      <h3>{words.reply.title}</h3>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void task.run(() => props.onSend(typed))
        }}
      >
        <p class="quiet">{words.reply.readsIn(words.one.languages[language])}</p>
        <TemplatePick
          templates={props.settings?.templates ?? []}
          language={language}
          hasText={typed !== ''}
          onPick={onText}
        />
        <Field label={words.reply.text} hint={words.reply.hint}>
          {(box) => (
            <textarea
              {...box}
              rows={7}
              maxLength={MOST_CHARACTERS}
              value={typed}
              onInput={(event) => onText(event.currentTarget.value)}
            />
          )}
        </Field>
        {left <= FEW_LEFT && <p class="quiet">{words.reply.left(numberText(left, mine))}</p>}
        <div class="preview">
          <p class="quiet">{words.reply.preview}</p>
          {typed.trim() === '' ? (
            <p class="quiet">{words.reply.previewEmpty}</p>
          ) : (
            <blockquote lang={language}>
              <strong>{words.reply.heading[language]}</strong>
              <p>{typed.trim()}</p>
            </blockquote>
          )}
        </div>
        <StepFailure failure={task.failure} />
        <div class="buttons">
          <button type="button" onClick={props.onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="primary" disabled={task.busy || typed.trim() === ''}>
            {words.reply.send}
          </button>
        </div>
      </form>
    </section>
  )
}
