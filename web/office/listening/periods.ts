import type { NamedGroup } from '../../../shared/results/summary.ts'
import { DAY } from '../../../shared/time.ts'
import {
  addSatisfaction,
  type LegendQuestion,
  noSatisfaction,
  type Satisfaction,
  satisfactionOf,
} from './satisfaction.ts'

export type Step = 'week' | 'month'

/** A week by its Monday, a month by its first day, with what was said in it. */
export type Period = { start: string; found: Satisfaction }

/**
 * The days of a summary put together by week or month, from the first to the last without a gap: a period in which nobody said
 * anything has no value.
 */
export function periodsOf(days: readonly NamedGroup[], question: LegendQuestion, step: Step): Period[] {
  const found = new Map<string, Satisfaction>()
  for (const { id, group } of days) {
    const start = startOf(id, step)
    const here = satisfactionOf(question, group.questions[question.code])
    found.set(start, addSatisfaction(found.get(start) ?? noSatisfaction, here))
  }
  const ordered = [...found.keys()].sort()
  const last = ordered[ordered.length - 1]
  const periods: Period[] = []
  for (let at = ordered[0]; at !== undefined && last !== undefined && at <= last; at = nextOf(at, step)) {
    periods.push({ start: at, found: found.get(at) ?? noSatisfaction })
  }
  return periods
}

function startOf(day: string, step: Step): string {
  if (step === 'month') return `${day.slice(0, 7)}-01`
  const at = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  return dayAt(at - sinceMonday * DAY)
}

function nextOf(start: string, step: Step): string {
  const at = Date.parse(`${start}T00:00:00Z`)
  return step === 'week' ? dayAt(at + 7 * DAY) : startOf(dayAt(at + 31 * DAY), 'month')
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
