import { type Question, SurveyVersion } from './definition.ts'
import { isTooDeep, MAX_NESTING } from './depth.ts'
import type { Expression } from './expression.ts'
import { MAX_CODE, patternOf } from './kinds.ts'
import { waysToMatch } from './pattern-cost.ts'
import { literalsOf, questionsIn } from './references.ts'

/** Thrown when a definition cannot be used; `faults` names every place, `questions.3.relevant: …`. */
export class UnusableVersion extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The survey version cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.name = 'UnusableVersion'
    this.faults = faults
  }
}

/**
 * Parses one survey version: its shape, and what a shape cannot say. After it, `journey` and `validate` can trust
 * the version: codes are unique, sections and questions stand in one order, conditions only look back and at nothing
 * personal, named questions and options exist, patterns compile, expressions are not deep.
 * @throws UnusableVersion
 */
export function parseVersion(value: unknown): SurveyVersion {
  if (isTooDeep(value)) throw new UnusableVersion([`nested deeper than ${MAX_NESTING}`])
  const parsed = SurveyVersion.safeParse(value)
  if (!parsed.success) {
    throw new UnusableVersion(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  }
  const faults = [
    ...repeatedCodes(parsed.data),
    ...misplacedQuestions(parsed.data),
    ...forwardLooks(parsed.data),
    ...unknownNames(parsed.data),
    ...personalLooks(parsed.data),
    ...parsed.data.questions.flatMap((question, index) =>
      questionFaults(question).map((fault) => `questions.${index} (${question.code}): ${fault}`),
    ),
  ]
  if (faults.length > 0) throw new UnusableVersion(faults)
  return parsed.data
}

function repeatedCodes({ sections, questions, checks }: SurveyVersion): string[] {
  return Object.entries({ sections, questions, checks }).flatMap(([list, items]) =>
    repeated(items).map((code) => `${list}: the code ${code} stands twice`),
  )
}

function misplacedQuestions({ sections, questions }: SurveyVersion): string[] {
  const order = sections.map((section) => section.code)
  const unknown = questions.filter((question) => !order.includes(question.section))
  const early = questions.filter(
    ({ section }, index) => order.indexOf(section) < order.indexOf(questions[index - 1]?.section ?? section),
  )
  const empty = order.filter((code) => !questions.some((question) => question.section === code))
  return [
    ...unknown.map(({ code, section }) => `questions (${code}): there is no section ${section}`),
    ...early.map(
      ({ code, section }) => `questions (${code}): stands after a section that follows ${section}`,
    ),
    ...empty.map((code) => `sections (${code}): has no question`),
  ]
}

function forwardLooks({ sections, questions }: SurveyVersion): string[] {
  const position = new Map(questions.map((question, index) => [question.code, index]))
  const looksAhead = (place: string, test: Expression | undefined, before: number) =>
    questionsIn(test)
      .filter((code) => (position.get(code) ?? -1) >= before)
      .map((code) => `${place}: looks ahead to ${code}`)

  return [
    ...sections.flatMap(({ code, relevant }) => {
      const first = questions.findIndex((question) => question.section === code)
      return looksAhead(`sections (${code}).relevant`, relevant, first)
    }),
    ...questions.flatMap((question, index) => [
      ...looksAhead(`questions.${index} (${question.code}).relevant`, question.relevant, index),
      ...looksAhead(`questions.${index} (${question.code}).constraint`, question.constraint?.test, index + 1),
      ...looksAhead(`questions.${index} (${question.code}).calculation`, calculationOf(question), index),
    ]),
  ]
}

function unknownNames(version: SurveyVersion): string[] {
  const questions = new Map(version.questions.map((question) => [question.code, question]))
  return expressionsOf(version).flatMap(([place, test]) => [
    ...questionsIn(test)
      .filter((code) => !questions.has(code))
      .map((code) => `${place}: there is no question ${code}`),
    ...literalsOf(test).flatMap(([code, option]) =>
      offers(questions.get(code), option) ? [] : [`${place}: ${code} has no option ${option}`],
    ),
  ])
}

// Personal answers rest apart from the batch, so a recount would not find what the phone decided by.
function personalLooks({ questions, ...rest }: SurveyVersion): string[] {
  const personal = new Set(questions.filter(({ privacy }) => privacy === 'basic').map(({ code }) => code))
  const others = questions.filter(({ code }) => !personal.has(code))
  return expressionsOf({ ...rest, questions: others }).flatMap(([place, test]) =>
    questionsIn(test)
      .filter((code) => personal.has(code))
      .map((code) => `${place}: looks at ${code}, which is personal`),
  )
}

function expressionsOf(version: SurveyVersion): [string, Expression | undefined][] {
  const { unit } = version
  const key = unit.kind === 'response' ? [] : unit.key
  return [
    ...key.map((code): [string, Expression] => ['unit.key', ['$', code]]),
    ['unit.interviewed', unit.kind === 'household' ? unit.interviewed : undefined],
    ...version.sections.map(({ code, relevant }): [string, typeof relevant] => [
      `sections (${code})`,
      relevant,
    ]),
    ...version.checks.map(({ code, test }): [string, Expression] => [`checks (${code})`, test]),
    ...version.questions.flatMap((question): [string, Expression | undefined][] =>
      [question.relevant, question.constraint?.test, calculationOf(question)].map((test) => [
        `questions (${question.code})`,
        test,
      ]),
    ),
  ]
}

function questionFaults(question: Question): string[] {
  const faults: string[] = []
  // Answers are plain objects; this is the only name in our alphabet that every object has already.
  if (question.code === 'constructor') faults.push('this code is reserved')
  if ('options' in question) {
    faults.push(...repeated(question.options).map((code) => `the option ${code} stands twice`))
  }
  if (question.type === 'scale') {
    const odd = question.options.filter(({ code }) => code !== 'na' && !/^\d+$/.test(code))
    faults.push(...odd.map(({ code }) => `the step ${code} is neither a number nor na`))
  }
  if ('min' in question && 'max' in question && Number(question.min) > Number(question.max)) {
    faults.push('min is greater than max')
  }
  if ('maxLength' in question && question.maxLength < 1) faults.push('maxLength leaves no room')
  if ('pattern' in question && question.pattern !== undefined) {
    faults.push(...patternFaults(question.pattern, 'maxLength' in question ? question.maxLength : MAX_CODE))
  }
  return faults
}

// A pattern is tried on phones and on servers, by whatever somebody sends as an answer.
function patternFaults(pattern: string, maxLength: number): string[] {
  if (pattern.length > MAX_PATTERN) return [`the pattern is longer than ${MAX_PATTERN} characters`]
  if (!isPattern(pattern)) return ['the pattern is no regular expression']
  if (waysToMatch(pattern, maxLength) <= MAX_WAYS) return []
  return ['the pattern could take too long: it has too much that repeats, looks around or refers back']
}

const MAX_PATTERN = 500
/** So many take some milliseconds: an address of e-mail of 100 characters has a million. */
const MAX_WAYS = 2_000_000

function calculationOf(question: Question): Expression | undefined {
  return question.type === 'calculated' ? question.calculation : undefined
}

function offers(question: Question | undefined, option: string): boolean {
  if (question === undefined || !('options' in question)) return true
  return question.options.some(({ code }) => code === option)
}

function isPattern(pattern: string): boolean {
  try {
    return patternOf(pattern) instanceof RegExp
  } catch {
    return false
  }
}

function repeated(items: readonly { code: string }[]): string[] {
  const codes = items.map((item) => item.code)
  return codes.filter((code, index) => codes.indexOf(code) !== index)
}
