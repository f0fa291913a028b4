import type { Option, Question } from '../../../../shared/form/definition.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import { firstTest, isOrder, type Test, testsOf, testWith } from './conditions.ts'

/** One test of an earlier question: which, how, and with what. */
export function TestRow(props: {
  test: Test
  questions: readonly Question[]
  onChange: (test: Test) => void
  onRemove: () => void
}) {
  const { test, questions, onChange, onRemove } = props
  const words = useWords()
  const { say } = useLanguage()
  const question = questions.find(({ code }) => code === test.question)
  return (
    <div class="test">
      <select
        aria-label={words.edit.question}
        value={test.question}
        onChange={(event) => {
          const next = questions.find(({ code }) => code === event.currentTarget.value)
          if (next !== undefined) onChange(firstTest(next))
        }}
      >
        {question === undefined && <option value={test.question}>{test.question}</option>}
        {questions.map(({ code, label }) => (
          <option key={code} value={code}>
            {say(label) || code}
          </option>
        ))}
      </select>
      <select
        aria-label={words.edit.condition}
        value={test.is}
        onChange={(event) => {
          const is = question && testsOf(question).find((one) => one === event.currentTarget.value)
          if (question !== undefined && is !== undefined) onChange(testWith(question, is, givenValue(test)))
        }}
      >
        {(question === undefined ? [test.is] : testsOf(question)).map((is) => (
          <option key={is} value={is}>
            {words.edit.tests[is]}
          </option>
        ))}
      </select>
      <ValueBox test={test} question={question} questions={questions} onChange={onChange} />
      <button type="button" class="plain arrow" aria-label={words.edit.removeTest} onClick={onRemove}>
        ×
      </button>
    </div>
  )
}

function ValueBox(props: {
  test: Test
  question: Question | undefined
  questions: readonly Question[]
  onChange: (test: Test) => void
}) {
  const { test, question, questions, onChange } = props
  const words = useWords()
  const { say } = useLanguage()
  if ('other' in test) {
    const other = questions.find(({ code }) => code === test.other)
    return <span>{words.edit.otherQuestion(other === undefined ? test.other : say(other.label))}</span>
  }
  if (!('value' in test) || question === undefined) return null
  if ('options' in question) {
    return (
      <select
        aria-label={words.edit.option}
        value={String(test.value)}
        onChange={(event) => onChange(testWith(question, test.is, event.currentTarget.value))}
      >
        {(isOrder(test.is) ? question.options.filter(isStep) : question.options).map(({ code, label }) => (
          <option key={code} value={code}>
            {say(label) || code}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      type="number"
      aria-label={words.edit.option}
      value={test.value}
      onChange={(event) => onChange(testWith(question, test.is, event.currentTarget.valueAsNumber || 0))}
    />
  )
}

function isStep({ code }: Option): boolean {
  return !Number.isNaN(Number(code))
}

function givenValue(test: Test): string | number | undefined {
  return 'value' in test ? test.value : undefined
}
