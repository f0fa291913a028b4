import type { IndicatorValue } from '../summary.ts'
import { indicatorsDownTo } from './catalogue.ts'
import { measureOf, type Span } from './measure.ts'
import type { PlaceKind } from './spec.ts'
import type { Place } from './standing.ts'

/**
 * Everything that a place's register says in a span of days: stocks as they stand on its last day, and what happened in
 * its days. Pure.
 */
export function registerValues(
  kind: PlaceKind,
  { records, standingOn }: Place,
  span: Span,
): Record<string, IndicatorValue> {
  const standing = standingOn(span.to)
  return Object.fromEntries(
    indicatorsDownTo(kind).map(({ code, measure }) => [code, measureOf(measure, standing, records, span)]),
  )
}
