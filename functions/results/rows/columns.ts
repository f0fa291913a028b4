import type { ExportValues } from '../../../shared/api/exports.ts'
import type { AnswerValue } from '../../../shared/form/answers.ts'
import type { Language, LocalText, Option, Question, SurveyVersion } from '../../../shared/form/definition.ts'
import type { Expression } from '../../../shared/form/expression.ts'
import { isDate } from '../../../shared/form/kinds.ts'
import { flagNames, statusNames, withdrawnName } from '../../../shared/results/names.ts'
import type { Flag } from '../../../shared/results/received.ts'
import type { Verdict } from '../../../shared/results/verdict.ts'
import { Day, type EpochMs } from '../../../shared/time.ts'
import { knownDayOf } from './moment.ts'
import { columnNames } from './words.ts'

/** A received response with what the register says of its places. */
export type ResponseRow = {
  id: string
  rev: number
  version: number
  verdict: Verdict
  flags: readonly Flag[]
  visitedAt: EpochMs
  receivedAt: EpochMs
  area: { code: string; name: string }
  hamlet: { id: string; name: string } | undefined
  team: { id: string; name: string } | undefined
  member: string | undefined
  device: string | undefined
  seq: number | undefined
  withdrawn: boolean
  /** The writer's words for a correction or a withdrawal. */
  reason: string | undefined
  /** Where the poster hangs by which a resident's came, in its own words. */
  place: string | undefined
  answers: Readonly<Record<string, AnswerValue>>
}

/** What a cell holds; whether it is text comes from the definition, never from how a value looks. */
export type RowValue =
  | string
  | number
  | { kind: 'day'; value: Day }
  | { kind: 'instant'; value: EpochMs }
  | undefined

/** What fits a column: other versions or a wrong answer may hold something else all the same. */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'day' | 'instant'

/** One column of the row files. `code` heads it in the CSV, no two alike, and the codebook explains it. */
export type Column = {
  code: string
  label: LocalText
  type: ColumnType
  of: (row: ResponseRow) => RowValue
  /** Where it has codes: those that there are. */
  options?: readonly Pick<Option, 'code' | 'label'>[]
  /** Its options are steps of a scale, and what is none, as "na". */
  isScale?: true
}

/**
 * The columns of a survey's row files: what is known of every response, then every question of every version,
 * those of the newest version first. A question that any version calls personal has none. What became known of
 * responses later stands behind them, so that every column keeps its place. A question whose code one of our own columns
 * has is called `answer.<code>`. `values` says whether choices are given by their codes or in the words of a language.
 */
export function columnsOf(versions: readonly SurveyVersion[], values: ExportValues = 'codes'): Column[] {
  const isOfResidents = versions.some(({ filledBy }) => filledBy === 'resident')
  const types = typesOf(versions)
  return [
    ...commonColumns(values),
    ...questionsOf(versions).flatMap((question) => questionColumns(question, types, values)),
    ...lastColumns,
    ...(isOfResidents ? posterColumns : []),
  ]
}

/** The questions that rows show, each as its newest version words it, with the options of every version. */
export function questionsOf(versions: readonly SurveyVersion[]): Question[] {
  const newestFirst = [...versions].sort((a, b) => b.version - a.version)
  const all = newestFirst.flatMap((version) => version.questions)
  const personal = new Set(all.filter(({ privacy }) => privacy === 'basic').map(({ code }) => code))
  const found = new Map<string, Question>()
  for (const question of all) {
    if (question.type === 'note' || personal.has(question.code)) continue
    const newer = found.get(question.code)
    found.set(question.code, newer === undefined ? question : withOptionsOf(newer, question))
  }
  return [...found.values()]
}

const text = (value: string | undefined): RowValue => (value === '' ? undefined : value)
const instant = (value: EpochMs): RowValue => ({ kind: 'instant', value })

function commonColumns(values: ExportValues): Column[] {
  const language = values === 'en' ? 'en' : 'vi'
  const flagsOf = ({ flags }: ResponseRow) =>
    values === 'codes' ? flags.join(' ') : flags.map((flag) => wordsOf(flagNames[flag], language)).join('; ')
  return [
    common('response_id', 'text', (row) => text(row.id)),
    common('rev', 'integer', (row) => row.rev),
    { ...common('status', 'text', (row) => text(row.verdict.is)), options: statuses },
    common('status_text', 'text', (row) => text(statusText(row.verdict, language))),
    common('flags', 'text', (row) => text(flagsOf(row))),
    common('visit_day', 'day', (row) => ({ kind: 'day', value: knownDayOf(row.visitedAt) })),
    common('visited_at', 'instant', (row) => instant(row.visitedAt)),
    common('received_at', 'instant', (row) => instant(row.receivedAt)),
    common('area_code', 'text', (row) => text(row.area.code)),
    common('area_name', 'text', (row) => text(row.area.name)),
    common('hamlet_id', 'text', (row) => text(row.hamlet?.id)),
    common('hamlet_name', 'text', (row) => text(row.hamlet?.name)),
    common('team_id', 'text', (row) => text(row.team?.id)),
    common('team_name', 'text', (row) => text(row.team?.name)),
    common('member_id', 'text', (row) => text(row.member)),
    common('device_id', 'text', (row) => text(row.device)),
    common('seq', 'integer', (row) => row.seq),
    common('version', 'integer', (row) => row.version),
  ]
}

