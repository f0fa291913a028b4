import type { SurveyScope } from '../../../shared/api/surveys.ts'
import type { Language } from '../../../shared/form/definition.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

/** What every language must say. */
export type Words = typeof vi

/** The words of the survey pages in the person's language. */
export function useWords(): Words {
  return useLanguage().pick({ vi, en })
}

/** "Toàn tỉnh", "3 xã, phường". */
export function scopeText(scope: SurveyScope, words: Words, language: Language): string {
  return scope.level === 'communes'
    ? words.scope.communes(numberText(scope.communes.length, language))
    : words.scope[scope.level]
}
