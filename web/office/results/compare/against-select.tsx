import type { Period } from '../../../../shared/periods.ts'
import type { CampaignGoal } from '../../../../shared/results/summary.ts'
import { comparisonsOf } from '../period/comparisons.ts'
import type { KnownPeriods } from '../period/known.ts'
import { periodName } from '../period/period-name.ts'
import { useWords } from '../words.ts'
import { targetOf } from './goal.ts'

/** With what values are compared: the period before, last year's, another of the kind, or a campaign's targets. */
export function AgainstSelect(props: {
  known: KnownPeriods
  period: Period | undefined
  campaigns: readonly CampaignGoal[]
  against: string | undefined
  isLive: boolean
  onChoose: (against: string | undefined) => void
}) {
  const words = useWords()
  const { known, period, campaigns, against } = props
  const { before, lastYear, others } =
    period === undefined ? { others: [] } : comparisonsOf(known, period, props.isLive)
  const withTargets = campaigns.filter(({ targets }) => targets.length > 0)
  const name = (one: Period) => periodName(one, words.period, campaigns)
  if (before === undefined && lastYear === undefined && others.length + withTargets.length === 0) return null
  return (
    <label>
      {words.compare.label}
      <select
        value={against ?? ''}
        onChange={(event) =>
          props.onChoose(event.currentTarget.value === '' ? undefined : event.currentTarget.value)
        }
      >
        <option value="">{words.compare.none}</option>
        {before !== undefined && <option value={before.id}>{words.compare.before(name(before))}</option>}
        {lastYear !== undefined && (
          <option value={lastYear.id}>{words.compare.lastYear(name(lastYear))}</option>
        )}
        {withTargets.length > 0 && (
          <optgroup label={words.compare.targets}>
            {withTargets.map((campaign) => (
              <option key={campaign.id} value={targetOf(campaign.id)}>
                {campaign.name}
              </option>
            ))}
          </optgroup>
        )}
        {others.length > 0 && (
          <optgroup label={words.compare.others}>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {name(other)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  )
}
