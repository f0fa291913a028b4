import type { LocalText } from '../form/definition.ts'
import type { SurveyId } from '../ids.ts'
import { type ProtectedPeriod, type ProtectedValue, protectSummary } from '../results/protect.ts'
import type { Legend, PeriodSummary } from '../results/summary.ts'
import { dayOf, VIETNAM_OFFSET } from '../time.ts'
import { dayText } from './period-words.ts'

/** The results of a survey, or of the register, for the report's period and the one before, as far as there are any. */
export type ReportSource = {
  survey: SurveyId
  title: LocalText
  now?: PeriodSummary
  before?: PeriodSummary
}

/** The same as it may leave the office. */
export type ProtectedSource = Pick<ReportSource, 'survey' | 'title'> & {
  /** Where it is made of several: what they are called. */
  parts?: readonly string[]
  now?: ProtectedPeriod
  before?: ProtectedPeriod
}

/** An indicator with its values, and which of the sources has it. */
export type Found = {
  indicator: Legend['indicators'][number]
  source: ProtectedSource & { now: ProtectedPeriod }
  now: ProtectedValue | undefined
  before: ProtectedValue | undefined
}

/** What may leave the office: everything that a report says is made from this. */
export function protectSource({ survey, title, now, before }: ReportSource): ProtectedSource {
  return {
    survey,
    title,
    ...(now === undefined ? {} : { now: protectSummary(now) }),
    ...(before === undefined ? {} : { before: protectSummary(before) }),
  }
}

/** An indicator, from the first source that knows it; nothing where none that has results does. */
export function findIndicator(sources: readonly ProtectedSource[], code: string): Found | undefined {
  for (const { now, before, ...source } of sources) {
    const indicator = now?.legend.indicators.find((one) => one.code === code)
    if (now === undefined || indicator === undefined) continue
    return {
      indicator,
      source: { ...source, now },
      now: now.all.indicators[code],
      before: before?.all.indicators[code],
    }
  }
  return undefined
}

/** Whether it was counted before the period was over. */
export function isEarly({ period, asOf }: Pick<ProtectedPeriod, 'period' | 'asOf'>): boolean {
  return dayOf(asOf) <= period.to
}

/** "tính đến hết ngày 30/11/2026", or until which moment, where the period was not over. */
export function asOfText(now: Pick<ProtectedPeriod, 'period' | 'asOf'>): string {
  if (!isEarly(now)) return `tính đến hết ngày ${dayText(now.period.to)}`
  const [hour = '', minute = ''] = new Date(now.asOf + VIETNAM_OFFSET).toISOString().slice(11, 16).split(':')
  return `tính đến ${hour} giờ ${minute} ngày ${dayText(dayOf(now.asOf))}`
}
