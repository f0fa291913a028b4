import type { Option, Question, SurveyVersion } from '../definition.ts'
import type { QuestionPart, VersionChange } from './change.ts'
import { cameAndWent, pairsOf } from './lists.ts'
import { movedCodes } from './moved.ts'
import { changedTexts, isSame } from './same.ts'

/** What is different about the questions and their options. */
export function compareQuestions(before: SurveyVersion, after: SurveyVersion): VersionChange[] {
  const cameOrWent = cameAndWent(before.questions, after.questions).filter(({ kind }) => kind !== 'moved')
  return [
    ...cameOrWent.map(({ code, kind }): VersionChange => ({ on: 'question', code, kind })),
    ...movedQuestions(before, after).map((code): VersionChange => ({ on: 'question', code, kind: 'moved' })),
    ...pairsOf(before.questions, after.questions).flatMap(([was, is]) => compareQuestion(was, is)),
  ]
}

// A section that moved takes its questions along: they are put in the sections' new order before they are compared.
function movedQuestions(before: SurveyVersion, after: SurveyVersion): string[] {
  const pairs = pairsOf(before.questions, after.questions)
  const changedSection = pairs.filter(([was, is]) => was.section !== is.section).map(([, { code }]) => code)
  const sections = new Map(after.sections.map(({ code }, place) => [code, place]))
  const placeOf = ({ section }: Question) => sections.get(section) ?? sections.size
  const stayed = (questions: readonly Question[]) =>
    questions.filter(({ code }) => !changedSection.includes(code))
  const expected = stayed(before.questions).toSorted((a, b) => placeOf(a) - placeOf(b))
  const moved = movedCodes(
    expected.map(({ code }) => code),
    stayed(after.questions).map(({ code }) => code),
  )
  return [...changedSection, ...moved]
}

function compareQuestion(was: Question, is: Question): VersionChange[] {
  const { code } = is
  return [
    ...changedTexts(was.label, is.label).map(
      (text): VersionChange => ({ on: 'question', code, kind: 'label', ...text }),
    ),
    ...changedTexts(was.help, is.help).map(
      (text): VersionChange => ({ on: 'question', code, kind: 'help', ...text }),
    ),
    ...changedParts(was, is).map((kind): VersionChange => ({ on: 'question', code, kind })),
    ...('options' in was && 'options' in is ? compareOptions(code, was.options, is.options) : []),
  ]
}

function compareOptions(
  question: string,
  before: readonly Option[],
  after: readonly Option[],
): VersionChange[] {
  return [
    ...cameAndWent(before, after).map((came): VersionChange => ({ on: 'option', question, ...came })),
    ...pairsOf(before, after).flatMap(([was, is]): VersionChange[] => {
      const option = { on: 'option', question, code: is.code } as const
      return [
        ...changedTexts(was.label, is.label).map(
          (text): VersionChange => ({ ...option, kind: 'label', ...text }),
        ),
        ...(was.exclusive === is.exclusive ? [] : [{ ...option, kind: 'exclusive' as const }]),
      ]
    }),
  ]
}

function changedParts(was: Question, is: Question): QuestionPart[] {
  const [before, after]: Record<string, unknown>[] = [{ ...was }, { ...is }]
  const changed = Object.entries(partOf).flatMap(([key, part]) =>
    part === 'apart' || isSame(before?.[key], after?.[key]) ? [] : [part],
  )
  return [...new Set(changed)]
}

type KeyOf<T> = T extends unknown ? keyof T : never

/** Every field of every kind of question: a new one does not compile before it has its part. */
const partOf: Record<KeyOf<Question>, QuestionPart | 'apart'> = {
  code: 'apart',
  section: 'apart',
  label: 'apart',
  help: 'apart',
  options: 'apart',
  type: 'type',
  required: 'required',
  relevant: 'relevant',
  constraint: 'constraint',
  min: 'range',
  max: 'range',
  maxLength: 'length',
  pattern: 'pattern',
  calculation: 'calculation',
  source: 'source',
  optionsFrom: 'options-from',
  prefill: 'prefill',
  privacy: 'privacy',
  retentionDays: 'retention',
  consentRecord: 'consent',
  feeds: 'feeds',
}
