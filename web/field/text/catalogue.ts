import type { Language, LocalText } from '../../../shared/form/definition.ts'
import { dayOf, type EpochMs, VIETNAM_OFFSET } from '../../../shared/time.ts'
import { vi } from './vi.ts'

/** What every language must say. */
export type Catalogue = typeof vi

/** Vietnamese comes with the app, so that its first visit is light; the others when they are asked for. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return language === 'vi' ? vi : (await import('./en.ts')).en
}

/** A survey's words in the person's language, in Vietnamese where they were not translated. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.vi
}

/** "10:32" today, "10:32 21/11" on another day, by the clock of Vietnam. */
export function momentText(at: EpochMs, now: EpochMs): string {
  const time = new Date(at + VIETNAM_OFFSET).toISOString().slice(11, 16)
  const [, month, day] = dayOf(at).split('-')
  return dayOf(at) === dayOf(now) ? time : `${time} ${day}/${month}`
}

/** 1250 as "1.250" in Vietnamese. */
export function numberText(value: number, language: Language): string {
  return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
}
