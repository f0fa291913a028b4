import { can } from '../../../shared/access.ts'
import type { ResultsView, StaffMember } from '../../../shared/api/office.ts'
import { Counted } from './counted.tsx'
import { partOf } from './drill/part-address.ts'
import { DaysRun } from './period/days-run.tsx'
import { freeNamed, knownPeriods, periodNamed } from './period/known.ts'
import { PeriodBar } from './period/period-bar.tsx'
import { PlaceHead } from './place-head.tsx'
import type { ResultsAddress } from './results-page.tsx'
import { Shown } from './shown.tsx'
import { Tabs, tabsOf } from './tabs.tsx'
import { useCampaigns } from './use-campaigns.ts'
import type { AnySummary } from './view.ts'
import { useWords } from './words.ts'

type Props = {
  address: ResultsAddress
  summary: AnySummary
  files: ResultsView['files']
  /** There where the province's results are one step up. */
  provinceName?: string
  staff: StaffMember
}

/** One summary: what it covers, which period of it is looked at, what was counted, and its parts as tabs. */
export function SummaryView(props: Props) {
  const words = useWords()
  const { address, summary, files, provinceName, staff } = props
  const seesNation = can(staff, 'see-results', {})
  // To have the newest results counted, and chosen days of the whole province.
  const mayCount = can(staff, 'recount', { province: address.province })
  const known = knownPeriods(summary)
  const campaigns = useCampaigns(summary, address, known)
  const period = periodNamed(known, address.period)
  const isProvince = 'communes' in summary
  const part = isProvince ? undefined : partOf(summary, address)
  const tab = tabsOf(summary).find((name) => name === address.tab) ?? 'indicators'
  const days = isProvince && address.period !== undefined ? freeNamed(address.period) : undefined
  const shown = <Shown {...{ address, summary, known, campaigns, part, tab, files, staff }} />

  return (
    <>
      <PlaceHead {...{ address, summary, part, provinceName, seesNation }} />
      {summary.periods === undefined ? (
        mayCount && <p class="quiet">{words.oldResults}</p>
      ) : (
        <PeriodBar {...{ address, known, period, campaigns, mayCount }} isLive={!isProvince} />
      )}
      {address.period === undefined && part === undefined && <Counted summary={summary} />}
      <Tabs summary={summary} address={address} tab={tab} />
      <div class="part">
        {days === undefined ? (
          shown
        ) : (
          <DaysRun address={address} mayCount={mayCount}>
            {shown}
          </DaysRun>
        )}
      </div>
    </>
  )
}
