import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../../shared/form/evaluate.ts'
import { Expression } from '../../../../shared/form/expression.ts'
import { ownSurveys } from '../../../../shared/form/surveys/index.ts'
import {
  firstTest,
  readCondition,
  testsOf,
  testWith,
  writeCondition,
} from '../../../../web/office/surveys/edit/conditions.ts'
import { newQuestion } from '../../../../web/office/surveys/edit/edits.ts'

const questions = ownSurveys.flatMap((version) => version.questions).filter(({ type }) => type !== 'note')

describe('conditions in the editor', () => {
  it('read back what they wrote, for every kind of question (seed 5, 500 runs)', () => {
    const test = fc
      .constantFrom(...questions)
      .chain((question) =>
        fc.record({ is: fc.constantFrom(...testsOf(question)) }).map(({ is }) => testWith(question, is)),
      )
    const condition = fc.record({
      join: fc.constantFrom('and' as const, 'or' as const),
      tests: fc.array(test, { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(condition, (given) => {
        const written = writeCondition(given)
        expect(Expression.safeParse(written).success).toBe(true)
        if (written === undefined) throw new Error('nothing written')
        // With one test it does not matter how tests are joined.
        const join = given.tests.length === 1 ? 'and' : given.join
        expect(readCondition(written)).toEqual({ ...given, join })
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('show every condition of our surveys but the one that is nested, and write each back as it was', () => {
    const unread: string[] = []
    for (const { questions: all } of ownSurveys) {
      for (const { code, relevant } of all) {
        if (relevant === undefined) continue
        const condition = readCondition(relevant)
        if (condition === undefined) unread.push(code)
        else expect(writeCondition(condition)).toEqual(relevant)
      }
    }
    expect(unread).toEqual(['signal'])
  })

  it('are nothing without a test, and begin with a question’s first option', () => {
    expect(writeCondition({ join: 'and', tests: [] })).toBeUndefined()
    const single = questions.find(({ type }) => type === 'single')
    if (single === undefined || !('options' in single)) throw new Error('no single')
    expect(firstTest(single)).toEqual({ question: single.code, is: '=', value: single.options[0]?.code })
  })

  it('compare steps of a scale as numbers, so that 10 is more than 2 and na is not more than any', () => {
    const scale = newQuestion('scale', 'q', 's')
    if (scale.type !== 'scale') throw new Error('no scale')
    const options = ['na', '2', '10'].map((code) => ({ code, label: { vi: code } }))
    const question = { ...scale, options }
    expect(testWith(question, '>', 'na')).toEqual({ question: 'q', is: '>', value: 2 })
    const expression = writeCondition({ join: 'and', tests: [testWith(question, '>=', '10')] })
    if (expression === undefined) throw new Error('nothing written')
    const holds = compile(expression)
    expect(['2', '10', 'na'].map((answer) => holds(() => answer))).toEqual([false, true, undefined])
    expect(testWith(question, '=', 10)).toEqual({ question: 'q', is: '=', value: '10' })
  })

  it.each([
    [['and', ['or', ['answered', 'a'], ['answered', 'b']]]],
    [['=', ['+', ['$', 'a'], 1], 2]],
    [['not', ['=', ['$', 'a'], 1]]],
    [['and']],
    ['yes'],
  ])('leave alone what they cannot show: %j', (expression) => {
    expect(readCondition(Expression.parse(expression))).toBeUndefined()
  })
})
