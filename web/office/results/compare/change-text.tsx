import { numberText, oneDecimal } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import type { Change } from './change.ts'

/** "tăng 3,2 điểm %": an arrow and a plain word; never a colour that judges, for more is not always better. */
export function ChangeText({ change, unit }: { change: Change | undefined; unit?: string }) {
  const words = useWords().compare
  const { language } = useLanguage()
  if (change === undefined) return <span class="change quiet">{words.unknown}</span>
  const size = Math.abs(change.by)
  const amount = {
    points: () => words.points(oneDecimal(size, language)),
    percent: () => words.percent(oneDecimal(size, language)),
    amount: () => [numberText(size, language), unit].filter((part) => part !== undefined).join(' '),
  }
  return (
    <span class={`change ${change.way}`}>
      {change.way === 'same' ? words.same : words[change.way](amount[change.measure]())}
    </span>
  )
}
