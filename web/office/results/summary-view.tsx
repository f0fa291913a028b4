import type { ResultsView, StaffMember } from '../../../shared/api/office.ts'
import { missingOf } from '../../../shared/results/summarise-ledgers.ts'
import type { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import type { Tab } from '../address.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { Empty } from '../notices.tsx'
import { CountTiles } from './count-tiles.tsx'
import { Days } from './days.tsx'
import { Downloads } from './downloads.tsx'
import { Gaps } from './gaps/gaps.tsx'
import { Indicators } from './indicators.tsx'
import { Places } from './places.tsx'
import { Questions } from './questions.tsx'
import type { ResultsAddress } from './results-page.tsx'

type Props = {
  staff: StaffMember
  address: ResultsAddress
  summary: ProvinceSummary | CommuneSummary
  files: ResultsView['files']
  /** There where the province's results are one step up. */
  provinceName?: string
}

/** One summary: what it covers, what was counted, and its parts as tabs. */
export function SummaryView({ staff, address, summary, files, provinceName }: Props) {
  const { text, language } = useLanguage()
  const ledgers = 'hamlets' in summary ? summary.ledgers : undefined
  const missing = missingOf(ledgers ?? [])
  const tabs: Tab[] =
    'communes' in summary
      ? ['indicators', 'communes', 'days', 'questions', 'files']
      : [
          'indicators',
          'hamlets',
          'teams',
          ...(ledgers === undefined ? [] : (['missing'] as const)),
          'days',
          'questions',
        ]
  const tab = tabs.find((name) => name === address.tab) ?? 'indicators'
  const { commune: _, ...upwards } = address

  return (
    <>
      <div class="place">
        {'hamlets' in summary && provinceName !== undefined && (
          <Link to={{ ...upwards, tab: 'communes' }} class="up">
            {text.backTo(provinceName)}
          </Link>
        )}
        <h2 id="place" tabIndex={-1}>
          {summary.areaName}
        </h2>
      </div>
      {summary.counts.received === 0 && <Empty title={text.empty.title}>{text.empty.noResponses}</Empty>}
      <CountTiles counts={summary.counts} />
      <nav class="tabs" aria-label={text.tabsLabel}>
        {tabs.map((name) => (
          <Link key={name} to={{ ...address, tab: name }} current={name === tab}>
            {text.tabs[name]}
            {name === 'missing' && missing > 0 && ` (${numberText(missing, language)})`}
          </Link>
        ))}
      </nav>
      <div class="part">
        {tab === 'indicators' && <Indicators summary={summary} />}
        {tab === 'communes' && 'communes' in summary && (
          <Places key={tab} kind={tab} places={summary.communes} legend={summary.legend} address={address} />
        )}
        {tab === 'hamlets' && 'hamlets' in summary && (
          <Places key={tab} kind={tab} places={summary.hamlets} legend={summary.legend} address={address} />
        )}
        {tab === 'teams' && 'teams' in summary && (
          <Places key={tab} kind={tab} places={summary.teams} legend={summary.legend} address={address} />
        )}
        {tab === 'missing' && ledgers !== undefined && <Gaps ledgers={ledgers} />}
        {tab === 'days' && <Days days={summary.days} legend={summary.legend} address={address} />}
        {tab === 'questions' && <Questions legend={summary.legend} group={summary.all} />}
        {tab === 'files' && 'communes' in summary && (
          <Downloads
            staff={staff}
            files={files}
            address={address}
            asOf={summary.asOf}
            communes={summary.communes}
          />
        )}
      </div>
    </>
  )
}
