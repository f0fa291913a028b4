import { laterVi } from './later-vi.ts'
import { useWords } from './words.ts'

const english = () => import('./later-en.ts').then(({ laterEn }) => laterEn)

/** The words of the pages that come after the first question. */
export const useLaterWords = () => useWords(laterVi, english)
