import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../shared/form/definition.ts'
import { kinds } from '../../../shared/form/kinds.ts'
import { ownSurveys } from '../../../shared/form/surveys/index.ts'
import { tidyAnswer } from '../../../shared/form/tidy.ts'
import { validate } from '../../../shared/form/validate.ts'
import { anAnswer } from '../../support/answers.ts'
import { aVersion, yesNo } from '../../support/versions.ts'

const version = aVersion([
  { code: 'text', type: 'text', maxLength: 100 },
  { code: 'month', type: 'text', maxLength: 7, pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
  { code: 'phone', type: 'phone', pattern: '^0[0-9]{9}$' },
  { code: 'household', type: 'household', pattern: '^[0-9A-Z-]{1,12}$' },
  { code: 'integer', type: 'integer' },
  { code: 'decimal', type: 'decimal' },
  { code: 'single', type: 'single', options: yesNo },
  { code: 'multiple', type: 'multiple', options: yesNo },
  { code: 'note', type: 'note' },
])
const question = (code: string) => version.questions.find((one) => one.code === code) as Question

describe('what is typed', () => {
  it.each([
    ['text', '  Đã hướng dẫn \r\n xong ', 'Đã hướng dẫn \n xong'],
    ['text', 'Ho\u00e0 Ð\u00e0 N\u1eb5ng'.normalize('NFD'), 'Hoà Đà Nẵng'],
    ['text', 'a\u0000b\ud800c👍', 'abc👍'],
    ['text', ' \u00a0\n', undefined],
    ['month', '11/2026', '2026-11'],
    ['month', '11-2026', '2026-11'],
    ['month', '1.2026', '2026-01'],
    ['month', 'Tháng 11 2026', '2026-11'],
    ['month', 'tháng 3 năm 2027', '2027-03'],
    ['month', 'T11/2026', '2026-11'],
    ['month', '2026-11', '2026-11'],
    ['month', 'tháng này', 'tháng này'],
    ['month', '1126', '1126'],
    ['text', '11/2026', '11/2026'],
    ['phone', '0912 345 678', '0912345678'],
    ['phone', '0912.345.678', '0912345678'],
    ['phone', '+84 912-345-678', '0912345678'],
    ['phone', '0084912345678', '0912345678'],
    ['phone', '84912345678', '0912345678'],
    ['phone', '(+84)912345678', '0912345678'],
    ['phone', '０９１２３４５６７８', '0912345678'],
    ['phone', '8491234567', '8491234567'],
    ['household', ' a-01 ', 'A-01'],
    ['household', '００１', '001'],
    ['integer', '12', 12],
    ['integer', '1.250', 1250],
    ['integer', '1 250', 1250],
    ['integer', '-3', -3],
    ['integer', '１２', 12],
    ['integer', '2,5', '2,5'],
    ['integer', 'hai', 'hai'],
    ['integer', '99999999999999999999', '99999999999999999999'],
    ['decimal', '2,5', 2.5],
    ['decimal', '2.5', 2.5],
    ['decimal', '1.250,5', 1250.5],
    ['decimal', '1.250.000', 1_250_000],
    ['decimal', '1,2,3', '1,2,3'],
    ['decimal', '', undefined],
    ['single', 'yes', 'yes'],
    ['single', [], undefined],
    ['multiple', ['no', 'yes', 'no'], ['yes', 'no']],
    ['multiple', 'yes', ['yes']],
    ['multiple', ['maybe', 'no'], ['no', 'maybe']],
    ['multiple', [''], undefined],
    ['note', 'x', undefined],
  ] as const)('into a %s as %j becomes %j', (code, typed, answer) => {
    expect(tidyAnswer(question(code), typed)).toEqual(answer)
  })

  it('is an answer that fits, or is named by validate (seed 8, 500 runs)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...version.questions),
        fc.string({ unit: 'binary', maxLength: 30 }),
        (asked, typed) => {
          const answer = tidyAnswer(asked, typed)
          if (answer === undefined) return
          expect(tidyAnswer(asked, Array.isArray(answer) ? answer : String(answer))).toEqual(answer)
          if (asked.type === 'text') expect(validate(version, { text: answer })).toEqual([])
        },
      ),
      { seed: 8, numRuns: 500 },
    )
  })

  it('leaves a fitting answer as it is (seed 9, 500 runs)', () => {
    const shown = ownSurveys
      .flatMap(({ questions }) => questions)
      .filter(({ type }) => !(type in { prefilled: 1 }))
    const answered = fc.constantFrom(...shown).chain((asked) => fc.tuple(fc.constant(asked), anAnswer(asked)))
    fc.assert(
      fc.property(answered, ([asked, answer]) => {
        const typed = typeof answer === 'number' ? String(answer).replace('.', ',') : answer
        expect(tidyAnswer(asked, typed)).toEqual(answer)
      }),
      { seed: 9, numRuns: 500 },
    )
  })

  it('has a rule for every kind of question', () => {
    const known = new Set(
      ownSurveys.concat(version).flatMap(({ questions }) => questions.map(({ type }) => type)),
    )
    for (const kind of ['date', 'time', 'calculated'] as const) known.add(kind)
    expect(new Set(Object.keys(kinds))).toEqual(known)
  })
})
