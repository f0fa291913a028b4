import { useEffect, useState } from 'preact/hooks'
import { type Period, PeriodKind } from '../../../../shared/periods.ts'
import type { CampaignGoal } from '../../../../shared/results/summary.ts'
import { go } from '../../address.ts'
import { AgainstSelect } from '../compare/against-select.tsx'
import type { ResultsAddress } from '../results-page.tsx'
import { useWords } from '../words.ts'
import { addressOf } from './address-of.ts'
import { followingAgainst, neighbours } from './comparisons.ts'
import { FreeDays } from './free-days.tsx'
import type { KnownPeriods } from './known.ts'
import { periodName } from './period-name.ts'

type Props = {
  address: ResultsAddress
  known: KnownPeriods
  period: Period | undefined
  campaigns: readonly CampaignGoal[]
  /** Any days can be counted at once, as of one commune. */
  isLive: boolean
  /** May have days counted where that is a run of its own. */
  mayCount: boolean
}

/** Which period is looked at and what it is compared with; all of it goes into the address. */
export function PeriodBar(props: Props) {
  const words = useWords()
  const { address, known, period, campaigns, isLive } = props
  const [isChoosingDays, setChoosingDays] = useState(false)
  // Whoever has chosen, or went back, is somewhere else.
  useEffect(() => setChoosingDays(false), [address.period])
  const kind = isChoosingDays ? 'free' : period?.kind
  const show = (next: Period | undefined) => {
    setChoosingDays(false)
    go(addressOf(address, next, followingAgainst(known, period, next, address.against, isLive)))
  }
  const showKind = (name: string) => {
    const chosen = PeriodKind.safeParse(name)
    if (!chosen.success) show(undefined)
    else if (chosen.data === 'free') setChoosingDays(true)
    else show(known.get(chosen.data)?.at(-1))
  }
  const mayChooseDays = isLive || props.mayCount || period?.kind === 'free'
  const offered = PeriodKind.options.filter((name) => (name === 'free' ? mayChooseDays : known.has(name)))

  return (
    <form class="period-bar" onSubmit={(event) => event.preventDefault()}>
      <label>
        {words.period.label}
        <select value={kind ?? ''} onChange={(event) => showKind(event.currentTarget.value)}>
          <option value="">{words.period.all}</option>
          {offered.map((name) => (
            <option key={name} value={name}>
              {words.period.kinds[name]}
            </option>
          ))}
        </select>
      </label>
      {kind === 'free' ? (
        <FreeDays key={period?.id ?? ''} address={address} period={period} isLive={isLive} />
      ) : (
        period !== undefined && (
          <WhichPeriod known={known} period={period} campaigns={campaigns} onChoose={show} />
        )
      )}
      {!isChoosingDays && (
        <AgainstSelect
          known={known}
          period={period}
          campaigns={campaigns}
          against={address.against}
          isLive={isLive}
          onChoose={(against) => go(addressOf(address, period, against))}
        />
      )}
    </form>
  )
}

/** The periods of a kind, the newest first, with the one before and the one after a press away. */
function WhichPeriod(props: {
  known: KnownPeriods
  period: Period
  campaigns: readonly CampaignGoal[]
  onChoose: (period: Period) => void
}) {
  const words = useWords()
  const { known, period, campaigns, onChoose } = props
  const { before, after } = neighbours(known, period)
  const own = known.get(period.kind) ?? []
  const choose = (id: string) => {
    const found = own.find((one) => one.id === id)
    if (found !== undefined) onChoose(found)
  }
  return (
    <div class="stepper">
      <Step label={words.period.earlier} to={before} onChoose={onChoose}>
        ‹
      </Step>
      <label>
        {words.period.which[period.kind]}
        <select value={period.id} onChange={(event) => choose(event.currentTarget.value)}>
          {own.toReversed().map((one) => (
            <option key={one.id} value={one.id}>
              {periodName(one, words.period, campaigns)}
            </option>
          ))}
        </select>
      </label>
      <Step label={words.period.later} to={after} onChoose={onChoose}>
        ›
      </Step>
    </div>
  )
}

// Not `disabled`: whoever comes to the end by keyboard must not be thrown off the button.
function Step(props: {
  label: string
  to: Period | undefined
  onChoose: (period: Period) => void
  children: string
}) {
  const { label, to, onChoose } = props
  return (
    <button
      type="button"
      class="step"
      aria-label={label}
      title={label}
      aria-disabled={to === undefined}
      onClick={() => to !== undefined && onChoose(to)}
    >
      {props.children}
    </button>
  )
}
