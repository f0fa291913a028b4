import type { Period } from '../../../../shared/periods.ts'
import type { CampaignGoal } from '../../../../shared/results/summary.ts'
import { dayText } from '../../format.ts'
import type { Words } from '../words.ts'

/** What people call a period: "Tháng 11/2026", "Quý IV/2026 (15/09/2026 – 14/12/2026)", a campaign's name. */
export function periodName(
  period: Period,
  words: Words['period'],
  campaigns: readonly Pick<CampaignGoal, 'id' | 'name'>[] = [],
): string {
  const span = spanOf(period, words)
  const [, year = '', part = ''] = /-(\d{4})(?:-(\d+))?/.exec(period.id) ?? []
  const quarter = () => words.quarter(Number(part), year)
  switch (period.kind) {
    case 'day':
      return words.day(dayText(period.from))
    case 'week':
      return words.week(part, year, span)
    case 'month':
      return words.month(part, year)
    case 'quarter':
      return quarter()
    case 'year':
      return words.year(year)
    case 'cut':
      return words.cut(words.month(part, year), span)
    case 'cut-quarter':
      return words.cut(quarter(), span)
    case 'cut-year':
      return words.cut(words.year(year), span)
    case 'campaign':
      return campaigns.find(({ id }) => period.id === `campaign-${id}`)?.name ?? words.campaign(span)
    case 'free':
      return span
  }
}

/** "01/11/2026 – 30/11/2026". */
export function spanOf({ from, to }: Pick<Period, 'from' | 'to'>, words: Words['period']): string {
  return from === to ? dayText(from) : words.span(dayText(from), dayText(to))
}
