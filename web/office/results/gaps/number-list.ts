import type { Language } from '../../../../shared/form/definition.ts'
import { numberText } from '../../format.ts'
import type { vi } from './text/vi.ts'

/** So many numbers are read out; nobody reads more of them. */
const SHOWN = 20

/** "23 và 41"; of many the first twenty "và 31 số khác". `missing` may name only the first of `all` that there are. */
export function numberList(
  missing: readonly number[],
  all: number,
  words: Pick<typeof vi, 'andOthers'>,
  language: Language,
): string {
  const shown = missing.slice(0, SHOWN).map(String)
  const others = all - shown.length
  if (others <= 0) return new Intl.ListFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(shown)
  return words.andOthers(shown.join(', '), numberText(others, language))
}
