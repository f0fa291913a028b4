import { useLanguage } from '../language.tsx'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

/** What every language must say. */
export type Words = typeof vi

/** The nation's words in the person's language. */
export function useWords(): Words {
  return useLanguage().pick({ vi, en })
}
