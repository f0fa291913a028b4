import type { Question } from '../../../../shared/form/definition.ts'
import type { Expression } from '../../../../shared/form/expression.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import { expressionText } from './condition-words.ts'
import { type Condition, firstTest, readCondition, type Test, testsOf, writeCondition } from './conditions.ts'
import { TestRow } from './test-row.tsx'

/** When something is asked: always, or where all or any of some tests of earlier questions hold. */
export function ConditionBox(props: {
  title: string
  expression: Expression | undefined
  /** What may be looked at: the questions before. */
  questions: readonly Question[]
  onChange: (expression: Expression | undefined) => void
}) {
  const { title, expression, questions, onChange } = props
  const words = useWords()
  const { say } = useLanguage()
  const usable = questions.filter((question) => testsOf(question).length > 0 && question.privacy !== 'basic')
  const condition: Condition | undefined =
    expression === undefined ? { join: 'and', tests: [] } : readCondition(expression)
  const last = usable.at(-1)

  return (
    <fieldset class="condition">
      <legend>{title}</legend>
      {condition === undefined ? (
        <>
          <p class="quiet">{words.edit.deep}</p>
          <p>{expression !== undefined && expressionText(expression, questions, words, say)}</p>
          <button type="button" onClick={() => onChange(undefined)}>
            {words.edit.dropDeep}
          </button>
        </>
      ) : (
        <>
          {condition.tests.length === 0 && <p class="quiet">{words.edit.always}</p>}
          {condition.tests.length > 1 && (
            <select
              aria-label={title}
              value={condition.join}
              onChange={(event) =>
                onChange(
                  writeCondition({ ...condition, join: event.currentTarget.value === 'or' ? 'or' : 'and' }),
                )
              }
            >
              <option value="and">{words.edit.joins.and}</option>
              <option value="or">{words.edit.joins.or}</option>
            </select>
          )}
          {condition.tests.map((test, place) => (
            <TestRow
              key={place}
              test={test}
              questions={usable}
              onChange={(changed) => onChange(writeCondition(withTest(condition, place, changed)))}
              onRemove={() => onChange(writeCondition(withTest(condition, place)))}
            />
          ))}
          {last !== undefined && (
            <button
              type="button"
              onClick={() =>
                onChange(writeCondition({ ...condition, tests: [...condition.tests, firstTest(last)] }))
              }
            >
              {words.edit.addCondition}
            </button>
          )}
        </>
      )}
    </fieldset>
  )
}

function withTest(condition: Condition, place: number, test?: Test): Condition {
  const tests = condition.tests.flatMap((one, index) =>
    index !== place ? [one] : test === undefined ? [] : [test],
  )
  return { ...condition, tests }
}
