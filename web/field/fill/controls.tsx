import { useState } from 'preact/hooks'
import type { TeamBrief } from '../../../shared/api/team.ts'
import type { AnswerValue } from '../../../shared/form/answers.ts'
import type { Option, Question } from '../../../shared/form/definition.ts'
import type { QuestionOf } from '../../../shared/form/kinds.ts'
import { asksForMonth, tidyAnswer } from '../../../shared/form/tidy.ts'
import { useSpeech } from '../context.ts'
import { inLanguage } from '../text/catalogue.ts'
import { dayText } from './answer-text.ts'
import { Choice } from './choice.tsx'
import { chooseMany } from './choose.ts'
import { NumberBox } from './number-box.tsx'
import { type Keyboard, TextBox } from './text-box.tsx'

/** What every control gets: the question, its present answer, and where to put the next one. */
export type ControlProps<Type extends Question['type']> = {
  question: QuestionOf<Type>
  answer: AnswerValue | undefined
  set: (answer: AnswerValue | undefined) => void
  hamlets: TeamBrief['hamlets']
}

/** The way to answer one question; kinds that are not asked have none. */
export function Control(props: Omit<ControlProps<Question['type']>, 'question'> & { question: Question }) {
  const { question } = props
  switch (question.type) {
    case 'single':
    case 'scale':
      return <OneOption {...props} question={question} />
    case 'multiple':
      return <ManyOptions {...props} question={question} />
    case 'hamlet':
      return <HamletChoice {...props} question={question} />
    case 'integer':
    case 'decimal':
      return <NumberBox {...props} question={question} />
    case 'household':
      return <HouseholdCode {...props} question={question} />
    case 'text':
      return <Typed {...props} keyboard={{ type: 'text', isLong: question.maxLength > 60 }} />
    case 'phone':
      return <Typed {...props} keyboard={{ type: 'tel' }} />
    case 'date':
    case 'time':
      return <Typed {...props} keyboard={{ type: question.type }} />
    case 'note':
    case 'calculated':
    case 'prefilled':
      return null
  }
}

function OneOption({ question, answer, set }: ControlProps<'single' | 'scale'>) {
  const choices = useOptions(question.options)
  return <Choice kind="radio" name={question.code} choices={choices} chosen={[answer]} choose={set} />
}

function ManyOptions({ question, answer, set }: ControlProps<'multiple'>) {
  const choices = useOptions(question.options)
  const chosen = Array.isArray(answer) ? answer : []
  const toggle = (code: string) => set(tidyAnswer(question, chooseMany(question.options, chosen, code)))
  return <Choice kind="checkbox" name={question.code} choices={choices} chosen={chosen} choose={toggle} />
}

function HamletChoice({ question, answer, set, hamlets }: ControlProps<'hamlet'>) {
  const { t } = useSpeech()
  if (hamlets.length === 0) return <p class="warning">{t.fill.noHamlets}</p>
  const choices = hamlets.map(({ id, name }) => ({ code: id, label: name }))
  return <Choice kind="radio" name={question.code} choices={choices} chosen={[answer]} choose={set} />
}

function HouseholdCode(props: ControlProps<'household'>) {
  const { t } = useSpeech()
  const [hasLetters, setLetters] = useState(/[A-Z]/.test(String(props.answer ?? '')))
  return (
    <div class="beside">
      <Typed {...props} keyboard={{ type: 'text', inputMode: hasLetters ? 'text' : 'numeric' }} />
      <button type="button" onClick={() => setLetters(!hasLetters)}>
        {hasLetters ? t.fill.digits : t.fill.letters}
      </button>
    </div>
  )
}

type TypedProps = Pick<ControlProps<'text' | 'phone' | 'date' | 'time' | 'household'>, 'answer' | 'set'> & {
  question: Question
  keyboard: Keyboard
}

function Typed({ question, answer, set, keyboard }: TypedProps) {
  const isMonth = asksForMonth(question)
  return (
    <TextBox
      code={question.code}
      keyboard={keyboard}
      initial={answer === undefined ? '' : isMonth ? dayText(String(answer)) : String(answer)}
      {...(question.type === 'text' && !isMonth && { maxLength: question.maxLength })}
      typed={(text) => set(tidyAnswer(question, text))}
    />
  )
}

function useOptions(options: readonly Option[]): { code: string; label: string }[] {
  const { language } = useSpeech()
  return options.map(({ code, label }) => ({ code, label: inLanguage(label, language) }))
}
