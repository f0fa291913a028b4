import { useWords } from '../text/words.ts'
import { vi } from './text/vi.ts'

const english = () => import('./text/en.ts').then(({ en }) => en)

/** The words of the pages around a visit. */
export const useVisitWords = () => useWords(vi, english)
