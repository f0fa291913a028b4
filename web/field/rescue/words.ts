import { useWords } from '../text/words.ts'
import { vi } from './text/vi.ts'

const english = () => import('./text/en.ts').then(({ en }) => en)

/** What is said around rescue files. */
export const useRescueWords = () => useWords(vi, english)
