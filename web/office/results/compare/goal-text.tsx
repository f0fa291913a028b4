import type { IndicatorValue } from '../../../../shared/results/summary.ts'
import { oneDecimal } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Bar } from '../bar.tsx'
import { type Indicator, useIndicatorText } from '../indicator-text.ts'
import { useWords } from '../words.ts'
import type { Goal } from './goal.ts'

/** What is to be reached, whether it is, and a bar that is full when it is. */
export function GoalText(props: { goal: Goal; indicator: Indicator; value: IndicatorValue | undefined }) {
  const words = useWords().compare
  const { language } = useLanguage()
  const text = useIndicatorText()
  const { goal, indicator, value } = props
  const amount = (lacking: number) =>
    indicator.percent
      ? words.points(oneDecimal(lacking, language))
      : text.value(indicator, { value: lacking })
  return (
    <div class="goal">
      <span>{text.value(indicator, { value: goal.target })}</span>
      <Bar value={value?.value} max={goal.target} />
      <small>
        {goal.reached === undefined
          ? words.unknown
          : goal.reached
            ? `✓ ${words.reached}`
            : words.lacking(amount(goal.lacking ?? 0))}
      </small>
    </div>
  )
}
