import { useWords } from '../text/words.ts'
import { vi } from './text/vi.ts'

const english = () => import('./text/en.ts').then(({ en }) => en)

/** The words of who uses this phone. */
export const usePeopleWords = () => useWords(vi, english)
