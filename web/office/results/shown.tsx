import type { ResultsView, StaffMember } from '../../../shared/api/office.ts'
import { REGISTER } from '../../../shared/results/sources.ts'
import type { CampaignGoal } from '../../../shared/results/summary.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Tab } from '../address.ts'
import { dateText, numberText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Later } from '../later.tsx'
import { Link } from '../link.tsx'
import { Empty, Failed } from '../notices.tsx'
import type { Part } from './drill/part-address.ts'
import { Gaps } from './gaps/gaps.tsx'
import { Indicators } from './indicators.tsx'
import { addressOf } from './period/address-of.ts'
import type { KnownPeriods } from './period/known.ts'
import { periodName, spanOf } from './period/period-name.ts'
import { Places } from './places.tsx'
import { Questions } from './questions.tsx'
import type { ResultsAddress } from './results-page.tsx'
import { Skeleton } from './skeleton.tsx'
import { useView } from './use-view.ts'
import { type AnySummary, placesIn, type View } from './view.ts'
import { useWords } from './words.ts'

type Props = {
  address: ResultsAddress
  summary: AnySummary
  known: KnownPeriods
  campaigns: readonly CampaignGoal[]
  part: Part | undefined
  tab: Tab
  files: ResultsView['files']
  staff: StaffMember
}

/** The part of the results that the tab names, of the period that is looked at. */
export function Shown(props: Props) {
  const { address, summary, known, campaigns, tab } = props
  const { load, reload } = useView(summary, address, known, campaigns)
  // These say the same whatever period is looked at.
  if (tab === 'days') {
    return <Later key={tab} load={series} props={{ summary, address, campaigns }} />
  }
  if (tab === 'missing' && 'hamlets' in summary && summary.ledgers !== undefined) {
    return <Gaps ledgers={summary.ledgers} />
  }
  if (tab === 'files' && 'communes' in summary) {
    const { staff, files } = props
    const { asOf, communes } = summary
    return <Later key={tab} load={downloads} props={{ staff, files, address, asOf, communes }} />
  }
  if (load.at === 'loading') return <Skeleton />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  if (load.value === 'missing') return <NoFigures address={address} />
  return (
    <>
      <Covered view={load.value} campaigns={campaigns} />
      <Content {...props} view={load.value} />
    </>
  )
}

const downloads = () => import('./downloads.tsx').then((part) => part.Downloads)
const series = () => import('./series/series.tsx').then((part) => part.Series)
const tileMap = () => import('./map/tile-map.tsx').then((part) => part.TileMap)
const league = () => import('./league/league.tsx').then((part) => part.League)
const former = () => import('./former.tsx').then((part) => part.Former)
const partView = () => import('./drill/part-view.tsx').then((part) => part.PartView)

function Content({ view, address, summary, part, tab }: Props & { view: View }) {
  const { text } = useLanguage()
  const places = { view, address }
  if (part !== undefined && 'hamlets' in summary) {
    return <Later key={part.id} load={partView} props={{ part, summary, view, address }} />
  }
  switch (tab) {
    case 'communes':
    case 'hamlets':
    case 'teams':
      return (
        <Places
          key={tab}
          {...places}
          title={text.tabs[tab]}
          label={text.places.name[tab]}
          places={placesIn(view, kindOf[tab])}
        />
      )
    case 'map':
      return <Later key={tab} load={tileMap} props={places} />
    case 'league':
      return <Later key={tab} load={league} props={places} />
    case 'former':
      return <Later key={tab} load={former} props={places} />
    case 'questions':
      return <Questions legend={view.legend} group={view.all} />
    default:
      return <Indicators view={view} />
  }
}

const kindOf = { communes: 'commune', hamlets: 'hamlet', teams: 'team' } as const

/** What the figures below are of: which days, beside what, and until when responses are counted. */
function Covered({ view, campaigns }: { view: View; campaigns: readonly CampaignGoal[] }) {
  const words = useWords()
  const { text, language } = useLanguage()
  const { period, against, goal, asOf } = view
  const date = dateText(asOf)
  const beside = goal === undefined ? against?.name : words.compare.targetsOf(goal.name)
  const isShort = period !== undefined && period.kind !== 'day' && period.kind !== 'free'
  const parts = [
    period === undefined ? words.period.all : periodName(period, words.period, campaigns),
    ...(isShort && !period.kind.startsWith('cut') && period.kind !== 'week'
      ? [spanOf(period, words.period)]
      : []),
    ...(period !== undefined && period.to > dayOf(asOf) ? [words.period.unfinished(date)] : []),
    ...(period !== undefined && view.survey !== REGISTER
      ? [words.inPeriod(numberText(view.all.responses, language))]
      : []),
    ...(beside === undefined ? [] : [words.compare.with(beside)]),
  ]
  return (
    <div class="covered">
      <p>
        <strong>{parts.join(' · ')}</strong>
      </p>
      <p class="quiet">{text.recount.asOf(timeText(asOf), date)}</p>
      {against !== undefined && against.all === undefined && <p class="quiet">{words.compare.noneThere}</p>}
    </div>
  )
}

function NoFigures({ address }: { address: ResultsAddress }) {
  const words = useWords().period
  return (
    <>
      <Empty title={words.missing}>{words.missingLead}</Empty>
      <p class="centred">
        <Link to={addressOf(address, undefined, undefined)}>{words.toAll}</Link>
      </p>
    </>
  )
}
