import { sortKeys } from './canonical.ts'
import type { Counters } from './counters.ts'
import type { IndicatorSlots, Layout, QuestionSlots } from './layout.ts'
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
export function readGroup(
  { counters, responses }: { counters: Counters; responses: number },
  layout: Layout,
): GroupTally {
  const questions: Record<string, QuestionTally> = {}
  for (const [code, slots] of layout.questions) {
    const question = readQuestion(counters, slots)
    if (question.asked > 0) questions[code] = question
  }
  const measures: Record<string, Measure> = {}
  for (const { spec, slots } of layout.indicators) measures[spec.code] = readMeasure(counters, slots)
  return { responses, questions: sortKeys(questions), measures: sortKeys(measures) }
}

function readQuestion(
  counters: Counters,
  { asked, answered, options, numbers }: QuestionSlots,
): QuestionTally {
  return {
    asked: at(counters, asked),
    answered: at(counters, answered),
    ...(options === undefined ? {} : { options: readOptions(counters, options) }),
    ...(numbers === undefined ? {} : readNumbers(counters, numbers)),
  }
}

function readNumbers(counters: Counters, { count, sum, range }: NonNullable<QuestionSlots['numbers']>) {
  const numbers = at(counters, count)
  if (numbers === 0) return { numbers }
  return {
    numbers,
    sum: at(counters, sum),
    min: counters.least[range] ?? 0,
    max: counters.greatest[range] ?? 0,
  }
}

function readMeasure(counters: Counters, { n, numerator, denominator, options }: IndicatorSlots): Measure {
  return {
    n: at(counters, n),
    numerator: at(counters, numerator),
    ...(denominator === undefined ? {} : { denominator: at(counters, denominator) }),
    ...(options === undefined ? {} : { options: readOptions(counters, options) }),
  }
}

function readOptions(counters: Counters, options: ReadonlyMap<string, number>): Record<string, number> {
  return sortKeys(Object.fromEntries(Array.from(options, ([code, slot]) => [code, at(counters, slot)])))
}

function at({ counts }: Counters, slot: number): number {
  return counts[slot] ?? 0
}
