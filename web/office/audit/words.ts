import { useLanguage } from '../language.tsx'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

/** The page's own words in the person's language. */
export function useWords(): typeof vi {
  return useLanguage().pick({ vi, en })
}
