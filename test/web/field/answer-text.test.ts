import { expect, it } from 'vitest'
import type { Question } from '../../../shared/form/definition.ts'
import { answerText } from '../../../web/field/fill/answer-text.ts'
import { aVersion, yesNo } from '../../support/versions.ts'
import { aBrief } from './build.ts'

const version = aVersion([
  { code: 'single', type: 'single', options: yesNo },
  { code: 'multiple', type: 'multiple', options: yesNo },
  { code: 'integer', type: 'integer' },
  { code: 'hamlet', type: 'hamlet' },
  { code: 'date', type: 'date' },
  { code: 'month', type: 'text', maxLength: 7, pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
  { code: 'text', type: 'text', maxLength: 100 },
])
const question = (code: string) => version.questions.find((one) => one.code === code) as Question
const [yes = '', no = ''] = yesNo.map(({ label }) => label.vi)

it.each([
  ['single', 'yes', yes],
  ['multiple', ['yes', 'no'], `${yes}, ${no}`],
  ['integer', 1250, '1.250'],
  ['hamlet', 'H2', 'Thôn Đoài'],
  ['date', '2026-11-21', '21/11/2026'],
  ['month', '2026-11', '11/2026'],
  ['month', 'tháng này', 'tháng này'],
  ['text', '2026-11', '2026-11'],
  ['single', 'an option that is gone', 'an option that is gone'],
] as const)('the answer to a %s, %j, reads %j', (code, answer, text) => {
  const { hamlets } = aBrief()
  const value = typeof answer === 'object' ? [...answer] : answer
  expect(answerText(question(code), value, hamlets, 'vi')).toBe(text)
})
