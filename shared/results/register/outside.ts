import type { LocalText } from '../../form/definition.ts'
import type { AreaId } from '../../ids.ts'
import type { FigureRecord } from '../../register/kinds.ts'
import type { Day } from '../../time.ts'
import type { IndicatorValue } from '../summary.ts'
import type { Span } from './measure.ts'
import type { OutsideIndicator } from './spec.ts'

const accounts = { vi: 'tài khoản', en: 'accounts' }
const times = { vi: 'lượt', en: 'times' }

/** Every indicator that only another agency can count: no survey could. */
export const outsideIndicators: readonly OutsideIndicator[] = [
  {
    code: 'einvoice_normalised',
    label: {
      vi: 'Số doanh nghiệp, hộ KD chuẩn hóa hóa đơn điện tử',
      en: 'Businesses whose electronic invoices are in order',
    },
    unit: { vi: 'đơn vị', en: 'businesses' },
    take: 'latest',
  },
  {
    code: 'vncare_accounts',
    label: { vi: 'Số tài khoản vnCare', en: 'vnCare accounts' },
    unit: accounts,
    take: 'latest',
  },
  {
    code: 'vncare_health_records',
    label: { vi: 'Số hồ sơ sức khỏe điện tử vnCare', en: 'Electronic health records of vnCare' },
    unit: { vi: 'hồ sơ', en: 'records' },
    take: 'latest',
  },
  {
    code: 'vncare_bookings',
    label: { vi: 'Số lượt đặt lịch khám qua vnCare', en: 'Appointments booked through vnCare' },
    unit: times,
    take: 'sum',
  },
  {
    code: 'vncare_online_bookings',
    label: { vi: 'Số lượt đặt lịch khám trực tuyến', en: 'Online consultations booked' },
    unit: times,
    take: 'sum',
  },
]

/** The declared outside indicators, and behind them what else an office has imported, under its own code. */
export function outsideIndicatorsOf(
  figures: readonly Pick<FigureRecord, 'indicator' | 'unit'>[],
  nameOf: (code: string) => LocalText | undefined = () => undefined,
): OutsideIndicator[] {
  const others = new Map<string, OutsideIndicator>()
  for (const { indicator: code, unit } of figures) {
    if (outsideIndicators.some((known) => known.code === code)) continue
    others.set(code, { code, label: nameOf(code) ?? { vi: code }, unit: { vi: unit }, take: 'latest' })
  }
  return [...outsideIndicators, ...[...others.values()].sort((a, b) => (a.code < b.code ? -1 : 1))]
}

/** A value from outside and the figures it was made of. */
export type OutsideValue = { value: IndicatorValue; from: FigureRecord[] }

/** A commune whose figures add up to its province's, and the first day on which it is no more. */
export type OutsidePart = { id: AreaId; until?: Day }

/**
 * An outside indicator of an area. Its own figures hold; where it has none, those of `parts`, its communes, add up. The latest
 * is the one of the last day until the span's end, of communes that there are then; of two of one day the one with the greater
 * id.
 */
export function outsideValue(
  { code, take }: Pick<OutsideIndicator, 'code' | 'take'>,
  figures: readonly FigureRecord[],
  span: Span,
  area: AreaId,
  parts: readonly OutsidePart[] = [],
): OutsideValue {
  const inSpan = figures
    .filter(
      ({ indicator, day }) => indicator === code && day <= span.to && (take === 'latest' || span.from <= day),
    )
    .toSorted(byDay)
  const own = taken(
    take,
    inSpan.filter((figure) => figure.area === area),
  )
  const isPart = ({ until }: OutsidePart) => take === 'sum' || until === undefined || span.to < until
  const from =
    own.length > 0
      ? own
      : parts.filter(isPart).flatMap(({ id }) =>
          taken(
            take,
            inSpan.filter((figure) => figure.area === id),
          ),
        )
  const numerator = from.reduce((sum, figure) => sum + figure.value, 0)
  return {
    value: { ...(from.length === 0 ? {} : { value: numerator }), numerator, n: from.length },
    from,
  }
}

/** Who said so and of which day, as it stands beside the number: "Sở Y tế, ngày 30/09/2023". */
export function sourcesOf(from: readonly FigureRecord[]): LocalText | undefined {
  if (from.length === 0) return undefined
  const sources = [...new Set(from.map(({ source }) => source))].slice(0, 3)
  const days = from.map(({ day }) => day).toSorted()
  const [first, last] = [days[0], days.at(-1)].map((day) => (day === undefined ? '' : written(day)))
  const names = sources.join('; ')
  return {
    vi: first === last ? `${names}, ngày ${last}` : `${names}, từ ${first} đến ${last}`,
    en: first === last ? `${names}, ${last}` : `${names}, ${first} to ${last}`,
  }
}

function taken(take: 'latest' | 'sum', figures: readonly FigureRecord[]): FigureRecord[] {
  return take === 'sum' ? [...figures] : figures.slice(-1)
}

function byDay(a: FigureRecord, b: FigureRecord): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function written(day: Day): string {
  return day.split('-').reverse().join('/')
}
