import { type Period, PeriodKind } from '../../../../shared/periods.ts'
import type { IndicatorValue, PeriodGroup } from '../../../../shared/results/summary.ts'
import type { Indicator } from '../indicator-text.ts'
import { lastYearOf } from '../period/comparisons.ts'
import type { AnySummary } from '../view.ts'

/** One period of a series: its value, and that of the same period of the year before. */
export type SeriesPoint = {
  period: Period
  value: number | undefined
  /** What the value was made of; absent for responses. */
  made?: IndicatorValue
  lastYear: number | undefined
}

/** A kind's periods in the order of time, by an indicator or, without one, by how many responses there were. */
export function kindSeries(
  periods: readonly PeriodGroup[],
  kind: PeriodKind,
  code: string | undefined,
): SeriesPoint[] {
  const own = periods.filter(({ period }) => period.kind === kind)
  const all = own.map(({ period }) => period)
  const values = new Map(own.map((group) => [group.period.id, readValue(group, code)]))
  return own.map((group) => {
    const { period } = group
    const made = code === undefined ? undefined : group.indicators[code]
    const before = lastYearOf(all, period)
    return {
      period,
      value: values.get(period.id),
      ...(made === undefined ? {} : { made }),
      lastYear: before === undefined ? undefined : values.get(before.id),
    }
  })
}

/**
 * The kinds by which a summary can be drawn. What stands at a date is not what one day's responses say: it has no days where
 * the results have periods.
 */
export function kindsOf(
  { days, periods = [] }: Pick<AnySummary, 'days' | 'periods'>,
  indicator: Pick<Indicator, 'counts'> | undefined,
): PeriodKind[] {
  const there = new Set(periods.map(({ period }) => period.kind))
  const hasDays = days.length > 0 && (indicator?.counts !== 'until' || there.size === 0)
  return PeriodKind.options.filter((kind) => (kind === 'day' ? hasDays : there.has(kind)))
}

function readValue({ responses, indicators }: PeriodGroup, code: string | undefined): number | undefined {
  return code === undefined ? responses : indicators[code]?.value
}
