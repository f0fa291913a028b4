import type { Group, Legend, QuestionTally } from '../../../shared/results/summary.ts'

export type LegendQuestion = Legend['questions'][number]

/** How satisfied those are who chose a step: `satisfied` of `n` chose 4 or 5. Missing is missing, never 0. */
export type Satisfaction = {
  n: number
  satisfied: number | undefined
  percent: number | undefined
  mean: number | undefined
}

/** Of one question of a scale; who has no opinion is left out. */
export function satisfactionOf(question: LegendQuestion, tally: QuestionTally | undefined): Satisfaction {
  const n = tally?.numbers ?? 0
  const satisfied =
    n > 0 && hasFiveSteps(question) ? (tally?.options?.['4'] ?? 0) + (tally?.options?.['5'] ?? 0) : undefined
  return {
    n,
    satisfied,
    percent: satisfied === undefined ? undefined : (100 * satisfied) / n,
    mean: n === 0 || tally?.sum === undefined ? undefined : tally.sum / n,
  }
}

/** Of two groups together; the shares come anew from what they are made of. */
export function addSatisfaction(a: Satisfaction, b: Satisfaction): Satisfaction {
  const n = a.n + b.n
  const sum = (a.mean ?? 0) * a.n + (b.mean ?? 0) * b.n
  const satisfied =
    a.satisfied === undefined && b.satisfied === undefined
      ? undefined
      : (a.satisfied ?? 0) + (b.satisfied ?? 0)
  return {
    n,
    satisfied,
    percent: satisfied === undefined || n === 0 ? undefined : (100 * satisfied) / n,
    mean: n === 0 ? undefined : sum / n,
  }
}

export const noSatisfaction: Satisfaction = {
  n: 0,
  satisfied: undefined,
  percent: undefined,
  mean: undefined,
}

export function scalesOf(legend: Legend): LegendQuestion[] {
  return legend.questions.filter(({ type }) => type === 'scale')
}

/** The question that asks about it all: our own two by their codes, of another survey its last scale. */
export function mainScale(legend: Legend): LegendQuestion | undefined {
  const scales = scalesOf(legend)
  return scales.find(({ code }) => code === 'rating' || code === 'overall') ?? scales[scales.length - 1]
}

/** What people chose from: the questions that split an indicator, or else those that offer a real choice. */
export function choicesOf(legend: Legend): LegendQuestion[] {
  const split = new Set(legend.indicators.flatMap(({ by }) => by ?? []))
  const choices = legend.questions.filter(({ type }) => type === 'single' || type === 'multiple')
  const named = choices.filter(({ code }) => split.has(code))
  return named.length > 0 ? named : choices.filter(({ options }) => options.length > 3)
}

/** The scales of a group with what they say, the least satisfying first; those that nobody answered last. */
export function leastFirst(legend: Legend, group: Group) {
  return scalesOf(legend)
    .map((question) => ({ question, found: satisfactionOf(question, group.questions[question.code]) }))
    .sort((a, b) => (a.found.percent ?? 101) - (b.found.percent ?? 101))
}

function hasFiveSteps({ options }: LegendQuestion): boolean {
  const steps = options.filter(({ code }) => code !== 'na').map(({ code }) => code)
  return steps.join() === '1,2,3,4,5'
}
