import { useLanguage } from '../language.tsx'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

/** What every language must say. */
export type Words = typeof vi

/** The words of exports in the person's language. */
export function useWords(): Words {
  return useLanguage().pick({ vi, en })
}
