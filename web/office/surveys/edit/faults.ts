import type { LocalText, SurveyVersion } from '../../../../shared/form/definition.ts'
import { parseVersion, UnusableVersion } from '../../../../shared/form/parse-version.ts'

/** What keeps a version from being published, and in which question or section it is. */
export type Fault = {
  question?: string
  section?: string
  is:
    | 'emptyLabel'
    | 'emptyTitle'
    | 'emptyOption'
    | 'twice'
    | 'ahead'
    | 'unknown'
    | 'personal'
    | 'emptySection'
    | 'range'
    | 'scale'
    | 'other'
  /** As the parser says it, for what has no words of its own. */
  detail: string
}

/** Everything to mend before the version can be published. */
export function faultsOf(version: SurveyVersion): Fault[] {
  return [...missingWords(version), ...refusals(version)]
}

function missingWords({ questions, sections }: SurveyVersion): Fault[] {
  return [
    ...sections
      .filter(({ title }) => isBlank(title))
      .map(({ code }): Fault => ({ section: code, is: 'emptyTitle', detail: code })),
    ...questions.flatMap((question): Fault[] => {
      const { code } = question
      // What is never shown needs no words.
      const isShown = question.type !== 'calculated' && question.type !== 'prefilled'
      const label: Fault[] =
        isShown && isBlank(question.label) ? [{ question: code, is: 'emptyLabel', detail: code }] : []
      const options = 'options' in question ? question.options : []
      return options.some((option) => isBlank(option.label))
        ? [...label, { question: code, is: 'emptyOption', detail: code }]
        : label
    }),
  ]
}

function refusals(version: SurveyVersion): Fault[] {
  try {
    parseVersion(version)
    return []
  } catch (error) {
    if (error instanceof UnusableVersion) return error.faults.map(readFault)
    throw error
  }
}

const kinds: [RegExp, Fault['is']][] = [
  [/stands twice/, 'twice'],
  [/looks ahead/, 'ahead'],
  [/there is no question|has no option|there is no section/, 'unknown'],
  [/which is personal/, 'personal'],
  [/has no question/, 'emptySection'],
  [/min is greater/, 'range'],
  [/neither a number nor na/, 'scale'],
]

function readFault(detail: string): Fault {
  const [, list, code] = /^(questions|sections)[^(]*\(([a-z0-9_]+)\)/.exec(detail) ?? []
  const is = kinds.find(([pattern]) => pattern.test(detail))?.[1] ?? 'other'
  const place = code === undefined ? {} : list === 'sections' ? { section: code } : { question: code }
  return { ...place, is, detail }
}

function isBlank(text: LocalText): boolean {
  return text.vi.trim() === ''
}
