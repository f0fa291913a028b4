import fc from 'fast-check'
import type { Answers, AnswerValue } from '../../shared/form/answers.ts'
import type { Option, Question, QuestionType, SurveyVersion } from '../../shared/form/definition.ts'
import { journey } from '../../shared/form/journey.ts'
import type { QuestionOf } from '../../shared/form/kinds.ts'
import { validate } from '../../shared/form/validate.ts'

/** An answer that fits its question by itself. */
export function anAnswer(question: Question): fc.Arbitrary<AnswerValue> {
  return fitting(question)
}

/** Any JSON, from a fitting answer over a nearly fitting one to nonsense. */
export function anythingFor(question: Question): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 2, arbitrary: anAnswer(question) }, nonsense)
}

/**
 * The answers of one whole response that may be sent: required questions answered, optional ones now and then, no
 * hidden answer, no error. Leans to the first option, so that most visits are interviews.
 */
export function someAnswers(version: SurveyVersion): fc.Arbitrary<Answers> {
  const answerable = version.questions.filter(({ type }) => type !== 'note' && type !== 'calculated')
  return fc
    .tuple(...answerable.map((question) => fc.tuple(fc.constant(question.code), maybe(question))))
    .map((pairs) => journey(version, present(pairs)).answers)
    .filter((answers) => !validate(version, answers).some(isFailedCheck))
}

/** Something else that a page can do: one question answered anew or cleared. */
export type Act = { readonly code: string; readonly value: unknown }

/** Acts in any order over any questions, hidden ones too; `valid` keeps to fitting answers. */
export function someActs(version: SurveyVersion, valid: boolean): fc.Arbitrary<Act[]> {
  const act = fc.constantFrom(...version.questions).chain((question) =>
    fc
      .option(valid ? anAnswer(question) : anythingFor(question), { nil: undefined, freq: 4 })
      .map((value) => ({
        code: question.code,
        value,
      })),
  )
  return fc.array(act, { maxLength: 80 })
}

/** What a page holds after these acts; it forgets nothing that became hidden. */
export function pageAfter(acts: readonly Act[], start: Answers = {}): Answers {
  const answers: Record<string, unknown> = { ...start }
  for (const { code, value } of acts) {
    if (value === undefined) delete answers[code]
    else answers[code] = value
  }
  return answers as Answers
}

const nonsense = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    [],
    null,
    true,
    -1,
    0.5,
    1e300,
    '1',
    'na',
    'yes',
    ['none', 'none'],
    [1],
    [[]],
  ),
  fc.constantFrom<unknown>('2026-02-30', '24:00', '\ud800', 'a\u0000b', { length: 1 }, Number.NaN, -0),
  fc.jsonValue(),
)

const words = fc
  .array(fc.constantFrom('hộ', 'đã', 'được', 'hướng dẫn', 'VNeID', '2', 'ngày', 'Ông/bà', '=1+1', '"'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' '))

const kinds: { [Type in QuestionType]: (question: QuestionOf<Type>) => fc.Arbitrary<AnswerValue> } = {
  note: () => fc.constant(''),
  single: ({ options }) => oneOf(options),
  scale: ({ options }) => oneOf(options),
  multiple: ({ options }) => manyOf(options),
  integer: ({ min = -1000, max = 1000 }) => fc.integer({ min, max }),
  decimal: ({ min = -1000, max = 1000 }) => fc.integer({ min: min * 4, max: max * 4 }).map((n) => n / 4),
  text: ({ maxLength, pattern }) =>
    pattern === undefined
      ? words.map((text) => text.slice(0, maxLength).trim())
      : fc.stringMatching(new RegExp(pattern)),
  phone: ({ pattern }) => fc.stringMatching(new RegExp(pattern)),
  household: ({ pattern }) => fc.stringMatching(new RegExp(pattern)),
  hamlet: () => fc.integer({ min: 1, max: 5 }).map((n) => `H0${n}`),
  date: () =>
    fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
  time: () => fc.integer({ min: 0, max: 1439 }).map((n) => new Date(n * 60_000).toISOString().slice(11, 16)),
  calculated: () => fc.integer(),
  prefilled: () => fc.nat(20_000),
}

function fitting<Type extends QuestionType>(question: QuestionOf<Type>): fc.Arbitrary<AnswerValue> {
  return kinds[question.type](question)
}

function oneOf(options: readonly Option[]): fc.Arbitrary<string> {
  const [first, ...others] = options.map(({ code }) => code)
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(String(first)) },
    { weight: 2, arbitrary: fc.constantFrom(String(first), ...others) },
  )
}

function manyOf(options: readonly Option[]): fc.Arbitrary<string[]> {
  const codes = (exclusive: boolean) =>
    options.filter((option) => (option.exclusive === true) === exclusive).map(({ code }) => code)
  const together = fc.subarray(codes(false), { minLength: 1 })
  const alone = codes(true).map((code) => fc.constant<string[]>([code]))
  return fc.oneof({ weight: 3, arbitrary: together }, ...alone)
}

function maybe(question: Question): fc.Arbitrary<AnswerValue | undefined> {
  return question.required ? anAnswer(question) : fc.option(anAnswer(question), { nil: undefined, freq: 3 })
}

function present(pairs: readonly (readonly [string, AnswerValue | undefined])[]): Answers {
  return Object.fromEntries(pairs.flatMap(([code, value]) => (value === undefined ? [] : [[code, value]])))
}

function isFailedCheck({ rule, severity }: { rule: string; severity: string }): boolean {
  return rule === 'check' && severity === 'error'
}
