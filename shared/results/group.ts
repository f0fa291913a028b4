import { sortKeys } from './canonical.ts'
import type { IndicatorSlots, Layout, QuestionSlots } from './layout.ts'
import type { Row } from './row.ts'
import type { QuestionTally } from './summary.ts'

/** What an indicator adds up to in a group; `n` is how many units were observed. */
export type Measure = {
  n: number
  numerator: number
  denominator?: number
  options?: Record<string, number>
}

/** A group's responses, questions (those asked at least once) and indicators, before figures from outside. */
export type GroupTally = {
  responses: number
  questions: Record<string, QuestionTally>
  measures: Record<string, Measure>
}

/** Gives a group's counters their names. */
export function readGroup({ row, responses }: { row: Row; responses: number }, layout: Layout): GroupTally {
  const questions: Record<string, QuestionTally> = {}
  for (const [code, slots] of layout.questions) {
    const question = readQuestion(row, slots)
    if (question.asked > 0) questions[code] = question
  }
  const measures: Record<string, Measure> = {}
  for (const { spec, slots } of layout.indicators) measures[spec.code] = readMeasure(row, slots)
  return { responses, questions: sortKeys(questions), measures: sortKeys(measures) }
}

function readQuestion(row: Row, { asked, answered, options, numbers }: QuestionSlots): QuestionTally {
  return {
    asked: at(row, asked),
    answered: at(row, answered),
    ...(options === undefined ? {} : { options: readOptions(row, options) }),
    ...(numbers === undefined ? {} : readNumbers(row, numbers)),
  }
}

function readNumbers(row: Row, { count, sum, range }: NonNullable<QuestionSlots['numbers']>) {
  const numbers = at(row, count)
  if (numbers === 0) return { numbers }
  return { numbers, sum: at(row, sum), min: row.least[range] ?? 0, max: row.greatest[range] ?? 0 }
}

function readMeasure(row: Row, { n, numerator, denominator, options }: IndicatorSlots): Measure {
  return {
    n: at(row, n),
    numerator: at(row, numerator),
    ...(denominator === undefined ? {} : { denominator: at(row, denominator) }),
    ...(options === undefined ? {} : { options: readOptions(row, options) }),
  }
}

function readOptions(row: Row, options: ReadonlyMap<string, number>): Record<string, number> {
  return sortKeys(Object.fromEntries(Array.from(options, ([code, slot]) => [code, at(row, slot)])))
}

function at({ counts }: Row, slot: number): number {
  return counts[slot] ?? 0
}
