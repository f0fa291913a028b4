import { useState } from 'preact/hooks'
import { Field } from '../../controls/field.tsx'
import { useWords } from '../words.ts'
import type { Typed } from './settings-form.ts'

type Template = Typed['templates'][number]

/** What is often replied, in both languages. */
export function Templates(props: {
  templates: readonly Template[]
  wrong: readonly number[]
  onChange: (templates: Template[]) => void
}) {
  const { templates, wrong, onChange } = props
  const words = useWords().settings
  // Those that are added are open to be filled in, and stay so.
  const [first] = useState(templates.length)
  const change = (at: number, part: Partial<Template>) =>
    onChange(templates.map((template, place) => (place === at ? { ...template, ...part } : template)))
  return (
    <>
      <h3>{words.templates}</h3>
      <p class="quiet">{words.templatesHint}</p>
      {templates.length === 0 && <p class="quiet">{words.noTemplates}</p>}
      {templates.map((template, place) => (
        <details key={place} class="template" open={place >= first || wrong.includes(place)}>
          <summary>{template.title === '' ? words.template(place + 1) : template.title}</summary>
          <div class="form">
            <Field
              label={words.templateTitle}
              problem={wrong.includes(place) ? words.templateWrong : undefined}
            >
              {(box) => (
                <input
                  {...box}
                  maxLength={80}
                  value={template.title}
                  onInput={(event) => change(place, { title: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={words.templateVi}>
              {(box) => (
                <textarea
                  {...box}
                  rows={5}
                  maxLength={2_000}
                  value={template.vi}
                  onInput={(event) => change(place, { vi: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={words.templateEn}>
              {(box) => (
                <textarea
                  {...box}
                  rows={3}
                  maxLength={2_000}
                  value={template.en}
                  onInput={(event) => change(place, { en: event.currentTarget.value })}
                />
              )}
            </Field>
            <div>
              <button
                type="button"
                class="plain"
                aria-label={words.removeTemplate(place + 1)}
                onClick={() => onChange(templates.filter((_, other) => other !== place))}
              >
                {words.remove}
              </button>
            </div>
          </div>
        </details>
      ))}
      <div>
        <button
          type="button"
          onClick={() => onChange([...templates, { title: '', vi: '', en: '' }])}
          disabled={templates.length >= 50}
        >
          {words.addTemplate}
        </button>
      </div>
    </>
  )
}
