import type { Period, PeriodKind } from '../../../shared/periods.ts'

/** What kind of period it is, in Vietnamese. */
export function kindName({ kind }: Period): string {
  return kindNames[kind]
}

/** `Tháng 11/2026`, `Tuần 47/2026`, `Kỳ báo cáo tháng 11/2026`; a campaign's days stand beside it. */
export function periodName({ kind, id, from, to }: Period): string {
  const [, month, year] = to.split('-').reverse()
  switch (kind) {
    case 'day':
      return from.split('-').reverse().join('/')
    case 'week': {
      const [, ofYear, week] = id.split('-')
      return `Tuần ${Number(week)}/${ofYear}`
    }
    case 'month':
    case 'cut':
      return `${kindNames[kind]} ${month}/${year}`
    case 'quarter':
    case 'cut-quarter':
      return `${kindNames[kind]} ${Math.ceil(Number(month) / 3)}/${year}`
    case 'year':
    case 'cut-year':
      return `${kindNames[kind]} ${year}`
    case 'campaign':
    case 'free':
      return kindNames[kind]
  }
}

const kindNames: Record<PeriodKind, string> = {
  day: 'Ngày',
  week: 'Tuần',
  month: 'Tháng',
  quarter: 'Quý',
  year: 'Năm',
  cut: 'Kỳ báo cáo tháng',
  'cut-quarter': 'Kỳ báo cáo quý',
  'cut-year': 'Kỳ báo cáo năm',
  campaign: 'Chiến dịch',
  free: 'Khoảng ngày',
}
