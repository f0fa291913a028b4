import { useState } from 'preact/hooks'
import type { AreaId } from '../../../shared/ids.ts'
import { useLanguage } from '../language.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import type { PageProps } from '../office.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { reportApi } from './report-api.ts'
import { ReportDesk } from './report-desk.tsx'
import { useWords } from './words.ts'
import '../style/report.css'

/** The province's report: its words to edit, its figures from the results, as paper and as Word. */
export function ReportPage({ me, address }: PageProps) {
  const words = useWords()
  const { text } = useLanguage()
  const { province } = address
  return (
    <>
      <h2 class="hidden">{words.title}</h2>
      {province === undefined ? (
        <>
          <PeriodChoice me={me} province={undefined} />
          <Empty>{text.choose.pickFirst}</Empty>
        </>
      ) : (
        <ProvinceReport key={`${province} ${address.period}`} me={me} address={address} province={province} />
      )}
    </>
  )
}

function ProvinceReport({ me, address, province }: PageProps & { province: AreaId }) {
  const [tries, setTries] = useState(0)
  const api = reportApi(province)
  const { load, reload } = useLoad(`${tries}`, () => api.view(address.period))
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  return (
    <ReportDesk
      key={tries}
      me={me}
      api={api}
      view={load.value}
      named={address.period}
      onTheirs={() => setTries((count) => count + 1)}
    />
  )
}
