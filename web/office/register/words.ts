import { useLanguage } from '../language.tsx'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

/** The words of the register's page. */
export type Words = typeof vi

/** The register's words in the person's language. */
export function useWords(): Words {
  return useLanguage().pick({ vi, en })
}
