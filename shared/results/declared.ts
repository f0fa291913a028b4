import type { LocalText } from '../form/definition.ts'
import { catalogue } from './catalogue.ts'
import { combinedIndicators } from './combined.ts'
import { countsOf } from './counts-in.ts'
import { registerIndicators } from './register/catalogue.ts'
import { outsideIndicators } from './register/outside.ts'

/** Whom an indicator's numbers come from: `combined` is of several surveys, `outside` of other agencies. */
type IndicatorSource = 'survey' | 'combined' | 'register' | 'outside'

/** What every indicator has, wherever it comes from. `counts` as in `IndicatorSpec`. */
export type DeclaredIndicator = {
  code: string
  label: LocalText
  unit: LocalText
  source: IndicatorSource
  counts: 'within' | 'until'
  percent?: true
}

/** Every indicator that there is, each code once; one that several surveys feed stands before the part of the same code. */
export const declaredIndicators: readonly DeclaredIndicator[] = eachOnce([
  ...combinedIndicators.map(({ code, label, unit }) => describe({ code, label, unit }, 'combined', 'within')),
  ...catalogue.map((spec) => describe(spec, 'survey', countsOf(spec))),
  ...registerIndicators.map((spec) => describe(spec, 'register', spec.counts)),
  ...outsideIndicators.map((spec) => describe(spec, 'outside', spec.take === 'sum' ? 'within' : 'until')),
])

/** What an indicator of any source is called; nothing where no such code is declared. */
export function declaredName(code: string): LocalText | undefined {
  return declaredIndicators.find((indicator) => indicator.code === code)?.label
}

function describe(
  { code, label, unit, percent }: Pick<DeclaredIndicator, 'code' | 'label' | 'unit' | 'percent'>,
  source: IndicatorSource,
  counts: 'within' | 'until',
): DeclaredIndicator {
  return { code, label, unit, source, counts, ...(percent === undefined ? {} : { percent }) }
}

function eachOnce(indicators: readonly DeclaredIndicator[]): DeclaredIndicator[] {
  const byCode = new Map<string, DeclaredIndicator>()
  for (const indicator of indicators) if (!byCode.has(indicator.code)) byCode.set(indicator.code, indicator)
  return [...byCode.values()]
}
