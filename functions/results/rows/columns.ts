import type { AnswerValue } from '../../../shared/form/answers.ts'
import type { LocalText, Question, SurveyVersion } from '../../../shared/form/definition.ts'
import { isDate } from '../../../shared/form/kinds.ts'
import { flagNames, statusNames, withdrawnName } from '../../../shared/results/names.ts'
import type { Flag } from '../../../shared/results/received.ts'
import type { Verdict } from '../../../shared/results/verdict.ts'
import { Day, dayOf, type EpochMs } from '../../../shared/time.ts'
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

/** What a cell holds; the kind comes from the definition, never from how a value looks. */
export type RowValue =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'day'; value: Day }
  | { kind: 'instant'; value: EpochMs }
  | undefined

/** One column of the row files. `code` heads it in the CSV, and the codebook explains it. */
export type Column = { code: string; label: LocalText; of: (row: ResponseRow) => RowValue }

/**
 * The columns of a survey's row files: what is known of every response, then every question of every version,
 * those of the newest version first. A question that any version calls personal has none. What became known of
 * responses later stands behind them, so that every column keeps its place.
 */
export function columnsOf(versions: readonly SurveyVersion[]): Column[] {
  const isOfResidents = versions.some(({ filledBy }) => filledBy === 'resident')
  return [
    ...commonColumns,
    ...questionsOf(versions).flatMap(questionColumns),
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

const text = (value: string | undefined): RowValue =>
  value === undefined || value === '' ? undefined : { kind: 'text', value }
const number = (value: number | undefined): RowValue =>
  value === undefined ? undefined : { kind: 'number', value }
const instant = (value: EpochMs): RowValue => ({ kind: 'instant', value })

const commonColumns: Column[] = [
  common('response_id', (row) => text(row.id)),
  common('rev', (row) => number(row.rev)),
  common('status', (row) => text(row.verdict.is)),
  common('status_text', (row) => text(statusText(row.verdict))),
  common('flags', (row) => text(row.flags.join(' '))),
  common('visit_day', (row) => ({ kind: 'day', value: dayOf(row.visitedAt) })),
  common('visited_at', (row) => instant(row.visitedAt)),
  common('received_at', (row) => instant(row.receivedAt)),
  common('area_code', (row) => text(row.area.code)),
  common('area_name', (row) => text(row.area.name)),
  common('hamlet_id', (row) => text(row.hamlet?.id)),
  common('hamlet_name', (row) => text(row.hamlet?.name)),
  common('team_id', (row) => text(row.team?.id)),
  common('team_name', (row) => text(row.team?.name)),
  common('member_id', (row) => text(row.member)),
  common('device_id', (row) => text(row.device)),
  common('seq', (row) => number(row.seq)),
  common('version', (row) => number(row.version)),
]

const lastColumns: Column[] = [
  common('withdrawn', (row) => number(row.withdrawn ? 1 : 0)),
  common('revision_reason', (row) => text(row.reason)),
]

const posterColumns: Column[] = [common('poster_place', (row) => text(row.place))]

function common(code: keyof typeof columnNames, of: Column['of']): Column {
  return { code, label: columnNames[code], of }
}

function statusText(verdict: Verdict): string {
  const { vi } = statusNames[verdict.is]
  if (verdict.is === 'held') return `${vi}: ${flagNames[verdict.flag].vi}`
  return verdict.is === 'excluded' && verdict.withdrawn === true ? `${vi}: ${withdrawnName.vi}` : vi
}

// Several choices stand twice: joined as XLSForm's readers expect, and as one 0/1 column an option, to add up.
function questionColumns(question: Question): Column[] {
  const { code, label, type } = question
  const whole: Column = { code, label, of: (row) => answerValue(type, row.answers[code]) }
  if (question.type !== 'multiple') return [whole]
  const each = question.options.map((option): Column => {
    const of: Column['of'] = ({ answers: { [code]: chosen } }) =>
      Array.isArray(chosen) ? number(chosen.includes(option.code) ? 1 : 0) : undefined
    return { code: `${code}/${option.code}`, label: optionLabel(label, option.label), of }
  })
  return [whole, ...each]
}

function optionLabel(question: LocalText, option: LocalText): LocalText {
  const en =
    question.en === undefined || option.en === undefined ? {} : { en: `${question.en} – ${option.en}` }
  return { vi: `${question.vi} – ${option.vi}`, ...en }
}

// An answer that does not fit its question was flagged, and is shown as it came.
function answerValue(type: Question['type'], value: AnswerValue | undefined): RowValue {
  if (value === undefined) return undefined
  if (typeof value === 'number') return number(value)
  if (Array.isArray(value)) return text(value.join(' '))
  return type === 'date' && isDate(value) && value >= FIRST_DAY
    ? { kind: 'day', value: Day.parse(value) }
    : text(value)
}

/** Before it spreadsheets count wrongly, or not at all. */
const FIRST_DAY = '1900-03-01'

function withOptionsOf(newer: Question, older: Question): Question {
  if (!('options' in newer) || !('options' in older)) return newer
  const known = new Set(newer.options.map((option) => option.code))
  return { ...newer, options: [...newer.options, ...older.options.filter(({ code }) => !known.has(code))] }
}
