import type { Answers, AnswerValue } from './answers.ts'
import type { Question, SurveyVersion } from './definition.ts'
import { HIDDEN_NUMBER, type Scope } from './evaluate.ts'
import { type Plan, planOf, type Step } from './plan.ts'

/** What one set of answers leads through. */
export type Journey = {
  /** The questions that are shown, notes included, in order. */
  readonly asked: readonly Question[]
  /** What is answered among them, the calculated values and what was prefilled; nothing else, nothing empty. */
  readonly answers: Answers
}

/**
 * Which questions of `version` are asked, and which of `answers` belong to them: one pass from the first question
 * to the last, each decided by what was carried before it, so an answer that became hidden decides nothing.
 * Pure, and the same on the phone, in the API and in the tally.
 */
export function journey(version: SurveyVersion, answers: Answers): Journey {
  const plan = planOf(version)
  const way: Way = { asked: [], answers: {} }
  const scope = scopeAlong(plan, way)
  for (const section of plan.sections) {
    if (section.relevant !== undefined && section.relevant(scope) !== true) continue
    for (const step of section.steps) {
      if (step.relevant === undefined || step.relevant(scope) === true) take(step, answers, way, scope)
    }
  }
  return way
}

/** What `compile`d expressions see of a journey: for checks, units and indicators. */
export function scopeOf(version: SurveyVersion, way: Journey): Scope {
  return scopeAlong(planOf(version), way)
}

/** No text but blanks and no empty list is an answer. */
export function isEmpty(value: AnswerValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

type Way = { asked: Question[]; answers: Answers }

function take(step: Step, given: Answers, way: Way, scope: Scope): void {
  const { code, type } = step.question
  if (type !== 'calculated' && type !== 'prefilled') way.asked.push(step.question)
  const value = step.calculate === undefined ? given[code] : plainValue(step.calculate(scope))
  if (value !== undefined && type !== 'note' && !isEmpty(value)) way.answers[code] = value
}

function plainValue(value: ReturnType<NonNullable<Step['calculate']>>): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

function scopeAlong(plan: Plan, way: Journey): Scope {
  return (code) => {
    const value = way.answers[code]
    if (value !== undefined) return value
    return plan.steps.get(code)?.isNumber && !isAsked(way, code) ? HIDDEN_NUMBER : undefined
  }
}

function isAsked(way: Journey, code: string): boolean {
  return way.asked.some((question) => question.code === code)
}
