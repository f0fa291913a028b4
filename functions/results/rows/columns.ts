import type { ExportValues } from '../../../shared/api/exports.ts'
import type { AnswerValue } from '../../../shared/form/answers.ts'
import type { LocalText, Option, Question, SurveyVersion } from '../../../shared/form/definition.ts'
import type { Flag } from '../../../shared/results/received.ts'
import type { Verdict } from '../../../shared/results/verdict.ts'
import type { Day, EpochMs } from '../../../shared/time.ts'
import { commonColumns, lastColumns, posterColumns } from './common-columns.ts'
import { questionColumns } from './question-columns.ts'
import { typesOf } from './types-of-answers.ts'

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

function withOptionsOf(newer: Question, older: Question): Question {
  if (!('options' in newer) || !('options' in older)) return newer
  const known = new Set(newer.options.map((option) => option.code))
  return { ...newer, options: [...newer.options, ...older.options.filter(({ code }) => !known.has(code))] }
}
