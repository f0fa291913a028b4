import type { Language } from '../../shared/form/definition.ts'
import { dayOf, type EpochMs } from '../../shared/time.ts'

/** What stands where nothing was observed: missing is never 0. */
export const MISSING = '—'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

/** 1234.5 as "1.234,5" in Vietnamese, with at most one decimal; missing as "—". */
export function numberText(value: number | undefined, language: Language, decimals = 1): string {
  return value === undefined
    ? MISSING
    : value.toLocaleString(locales[language], { maximumFractionDigits: decimals })
}

/** A mean of steps: 4 as "4,00", so that means stand in line below each other; missing as "—". */
export function meanText(mean: number | undefined, language: Language): string {
  if (mean === undefined) return MISSING
  const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return mean.toLocaleString(locales[language], twoDecimals)
}

/** 29 as "29,0%", so that shares stand in line below each other; missing as "—". */
export function percentText(percent: number | undefined, language: Language): string {
  return percent === undefined ? MISSING : `${oneDecimal(percent, language)}%`
}

/** 29 as "29,0". */
export function oneDecimal(value: number, language: Language): string {
  return value.toLocaleString(locales[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** Part of a whole in percent; nothing of an empty whole. */
export function share(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole === 0 ? undefined : (100 * part) / whole
}

/** "625/1.000": what a share was made of. */
export function fractionText(
  part: number | undefined,
  whole: number | undefined,
  language: Language,
): string {
  if (part === undefined || whole === undefined) return MISSING
  return `${numberText(part, language)}/${numberText(whole, language)}`
}

/** 2026-11-05 as "05/11/2026". */
export function dayText(day: string): string {
  return day.split('-').reverse().join('/')
}

/** The time of day in Vietnam, "10:32". */
export function timeText(at: EpochMs): string {
  const format = {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Ho_Chi_Minh',
  } as const
  return new Intl.DateTimeFormat('en-GB', format).format(at)
}

/** The day in Vietnam, "21/11/2026". */
export function dateText(at: EpochMs): string {
  return dayText(dayOf(at))
}

/** 1234567 bytes as "1,2 MB". */
export function bytesText(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${numberText(bytes / 1_000 ** step, language)} ${units[step]}`
}
