import { useLanguage } from '../language.tsx'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

export type Words = typeof vi

/** The page's own words in the person's language; the report itself is always Vietnamese. */
export function useWords(): Words {
  return useLanguage().pick({ vi, en })
}
