import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import type { Expression } from '../../../../shared/form/expression.ts'
import { journey } from '../../../../shared/form/journey.ts'
import { ownSurveys } from '../../../../shared/form/surveys/index.ts'
import { askedNow, conditionIn } from '../../../../web/resident/script/skip-logic.ts'

const residents = ownSurveys.filter(({ filledBy }) => filledBy === 'resident')

/** What the page would hand to the script, with these answers given. */
function asked(version: SurveyVersion, answers: Answers): string[] {
  const questions = version.questions.map(({ code, type, relevant }) => ({
    code,
    relevant: conditionIn(relevant === undefined ? null : JSON.stringify(relevant)),
    isNumber: type === 'integer' || type === 'decimal',
    answer: () => answers[code],
  }))
  return [...askedNow(questions)]
}

test.each(residents)('$survey asks on the page what the server takes, whatever is answered', (version) => {
  const answered = fc.record(
    Object.fromEntries(
      version.questions.flatMap((question) => {
        if (!('options' in question)) return [[question.code, fc.constantFrom('0912345678', '3')]]
        const option = fc.constantFrom(...question.options.map(({ code }) => code))
        return [[question.code, question.type === 'multiple' ? fc.array(option, { minLength: 1 }) : option]]
      }),
    ),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(answered as fc.Arbitrary<Answers>, (answers) => {
      const way = journey(version, answers).asked.map(({ code }) => code)
      expect(asked(version, answers)).toEqual(way)
    }),
    { seed: 5, numRuns: 100 },
  )
})

test('an answer that became hidden decides nothing, and a hidden number counts 0', () => {
  const is = (code: string, value: string): Expression => ['=', ['$', code], value]
  const question = (code: string, answer: string | undefined, relevant?: Expression, isNumber = false) => ({
    ...{ code, isNumber, answer: () => answer },
    relevant: conditionIn(relevant === undefined ? null : JSON.stringify(relevant)),
  })
  const chain = [
    question('a', 'no'),
    question('b', 'yes', is('a', 'yes')),
    question('c', 'x', is('b', 'yes')),
    question('many', '7', is('a', 'yes'), true),
    question('few', 'x', ['<', ['$', 'many'], 3]),
    question('unknown', 'x', is('nowhere', 'yes')),
  ]
  expect([...askedNow(chain)]).toEqual(['a', 'few'])
})
