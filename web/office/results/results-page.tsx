import { useEffect, useRef } from 'preact/hooks'
import { can } from '../../../shared/access.ts'
import type { ResultsView, StaffMember } from '../../../shared/api/office.ts'
import type { AreaId, SurveyId } from '../../../shared/ids.ts'
import type { Address } from '../address.ts'
import { api } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed } from '../notices.tsx'
import { useRecount } from './recount.ts'
import { Freshness, RecountBar } from './recount-bar.tsx'
import { PageSkeleton } from './skeleton.tsx'
import { SummaryView } from './summary-view.tsx'

export type ResultsAddress = Address & { survey: SurveyId; province: AreaId }

type Props = { staff: StaffMember; provinceName: string; address: ResultsAddress }

/** Results as far as the person's scope reaches: a province with its runs, or the own commune of it. */
export function ResultsPage(props: Props) {
  const seesProvince = can(props.staff, 'see-results', { province: props.address.province })
  return seesProvince ? <ProvinceResults {...props} /> : <OwnCommuneResults {...props} />
}

function ProvinceResults({ staff, provinceName, address }: Props) {
  const { text } = useLanguage()
  const recount = useRecount(address.survey, address.province)
  const { view } = recount
  if (view.at === 'loading') return <PageSkeleton />
  if (view.at === 'failed') return <Failed failure={view.failure} onRetry={recount.reload} />

  const { latest, files } = view.value
  const mayRecount = can(staff, 'recount', { province: address.province })
  return (
    <>
      <RecountBar recount={recount} latest={latest} mayRecount={mayRecount} />
      {latest === undefined ? (
        <Empty title={text.empty.title}>{mayRecount ? text.empty.lead : text.empty.leadWithoutRight}</Empty>
      ) : (
        <Summary key={latest.id} staff={staff} address={address} provinceName={provinceName} files={files} />
      )}
    </>
  )
}

function Summary(props: {
  staff: StaffMember
  address: ResultsAddress
  provinceName: string
  files: ResultsView['files']
}) {
  const { survey, province, commune, item, tab } = props.address
  const { load, reload } = useLoad(commune ?? province, () =>
    commune === undefined ? api.summary(survey, province) : api.communeSummary(survey, province, commune),
  )
  const isPart = tab === 'hamlets' || tab === 'teams'
  useFocusOnArrival(`${commune} ${isPart ? item : undefined}`, load.at === 'ready')
  if (load.at === 'loading') return <PageSkeleton />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  return <SummaryView {...props} summary={load.value} />
}

/** The link that led to another place is gone with the old one; whoever came by keyboard goes on at its name. */
function useFocusOnArrival(place: string, isThere: boolean): void {
  const last = useRef(place)
  useEffect(() => {
    if (!isThere || last.current === place) return
    last.current = place
    document.getElementById('place')?.focus()
  }, [place, isThere])
}

function OwnCommuneResults({ staff, address }: Props) {
  const { text } = useLanguage()
  const { load, reload } = useLoad('own commune', () => api.summary(address.survey, address.province))
  const { item, tab } = address
  const isPart = tab === 'hamlets' || tab === 'teams'
  useFocusOnArrival(`${isPart ? item : undefined}`, load.at === 'ready')
  if (load.at === 'loading') return <PageSkeleton />
  if (load.at === 'ready') {
    return (
      <>
        <Freshness at={load.value.asOf} />
        <SummaryView staff={staff} address={address} summary={load.value} files={[]} />
      </>
    )
  }
  if (load.failure.code === 'no-results-yet') {
    return <Empty title={text.empty.title}>{text.empty.leadWithoutRight}</Empty>
  }
  return <Failed failure={load.failure} onRetry={reload} />
}
