import type { AnswerValue } from '../form/answers.ts'
import type { SurveyVersion, Unit } from '../form/definition.ts'
import { compile, type Scope, type Value } from '../form/evaluate.ts'
import { type Journey, scopeOf } from '../form/journey.ts'
import { type Moves, move, noMoves } from './counters.ts'
import type { IndicatorSlots, Layout, QuestionSlots } from './layout.ts'
import type { IndicatorSpec, Term } from './spec.ts'

/** What one response adds to every group that it belongs to. */
export type Observation = {
  hamlet: string | undefined
  /** Names the household within its area; absent where the survey is not about households. */
  household: string | undefined
  /** Met and consenting: only such a visit can be the latest one. */
  isInterview: boolean
  /** What the visit adds by itself. */
  visit: Moves
  numbers: { place: number; value: number }[]
  /** What it adds when it is the latest visit of its household. */
  latest: Moves
  /** What the household adds, once for all its visits. */
  ever: Moves
}

/** Makes a version ready to be observed: every expression is compiled once. */
export function observerOf(version: SurveyVersion, layout: Layout): (journey: Journey) => Observation {
  const calculated = version.questions.filter(({ type }) => type === 'calculated')
  const hamlet = version.questions.find(({ type }) => type === 'hamlet')?.code
  const isInterview = version.unit.kind === 'household' ? compile(version.unit.interviewed) : () => false
  const meters = layout.indicators.map(({ spec, slots }) => meterOf(spec, slots))

  return (journey) => {
    const { asked, answers } = journey
    const scope = scopeOf(version, journey)
    const seen: Observation = {
      hamlet: hamlet === undefined ? undefined : textOf(answers[hamlet]),
      household: householdOf(version.unit, journey),
      isInterview: isInterview(scope) === true,
      visit: noMoves(),
      numbers: [],
      latest: noMoves(),
      ever: noMoves(),
    }
    for (const { code } of asked) observeAnswer(layout.questions.get(code), answers[code], seen)
    for (const { code } of calculated) {
      if (answers[code] !== undefined) observeAnswer(layout.questions.get(code), answers[code], seen)
    }
    for (const meter of meters) meter(scope, journey, seen)
    return seen
  }
}

function observeAnswer(
  slots: QuestionSlots | undefined,
  answer: AnswerValue | undefined,
  { visit, numbers }: Observation,
): void {
  if (slots === undefined) return
  move(visit, slots.asked, 1)
  if (answer === undefined) return
  move(visit, slots.answered, 1)
  markOptions(slots.options, answer, visit)
  const value = slots.numbers === undefined ? undefined : numberOf(answer)
  if (slots.numbers === undefined || value === undefined) return
  move(visit, slots.numbers.count, 1)
  move(visit, slots.numbers.sum, value)
  numbers.push({ place: slots.numbers.range, value })
}

type Meter = (scope: Scope, journey: Journey, seen: Observation) => void

/** Reads one indicator off a response, unless something that it needs is unknown. */
function meterOf({ over, numerator, denominator, by }: IndicatorSpec, slots: IndicatorSlots): Meter {
  const above = termOf(numerator)
  const below = denominator === undefined || 'figure' in denominator ? undefined : termOf(denominator)
  return (scope, { answers }, seen) => {
    if (over === 'latest_visit' && !seen.isInterview) return
    const amount = above(scope)
    const base = below?.(scope)
    if (amount === undefined || (below !== undefined && base === undefined)) return
    const moves = movesOver(over, seen)
    move(moves, slots.n, 1)
    if (amount !== 0) move(moves, slots.numerator, amount)
    if (base !== undefined && slots.denominator !== undefined) move(moves, slots.denominator, base)
    const chosen = by === undefined ? undefined : answers[by]
    if (amount !== 0 && chosen !== undefined) markOptions(slots.options, chosen, moves)
  }
}

function movesOver(over: IndicatorSpec['over'], seen: Observation): Moves {
  switch (over) {
    case 'visits':
      return seen.visit
    case 'latest_visit':
    case 'team_months':
    case 'latest_report':
      return seen.latest
    case 'households_ever':
      return seen.ever
  }
}

function termOf(term: Term): (scope: Scope) => number | undefined {
  if ('sum' in term) {
    const evaluate = compile(term.sum)
    return (scope) => numberOf(evaluate(scope))
  }
  const evaluate = compile(term.count)
  return (scope) => {
    const holds = evaluate(scope)
    return typeof holds === 'boolean' ? Number(holds) : undefined
  }
}

function markOptions(options: QuestionSlots['options'], chosen: AnswerValue, moves: Moves): void {
  if (options === undefined || typeof chosen === 'number') return
  for (const code of typeof chosen === 'string' ? [chosen] : chosen) {
    const slot = options.get(code)
    if (slot !== undefined) move(moves, slot, 1)
  }
}

/** A number, or the step of a scale; its "na" is no step. */
function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined
}

function householdOf(unit: Unit, { answers }: Journey): string | undefined {
  if (unit.kind !== 'household') return undefined
  const key = unit.key.map((code) => textOf(answers[code]))
  return key.includes(undefined) ? undefined : key.join('\n')
}

function textOf(answer: AnswerValue | undefined): string | undefined {
  return typeof answer === 'string' ? answer : undefined
}
