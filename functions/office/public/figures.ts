import type { Language } from '../../../shared/form/definition.ts'
import { communeTables, sections } from '../../../shared/report/headlines.ts'
import type { ProtectedPeriod, ProtectedValue } from '../../../shared/results/protect.ts'
import type { Legend } from '../../../shared/results/summary.ts'

type Indicator = Legend['indicators'][number]

/** What stands where there is no number: none is known, or none may be told. */
export const MISSING = '—'

/** The indicators that the public page shows of a survey: the report's, or all of a survey that it does not know. */
export function headlinesOf({ indicators }: Legend): Indicator[] {
  const codes = new Set(sections.flatMap(({ headlines }) => headlines.map(({ code }) => code)))
  const known = indicators.filter(({ code }) => codes.has(code))
  return known.length > 0 ? known : indicators
}

/** Of these the first three of which something is told of some place: more do not fit on a phone. */
export function communeColumns({ legend, places }: Pick<ProtectedPeriod, 'legend' | 'places'>): Indicator[] {
  const codes = communeTables.flatMap((table) => table.codes)
  const known = codes.flatMap((code) => legend.indicators.find((one) => one.code === code) ?? [])
  return [...new Set([...known, ...headlinesOf(legend)])]
    .filter(({ code }) => places.some(({ group }) => group.indicators[code]?.value !== undefined))
    .slice(0, 3)
}

/** `12.345`, `53,5%`, `4,2`, or the dash. */
export function valueText(
  { percent }: Indicator,
  value: ProtectedValue | undefined,
  language: Language,
): string {
  if (value?.value === undefined) return MISSING
  const decimals = value.denominator === undefined && !percent ? 0 : 1
  const text = numberText(value.value, language, decimals)
  return percent ? `${text}%` : text
}

/** A number as the language writes it, with no more decimals than these. */
export function numberText(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: 0,
    maximumFractionDigits: decimals,
  }).format(value)
}
