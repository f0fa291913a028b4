import type { Figures } from './figures.ts'
import type { GroupTally, Measure } from './group.ts'
import type { IndicatorSpec } from './spec.ts'
import type { Group, IndicatorValue } from './summary.ts'

/**
 * A group as people read it: its tally, and the value of every indicator. `figures` are those of the same group
 * (`figures.ts`). Where nothing was observed or the denominator is empty there is no value: missing is never 0.
 */
export function indicators(tally: GroupTally, specs: readonly IndicatorSpec[], figures: Figures = {}): Group {
  const values = specs.map(
    (spec) => [spec.code, indicatorValue(spec, tally.measures[spec.code], figures)] as const,
  )
  return {
    responses: tally.responses,
    questions: tally.questions,
    indicators: Object.fromEntries(values),
  }
}

function indicatorValue(spec: IndicatorSpec, measure: Measure | undefined, figures: Figures): IndicatorValue {
  const { n, numerator, options } = measure ?? { n: 0, numerator: 0 }
  const denominator = denominatorOf(spec, measure, figures)
  const value = spec.denominator === undefined ? numerator : quotient(numerator, denominator)
  return {
    ...(n === 0 || value === undefined ? {} : { value: spec.percent ? 100 * value : value }),
    numerator,
    ...(denominator === undefined ? {} : { denominator }),
    n,
    ...(options === undefined ? {} : { options }),
  }
}

function denominatorOf(
  { denominator }: IndicatorSpec,
  measure: Measure | undefined,
  figures: Figures,
): number | undefined {
  if (denominator !== undefined && 'figure' in denominator) return figures[denominator.figure]
  return measure?.denominator
}

function quotient(numerator: number, denominator: number | undefined): number | undefined {
  return denominator === undefined || denominator === 0 ? undefined : numerator / denominator
}
