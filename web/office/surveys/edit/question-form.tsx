import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Question, QuestionCode, type SurveyVersion } from '../../../../shared/form/definition.ts'
import { Field } from '../../controls/field.tsx'
import { useWords } from '../words.ts'
import { ConditionBox } from './condition-box.tsx'
import { moveQuestion, removeQuestion, replaceQuestion } from './edits.ts'
import { KindFields } from './kind-fields.tsx'
import { OptionList } from './option-list.tsx'
import { PrivacyFields } from './privacy-fields.tsx'
import { renameQuestion } from './rename.ts'
import { TextPair } from './text-pair.tsx'

/** One question with everything that can be changed about it. */
export function QuestionForm(props: {
  version: SurveyVersion
  question: Question
  /** A published version has it: its code and kind stay what they are. */
  isFixed: boolean
  onChange: (version: SurveyVersion) => void
  onPick: (item: string | undefined) => void
}) {
  const { version, question, isFixed, onChange, onPick } = props
  const words = useWords()
  const hasEnglish = version.languages.includes('en')
  const form = useRef<HTMLDivElement>(null)
  useFocusIfEmpty(form, question.label.vi)
  const place = version.questions.indexOf(question)
  const replace = (changed: Question) => onChange(replaceQuestion(version, question.code, changed))
  const remove = () => {
    onChange(removeQuestion(version, question.code))
    onPick(undefined)
  }
  return (
    <div ref={form} class="form">
      <div class="page-head">
        <h3>{words.types[question.type]}</h3>
        <div class="row">
          <button
            type="button"
            aria-disabled={moveQuestion(version, question.code, -1) === version}
            onClick={() => onChange(moveQuestion(version, question.code, -1))}
          >
            {words.edit.up}
          </button>
          <button
            type="button"
            aria-disabled={moveQuestion(version, question.code, 1) === version}
            onClick={() => onChange(moveQuestion(version, question.code, 1))}
          >
            {words.edit.down}
          </button>
          <button type="button" disabled={version.questions.length === 1} onClick={remove}>
            {words.edit.remove}
          </button>
        </div>
      </div>
      <TextPair
        label={words.edit.label}
        labelEn={words.edit.labelEn}
        text={question.label}
        hasEnglish={hasEnglish}
        long
        onChange={(label) => replace({ ...question, label })}
      />
      <TextPair
        label={words.edit.help}
        labelEn={words.edit.helpEn}
        text={question.help}
        hasEnglish={hasEnglish}
        onChange={(help) => {
          const { help: _, ...rest } = question
          replace(help.vi === '' && help.en === undefined ? rest : { ...rest, help })
        }}
      />
      {question.type !== 'note' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={question.required}
            onChange={(event) => replace({ ...question, required: event.currentTarget.checked })}
          />
          {words.edit.required}
        </label>
      )}
      {'options' in question && (
        <OptionList
          options={question.options}
          hasEnglish={hasEnglish}
          onChange={(options) => replace({ ...question, options })}
        />
      )}
      <KindFields question={question} onChange={replace} />
      <ConditionBox
        title={words.edit.condition}
        expression={question.relevant}
        questions={version.questions.slice(0, place)}
        onChange={(relevant) => {
          const { relevant: _, ...rest } = question
          replace(relevant === undefined ? rest : { ...rest, relevant })
        }}
      />
      {question.type !== 'note' && <PrivacyFields question={question} onChange={replace} />}
      <CodeField
        version={version}
        question={question}
        isFixed={isFixed}
        onChange={(code) => {
          onChange(renameQuestion(version, question.code, code))
          onPick(code)
        }}
      />
    </div>
  )
}

/** Who has just added a question or a section goes on with its words. */
export function useFocusIfEmpty(form: { current: HTMLElement | null }, words: string): void {
  // Before the next key.
  useLayoutEffect(() => {
    if (words === '') form.current?.querySelector<HTMLElement>('textarea, input')?.focus()
  }, [])
}

// The code is taken over when the box is left: while it is typed it may be another question's.
function CodeField(props: {
  version: SurveyVersion
  question: Question
  isFixed: boolean
  onChange: (code: string) => void
}) {
  const { version, question, isFixed } = props
  const words = useWords()
  const [code, setCode] = useState(question.code)
  const isTaken = version.questions.some((one) => one.code === code && one !== question)
  const isWrong = !QuestionCode.safeParse(code).success || isTaken
  return (
    <Field
      label={words.edit.code}
      hint={words.edit.codeHint}
      problem={isWrong ? words.edit.codeWrong : undefined}
    >
      {(box) => (
        <input
          {...box}
          value={code}
          maxLength={40}
          autocomplete="off"
          disabled={isFixed}
          onInput={(event) => setCode(event.currentTarget.value)}
          onBlur={() => {
            if (!isWrong && code !== question.code) props.onChange(code)
          }}
        />
      )}
    </Field>
  )
}
