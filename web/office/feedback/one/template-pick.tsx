import { useState } from 'preact/hooks'
import type { FeedbackSettings } from '../../../../shared/api/feedback.ts'
import type { Language } from '../../../../shared/form/definition.ts'
import { Field } from '../../controls/field.tsx'
import { useWords } from '../words.ts'

/** A reply that is often given, in the language that the resident reads; where it has none, in Vietnamese. */
export function TemplatePick(props: {
  templates: FeedbackSettings['templates']
  language: Language
  hasText: boolean
  onPick: (text: string) => void
}) {
  const { templates, language } = props
  const words = useWords().reply
  const [chosen, setChosen] = useState('')
  if (templates.length === 0) return <p class="quiet">{words.noTemplates}</p>
  const isUntranslated = chosen !== '' && templates[Number(chosen)]?.text[language] === undefined
  const pick = (place: string) => {
    setChosen(place)
    const text = place === '' ? undefined : templates[Number(place)]?.text
    if (text !== undefined) props.onPick(text[language] ?? text.vi)
  }
  return (
    <Field
      label={words.template}
      {...(isUntranslated ? { problem: words.noTranslation } : {})}
      {...(props.hasText ? { hint: words.replaces } : {})}
    >
      {(box) => (
        <select {...box} value={chosen} onChange={(event) => pick(event.currentTarget.value)}>
          <option value="">{words.pickTemplate}</option>
          {templates.map(({ title }, place) => (
            <option key={title} value={String(place)}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
