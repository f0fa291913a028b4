import type { Period } from '../periods.ts'
import type { Day } from '../time.ts'
import type { ReportPeriod } from './period.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** What a report calls its period: "tháng 11 năm 2026", "quý IV năm 2026", "chiến dịch 92 ngày đêm". */
export function periodName({ period, campaign }: ReportPeriod): string {
  const [year = '', number = ''] = period.id.replace(/^[a-z-]+-(?=\d)/, '').split('-')
  switch (period.kind) {
    case 'month':
    case 'cut':
      return `tháng ${Number(number)} năm ${year}`
    case 'quarter':
    case 'cut-quarter':
      return `quý ${ROMAN[Number(number) - 1] ?? number} năm ${year}`
    case 'year':
    case 'cut-year':
      return `năm ${year}`
    case 'campaign':
      return campaignName(campaign ?? '')
    case 'day':
    case 'week':
    case 'free':
      return spanOf(period)
  }
}

/** "từ ngày 15/10/2026 đến ngày 14/11/2026" */
function spanOf({ from, to }: Pick<Period, 'from' | 'to'>): string {
  return from === to ? `ngày ${dayText(from)}` : `từ ngày ${dayText(from)} đến ngày ${dayText(to)}`
}

/** 2026-11-05 as "05/11/2026". */
export function dayText(day: Day): string {
  return day.split('-').reverse().join('/')
}

/** The line of place and date: "Cà Mau, ngày 05 tháng 02 năm 2026"; days under 10 and the months 1 and 2 have a 0 in front. */
export function placeAndDate(place: string, day: Day | undefined): string {
  if (day === undefined) return `${place}, ngày      tháng      năm      `
  const [year = '', month = '', date = ''] = day.split('-')
  return `${place}, ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

function campaignName(name: string): string {
  return /^(chiến dịch|đợt|tháng)(?=\s|$)/i.test(name) ? name : `chiến dịch ${name}`
}
