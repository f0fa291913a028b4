import { useWords } from '../text/words.ts'
import { vi } from './text/vi.ts'

const english = () => import('./text/en.ts').then(({ en }) => en)

/** The words of joining. */
export const useJoiningWords = () => useWords(vi, english)
