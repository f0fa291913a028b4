import type { Legend } from '../summary.ts'
import type { OutsideIndicator, RegisterIndicator } from './spec.ts'

type Entry = Legend['indicators'][number]

/** How to name and read the register's indicators. */
export function registerLegend(indicators: readonly RegisterIndicator[]): Entry[] {
  return indicators.map(({ code, label, unit, basis, counts, combine, percent }) => ({
    code,
    label,
    unit,
    over: 'register',
    counts,
    ...(combine === undefined ? {} : { combine }),
    ...(basis === undefined ? {} : { basis }),
    ...(percent === undefined ? {} : { percent }),
  }))
}

/** The same of outside figures; `sources` says of a code who gave it and of which day. */
export function outsideLegend(
  indicators: readonly OutsideIndicator[],
  sources: (code: string) => Entry['basis'],
): Entry[] {
  return indicators.map(({ code, label, unit, take }) => {
    const basis = sources(code)
    return {
      code,
      label,
      unit,
      over: 'outside',
      counts: take === 'sum' ? 'within' : 'until',
      ...(basis === undefined ? {} : { basis }),
    }
  })
}
