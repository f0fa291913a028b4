import type { Question, SurveyVersion } from '../form/definition.ts'
import { compile } from '../form/evaluate.ts'
import type { IndicatorSpec } from './spec.ts'

/**
 * A group's counters stand in one row of numbers, so that adding up is adding rows. The layout says which slot of
 * the row counts what. It depends only on the versions and the indicators, so every group of a tally shares it.
 */
export type Layout = {
  width: number
  ranges: number
  /** The slots of the indicators follow those of the questions. */
  firstIndicator: number
  questions: ReadonlyMap<string, QuestionSlots>
  indicators: readonly { spec: IndicatorSpec; slots: IndicatorSlots }[]
}

export type QuestionSlots = {
  asked: number
  answered: number
  options: ReadonlyMap<string, number> | undefined
  /** For questions whose answers are numbers or steps of a scale; `range` is the place of its least and greatest. */
  numbers: { count: number; sum: number; range: number } | undefined
}

export type IndicatorSlots = {
  n: number
  numerator: number
  denominator: number | undefined
  options: ReadonlyMap<string, number> | undefined
}

/** Over all the versions of one survey: a question is the same in two versions when its code is. */
export function layoutOf(versions: readonly SurveyVersion[], specs: readonly IndicatorSpec[]): Layout {
  let width = 0
  let ranges = 0
  const slot = () => width++
  const slots = (codes: Iterable<string>) => new Map(Array.from(codes, (code) => [code, slot()]))

  const questions = new Map<string, QuestionSlots>()
  const options = optionsByQuestion(versions)
  for (const [code, kinds] of kindsByQuestion(versions)) {
    const chosen = options.get(code)
    questions.set(code, {
      asked: slot(),
      answered: slot(),
      options: chosen === undefined ? undefined : slots(chosen),
      numbers: kinds.some(isNumeric) ? { count: slot(), sum: slot(), range: ranges++ } : undefined,
    })
  }
  const firstIndicator = width
  const indicators = specs.map((spec) => ({
    spec,
    slots: {
      n: slot(),
      numerator: slot(),
      denominator: spec.denominator === undefined || 'figure' in spec.denominator ? undefined : slot(),
      options: spec.by === undefined ? undefined : slots(splitOf(spec, spec.by, versions)),
    },
  }))
  return { width, ranges, firstIndicator, questions, indicators }
}

/** Not a note, nor what was never shown; and personal answers rest elsewhere, so they are not counted here. */
export function isTallied({ type, privacy }: Question): boolean {
  return type !== 'note' && type !== 'prefilled' && privacy !== 'basic'
}

/**
 * The options that split an indicator: neither "none of these", nor a single choice with which it counts nothing, which would
 * stand at 0 everywhere and read as if nobody had chosen it.
 */
function splitOf({ numerator }: IndicatorSpec, by: string, versions: readonly SurveyVersion[]): Set<string> {
  const counts = 'count' in numerator ? compile(numerator.count) : undefined
  const mayCount = (option: string) => counts?.((code) => (code === by ? option : undefined)) !== false
  const questions = versions.flatMap((version) => version.questions).filter(({ code }) => code === by)
  const options = questions.flatMap((question) => {
    if (!('options' in question)) return []
    const wanted = question.options.filter(({ exclusive }) => exclusive !== true)
    return question.type === 'single' ? wanted.filter(({ code }) => mayCount(code)) : wanted
  })
  return new Set(options.map(({ code }) => code))
}

function kindsByQuestion(versions: readonly SurveyVersion[]): Map<string, Question['type'][]> {
  const kinds = new Map<string, Question['type'][]>()
  for (const question of versions.flatMap((version) => version.questions).filter(isTallied)) {
    kinds.set(question.code, [...(kinds.get(question.code) ?? []), question.type])
  }
  return kinds
}

function optionsByQuestion(versions: readonly SurveyVersion[]): Map<string, Set<string>> {
  const options = new Map<string, Set<string>>()
  for (const question of versions.flatMap((version) => version.questions)) {
    if (!('options' in question)) continue
    const known = options.get(question.code) ?? new Set()
    for (const option of question.options) known.add(option.code)
    options.set(question.code, known)
  }
  return options
}

function isNumeric(type: Question['type']): boolean {
  return ['scale', 'integer', 'decimal', 'calculated'].includes(type)
}
