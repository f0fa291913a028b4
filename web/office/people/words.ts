import { useLanguage } from '../language.tsx'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

/** The words of the page of staff in the person's language. */
export function useWords(): typeof vi {
  return useLanguage().pick({ vi, en })
}
