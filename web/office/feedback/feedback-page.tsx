import type { PageProps } from '../office.tsx'
import { useWords } from './words.ts'

/** What residents said: what waits, what is held, what it tells, and the codes they scan. */
export function FeedbackPage(_: PageProps) {
  const words = useWords()
  return <h2>{words.title}</h2>
}
