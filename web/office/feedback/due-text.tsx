import type { Day } from '../../../shared/time.ts'
import { daysLeft } from './due.ts'
import { useWords } from './words.ts'

/** How much time is left for an answer, or how late it is. */
export function DueText({ due, today }: { due: Day; today: Day }) {
  const words = useWords()
  const days = daysLeft(due, today)
  return <strong class={days < 0 ? 'due late' : days < 2 ? 'due soon' : 'due'}>{words.due(days)}</strong>
}
