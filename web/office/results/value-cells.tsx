import type { ComponentChildren } from 'preact'
import type { CampaignGoal, IndicatorValue } from '../../../shared/results/summary.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { changeOf } from './compare/change.ts'
import { ChangeText } from './compare/change-text.tsx'
import { goalOf } from './compare/goal.ts'
import { GoalText } from './compare/goal-text.tsx'
import { type Indicator, useIndicatorText } from './indicator-text.ts'
import { useWords } from './words.ts'

/** What a value stands beside: that of another period, where it has one, or a campaign's target. */
export type Beside = { other: IndicatorValue | undefined } | { goal: CampaignGoal }

/**
 * An indicator's cells of a row: its value, a drawing of it, what it was made of and how many it looked at; then what it
 * stands beside. On a phone the rest stands below the value.
 */
export function ValueCells(props: {
  indicator: Indicator
  value: IndicatorValue | undefined
  beside?: Beside | undefined
  children: ComponentChildren
}) {
  const { text, language } = useLanguage()
  const words = useIndicatorText()
  const { indicator, value, beside } = props
  const made = words.made(indicator, value)
  const observed = numberText(value?.n, language)
  return (
    <>
      <td class="number">
        <strong>{words.value(indicator, value)}</strong>
        <small class="narrow-only">{text.indicators.below(made, observed)}</small>
        {beside !== undefined && (
          <div class="narrow-only">
            <BesideText indicator={indicator} value={value} beside={beside} />
          </div>
        )}
      </td>
      <td class="drawn">{props.children}</td>
      <td class="number wide-only">{made}</td>
      <td class="number wide-only">{observed}</td>
      {beside !== undefined && (
        <>
          {'other' in beside && <td class="number wide-only">{words.value(indicator, beside.other)}</td>}
          <td class="wide-only beside">
            <BesideText indicator={indicator} value={value} beside={beside} />
          </td>
        </>
      )}
    </>
  )
}

/** The heads of what values stand beside: the other period and the change, or the target. */
export function BesideHeads({ name, goal }: { name?: string | undefined; goal?: CampaignGoal | undefined }) {
  const words = useWords().compare
  if (goal !== undefined) {
    return (
      <th scope="col" class="wide-only beside">
        {words.target}
      </th>
    )
  }
  if (name === undefined) return null
  return (
    <>
      <th scope="col" class="number wide-only">
        {name}
      </th>
      <th scope="col" class="wide-only beside">
        {words.change}
      </th>
    </>
  )
}

function BesideText(props: { indicator: Indicator; value: IndicatorValue | undefined; beside: Beside }) {
  const { say } = useLanguage()
  const { indicator, value, beside } = props
  if ('other' in beside)
    return <ChangeText change={changeOf(indicator, value, beside.other)} unit={say(indicator.unit)} />
  const goal = goalOf(beside.goal, indicator.code, value?.value)
  return goal === undefined ? null : <GoalText goal={goal} indicator={indicator} value={value} />
}
