import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import type { Change } from './change.ts'

/** "tăng 3,2 điểm %": an arrow and a plain word; never a colour that judges, for more is not always better. */
export function ChangeText({ change }: { change: Change | undefined }) {
  const words = useWords().compare
  const { language } = useLanguage()
  if (change === undefined) return <span class="change quiet">{words.unknown}</span>
  const size = numberText(Math.abs(change.by), language)
  const amount =
    change.measure === 'points'
      ? words.points(size)
      : change.measure === 'percent'
        ? words.percent(size)
        : size
  return (
    <span class={`change ${change.way}`}>
      {change.way === 'same' ? words.same : words[change.way](amount)}
    </span>
  )
}
