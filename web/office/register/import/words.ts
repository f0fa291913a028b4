import { useLanguage } from '../../language.tsx'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

/** What every language must say. */
export type Words = typeof vi

/** The words of the import in the person's language. */
export function useImportWords(): Words {
  return useLanguage().pick({ vi, en })
}
