import { asDay } from '../../../../shared/calendar.ts'
import { freePeriod, type Period, type PeriodId, PeriodKind } from '../../../../shared/periods.ts'
import type { ProvinceSummary } from '../../../../shared/results/summary.ts'

/** The periods that results are there for, by kind, those of a kind from the oldest; a kind without any is absent. */
export type KnownPeriods = ReadonlyMap<PeriodKind, readonly Period[]>

/** What a summary says of its periods: nothing in results from before there were periods. */
export function knownPeriods({ periods = [] }: Pick<ProvinceSummary, 'periods'>): KnownPeriods {
  const all = periods.map(({ period }) => period)
  return new Map(
    PeriodKind.options.flatMap((kind) => {
      const own = all.filter((period) => period.kind === kind)
      return own.length === 0 ? [] : [[kind, own] as const]
    }),
  )
}

/** The period that an address names: a known one, or chosen days; nothing for what is neither. */
export function periodNamed(known: KnownPeriods, id: PeriodId | undefined): Period | undefined {
  if (id === undefined) return undefined
  for (const periods of known.values()) {
    const found = periods.find((period) => period.id === id)
    if (found !== undefined) return found
  }
  return freeNamed(id)
}

/** The days of `free-2026-11-01-2026-11-20`, where they are days and in order. */
export function freeNamed(id: PeriodId): Period | undefined {
  const [, first = '', last = ''] = /^free-(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})$/.exec(id) ?? []
  const from = asDay(first)
  const to = asDay(last)
  return from === undefined || to === undefined || to < from ? undefined : freePeriod(from, to)
}
