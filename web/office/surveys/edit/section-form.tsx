import { useRef, useState } from 'preact/hooks'
import type { Section, SurveyVersion } from '../../../../shared/form/definition.ts'
import { useWords } from '../words.ts'
import { ConditionBox } from './condition-box.tsx'
import { type Addable, addable, addQuestion, freeCode, newQuestion } from './edits.ts'
import { useFocusIfEmpty } from './question-form.tsx'
import { TextPair } from './text-pair.tsx'

/** A section: its title, when it is asked, and a new question at its end. */
export function SectionForm(props: {
  version: SurveyVersion
  section: Section
  onChange: (version: SurveyVersion) => void
  onPick: (item: string | undefined) => void
}) {
  const { version, section, onChange, onPick } = props
  const words = useWords()
  const form = useRef<HTMLDivElement>(null)
  useFocusIfEmpty(form, section.title.vi)
  const [type, setType] = useState<Addable>('single')
  const own = version.questions.filter((question) => question.section === section.code)
  const first = version.questions.findIndex((question) => question.section === section.code)
  const before = first < 0 ? version.questions : version.questions.slice(0, first)
  const replace = (changed: Section) =>
    onChange({
      ...version,
      sections: version.sections.map((one) => (one.code === section.code ? changed : one)),
    })
  const add = () => {
    const codes = version.questions.map(({ code }) => code)
    const code = freeCode(words.edit.question, codes)
    onChange(addQuestion(version, newQuestion(type, code, section.code), own.at(-1)?.code))
    onPick(code)
  }
  const remove = () => {
    onChange({ ...version, sections: version.sections.filter(({ code }) => code !== section.code) })
    onPick(undefined)
  }
  return (
    <div ref={form} class="form">
      <h3>{words.edit.section}</h3>
      <TextPair
        label={words.edit.sectionTitle}
        labelEn={`${words.edit.sectionTitle} · ${words.languages.en}`}
        text={section.title}
        hasEnglish={version.languages.includes('en')}
        onChange={(title) => replace({ ...section, title })}
      />
      <ConditionBox
        title={words.edit.condition}
        expression={section.relevant}
        questions={before}
        onChange={(relevant) => {
          const { relevant: _, ...rest } = section
          replace(relevant === undefined ? rest : { ...rest, relevant })
        }}
      />
      <div class="row">
        <label>
          {words.edit.addType}
          <select
            value={type}
            onChange={(event) => setType(addable.find((one) => one === event.currentTarget.value) ?? type)}
          >
            {addable.map((one) => (
              <option key={one} value={one}>
                {words.types[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={add}>
          {words.edit.add}
        </button>
        {own.length === 0 && version.sections.length > 1 && (
          <button type="button" onClick={remove}>
            {words.edit.removeSection}
          </button>
        )}
      </div>
    </div>
  )
}
