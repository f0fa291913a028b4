import type { AnswerValue } from '../form/answers.ts'
import type { SurveyVersion } from '../form/definition.ts'
import { compile, type Scope, type Value } from '../form/evaluate.ts'
import { type Journey, scopeOf } from '../form/journey.ts'
import type { TeamId } from '../ids.ts'
import { type Moves, move, noMoves } from './counters.ts'
import type { IndicatorSlots, Layout, QuestionSlots } from './layout.ts'
import type { IndicatorSpec, Term } from './spec.ts'
import { unitOf } from './unit-of.ts'

/** What one response adds to every group that it belongs to. */
export type Observation = {
  hamlet: string | undefined
  /** What the response adds by itself. */
  visit: Moves
  numbers: { place: number; value: number }[]
  /** What it adds as the one that stands for its household, its team's month, its team. */
  once: Once[]
  /** No fraction is among what it adds once. */
  isWhole: boolean
}

/** What a unit adds once, however many responses are about it; `unit` names it, `over` included. */
export type Once = {
  over: OnceOver
  unit: string
  moves: Moves
}

type OnceOver = Exclude<IndicatorSpec['over'], 'visits'>

/**
 * Makes a version ready to be observed: every expression is compiled once. `team` is the one that made the response, where
 * that is known.
 */
export function observerOf(
  version: SurveyVersion,
  layout: Layout,
): (journey: Journey, team?: TeamId) => Observation {
  const calculated = version.questions.filter(({ type }) => type === 'calculated')
  const hamlet = version.questions.find(({ type }) => type === 'hamlet')?.code
  const isInterview = version.unit.kind === 'household' ? compile(version.unit.interviewed) : () => false
  const meters = layout.indicators.map(({ spec, slots }) => meterOf(spec, slots))
  const overs = [...new Set(layout.indicators.map(({ spec }) => spec.over))].filter(isOnce)

  return (journey, team) => {
    const { asked, answers } = journey
    const scope = scopeOf(version, journey)
    const seen: Observation = {
      hamlet: hamlet === undefined ? undefined : textOf(answers[hamlet]),
      visit: noMoves(),
      numbers: [],
      once: [],
      isWhole: true,
    }
    const moves: MovesByOver = { visits: seen.visit }
    const about = { answers, team, isInterview: isInterview(scope) === true }
    for (const over of overs) {
      const unit = unitOf(over, version.unit, about)
      if (unit === undefined) continue
      moves[over] = noMoves()
      seen.once.push({ over, unit, moves: moves[over] })
    }
    for (const { code } of asked) observeAnswer(layout.questions.get(code), answers[code], seen)
    for (const { code } of calculated) {
      if (answers[code] !== undefined) observeAnswer(layout.questions.get(code), answers[code], seen)
    }
    for (const meter of meters) meter(scope, journey, moves)
    seen.isWhole = seen.once.every(({ moves }) => moves.amounts.every(Number.isInteger))
    return seen
  }
}

function isOnce(over: IndicatorSpec['over']): over is OnceOver {
  return over !== 'visits'
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

/** Where what an indicator adds goes; not there where the response is about no such unit. */
type MovesByOver = Partial<Record<IndicatorSpec['over'], Moves>>

type Meter = (scope: Scope, journey: Journey, movesBy: MovesByOver) => void

/** Reads one indicator off a response, unless something that it needs is unknown. */
function meterOf({ over, numerator, denominator, by }: IndicatorSpec, slots: IndicatorSlots): Meter {
  const above = termOf(numerator)
  const below = denominator === undefined || 'figure' in denominator ? undefined : termOf(denominator)
  return (scope, { answers }, movesBy) => {
    const moves = movesBy[over]
    if (moves === undefined) return
    const amount = above(scope)
    const base = below?.(scope)
    if (amount === undefined || (below !== undefined && base === undefined)) return
    move(moves, slots.n, 1)
    if (amount !== 0) move(moves, slots.numerator, amount)
    if (base !== undefined && slots.denominator !== undefined) move(moves, slots.denominator, base)
    const chosen = by === undefined ? undefined : answers[by]
    if (amount !== 0 && chosen !== undefined) markOptions(slots.options, chosen, moves)
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

function textOf(answer: AnswerValue | undefined): string | undefined {
  return typeof answer === 'string' ? answer : undefined
}
