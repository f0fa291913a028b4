import type { Language } from '../../../shared/form/definition.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** What every language must say. */
export type Catalogue = typeof vi

export const catalogues: Record<Language, Catalogue> = { vi, en }