const statuses = Object.entries(statusNames).map(([code, label]) => ({ code, label }))

const lastColumns: Column[] = [
  common('withdrawn', 'integer', (row) => (row.withdrawn ? 1 : 0)),
  common('revision_reason', 'text', (row) => text(row.reason)),
]

const posterColumns: Column[] = [common('poster_place', 'text', (row) => text(row.place))]

function common(code: keyof typeof columnNames, type: ColumnType, of: Column['of']): Column {
  return { code, label: columnNames[code], type, of }
}

function statusText(verdict: Verdict, language: Language): string {
  const status = wordsOf(statusNames[verdict.is], language)
  if (verdict.is === 'held') return `${status}: ${wordsOf(flagNames[verdict.flag], language)}`
  if (verdict.is !== 'excluded' || verdict.withdrawn !== true) return status
  return `${status}: ${wordsOf(withdrawnName, language)}`
}

// Several choices stand twice: joined as XLSForm's readers expect, and as one 0/1 column an option, to add up.
function questionColumns(
  question: Question,
  types: ReadonlyMap<string, ColumnType>,
  values: ExportValues,
): Column[] {
  const { code, label } = question
  const name = code in columnNames ? `answer.${code}` : code
  const whole: Column = {
    code: name,
    label,
    type: types.get(code) ?? 'text',
    of: answerOf(question, values),
    ...('options' in question ? { options: question.options } : {}),
    ...(question.type === 'scale' ? { isScale: true } : {}),
  }
  if (question.type !== 'multiple') return [whole]
  const each = question.options.map((option): Column => {
    const of: Column['of'] = ({ answers: { [code]: chosen } }) =>
      Array.isArray(chosen) ? Number(chosen.includes(option.code)) : undefined
    return { code: `${name}/${option.code}`, label: optionLabel(label, option.label), type: 'integer', of }
  })
  return [whole, ...each]
}

function optionLabel(question: LocalText, option: LocalText): LocalText {
  const en =
    question.en === undefined || option.en === undefined ? {} : { en: `${question.en} – ${option.en}` }
  return { vi: `${question.vi} – ${option.vi}`, ...en }
}

function answerOf(question: Question, values: ExportValues): Column['of'] {
  const { code, type } = question
  const options = 'options' in question && values !== 'codes' ? question.options : []
  const labels = new Map(options.map((option) => [option.code, wordsOf(option.label, values)]))
  const wordOf = (chosen: string) => labels.get(chosen) ?? chosen
  const between = values === 'codes' ? ' ' : '; '
  // An answer that does not fit its question was flagged, and is shown as it came.
  return ({ answers: { [code]: value } }) => {
    if (value === undefined) return undefined
    if (typeof value === 'number') return value
    if (Array.isArray(value)) return text(value.map(wordOf).join(between))
    if (type !== 'date') return text(wordOf(value))
    return dayIn(value) ?? text(value)
  }
}

function wordsOf({ vi, en }: LocalText, language: ExportValues): string {
  return language === 'en' && en !== undefined ? en : vi
}

/** What fits the answers to a question in every version that has it. */
function typesOf(versions: readonly SurveyVersion[]): Map<string, ColumnType> {
  const types = new Map<string, ColumnType>()
  for (const question of versions.flatMap(({ questions }) => questions)) {
    const { code } = question
    const own = typeOf(question)
    const other = types.get(code) ?? own
    types.set(code, own === other ? own : isNumeric(own) && isNumeric(other) ? 'decimal' : 'text')
  }
  return types
}

function typeOf(question: Question): ColumnType {
  switch (question.type) {
    case 'integer':
    case 'decimal':
      return question.type
    case 'date':
      return 'day'
    case 'calculated':
      return isSum(question.calculation) ? 'decimal' : 'text'
    default:
      return 'text'
  }
}

/** Whether there is never anything but a number in it (`shared/form/expression.ts`). */
function isSum(calculation: Expression): boolean {
  return (
    Array.isArray(calculation) && ['+', '-', '*', 'div', 'count-selected'].includes(String(calculation[0]))
  )
}

function isNumeric(type: ColumnType): boolean {
  return type === 'integer' || type === 'decimal'
}

function dayIn(value: string): RowValue {
  const known = answeredDays.get(value)
  if (known !== undefined) return known
  if (value < FIRST_DAY || !isDate(value)) return undefined
  const day = { kind: 'day', value: Day.parse(value) } as const
  if (answeredDays.size < MANY) answeredDays.set(value, day)
  return day
}

/** Days that were answered before: most come again. */
const answeredDays = new Map<string, RowValue>()
const MANY = 50_000

/** Before it spreadsheets count wrongly, or not at all. */
const FIRST_DAY = '1900-03-01'

function withOptionsOf(newer: Question, older: Question): Question {
  if (!('options' in newer) || !('options' in older)) return newer
  const known = new Set(newer.options.map((option) => option.code))
  return { ...newer, options: [...newer.options, ...older.options.filter(({ code }) => !known.has(code))] }
}
