import type { Language, LocalText } from '../../shared/form/definition.ts'

/** A survey's own words in the language that is shown; Vietnamese where the other is missing. */
export function inWords(text: LocalText, language: Language): string {
  return (language === 'en' ? text.en : undefined) ?? text.vi
}
